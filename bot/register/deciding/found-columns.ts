import { type ColumnTable, instant, note, text } from '../sharepoint/column';

/** The columns of a decision that say what others than manager and decider found or advised. */
export const foundColumns = {
  /** What those advised who are consulted on equality (Q1), or why the decision could not wait for them. */
  ConsultedName: text,
  ConsultedAt: instant,
  ConsultationAdvice: note,
  NotConsultedBecause: note,
  /** What those found who assess behaviour while a complaint is handled (D1); empty where nobody had to. */
  ComplaintFinding: text,
  ComplaintFoundBy: text,
  ComplaintFoundAt: instant,
  ComplaintFoundWhy: note,
  /** What came of a second look by somebody senior who was not involved (D3). */
  AppealOutcome: text,
  AppealDecidedBy: text,
  AppealDecidedAt: instant,
  AppealWhy: note,
} as const satisfies ColumnTable;
