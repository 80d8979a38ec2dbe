import * as z from 'zod/v4';
import { caseIds, dialogButtonSchema, rowSchema, toneSchema, typed, words } from '../parts';

/** One part of the record: a heading, short facts, longer texts. */
const sectionSchema = z.strictObject({
  heading: words,
  rows: z.array(rowSchema),
  told: z.array(rowSchema),
});
/** One part of the record. */
export type Section = z.infer<typeof sectionSchema>;

/** The whole record of a case for one who may see it, page by page, with the steps that they may take (C2, P3, D8). */
export const schema = z.strictObject({
  ...caseIds,
  /** What was looked for beside the case, carried on to the next page: see `card-ids.ts`. */
  look: z.string(),
  heading: words,
  status: words,
  tone: toneSchema,
  urgency: words,
  sections: z.array(sectionSchema),
  /** The four principles to weigh; empty for one who does not decide. */
  principles: z.array(words),
  page: z.int().positive(),
  pages: z.int().positive(),
  /** Which page of further steps a button to them leads to. */
  stepsPage: z.int().positive(),
  /** Why there is no button, in words; '' when there is one. */
  noStep: typed,
  /** What stands in the card itself, since it would take a place from a step that is waited for. */
  aside: z.array(dialogButtonSchema).max(1),
  buttons: z.array(dialogButtonSchema).max(6),
});
