import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import { measuresOf } from '../../domain/restricting/in-force';
import type { RowChange } from '../cases/row-change';

/** What others than manager and decider had found or advised when a decision was made (D1, Q1), for its row; empty where nobody was asked. */
export function findingColumns({ assessments, consultations }: Case, decided: CaseEvent) {
  const finding = assessments.findLast((one) => one.finding && one.finding.at <= decided.at)?.finding;
  const advised = consultations.findLast((one) => one.answer && one.answer.at <= decided.at)?.answer;
  return {
    ConsultedName: advised?.by.name ?? null,
    ConsultedAt: advised?.at ?? null,
    ConsultationAdvice: advised?.advice ?? null,
    NotConsultedBecause: unconsulted(decided),
    ComplaintFinding: finding ? (finding.acceptable ? 'acceptable' : 'unacceptable') : null,
    ComplaintFoundBy: finding?.by.name ?? null,
    ComplaintFoundAt: finding?.at ?? null,
    ComplaintFoundWhy: finding?.reason ?? null,
  };
}

/** Why a decision did not wait for advice on equality; null where it did, or nobody is consulted. */
const unconsulted = ({ happened }: CaseEvent): string | null => {
  const decides = happened.type === 'RestrictionDecided' || happened.type === 'ChangeDecided';
  return decides && happened.decision.outcome !== 'refused'
    ? (happened.decision.notConsultedBecause ?? null)
    : null;
};

/** The key of the row of the decision that restricted the customer first; changes of it have rows of their own. */
export const firstDecision = ({ ref, steps }: Case): string =>
  `${ref}/${steps.find(({ event }) => event === 'RestrictionDecided')?.number ?? ''}`;

/** A second look at a decision leaves what came of it with the decision; overturned, its restrictions have ended (D3). */
export function appealChanges(subject: Case, { at, by, happened }: CaseEvent): RowChange[] {
  if (happened.type !== 'AppealDecided') return [];
  const change = {
    AppealOutcome: happened.overturned ? 'overturned' : 'confirmed',
    AppealDecidedBy: by.name,
    AppealDecidedAt: at,
    AppealWhy: happened.reason,
  };
  const decided: RowChange = { list: 'Decisions', expected: 1, only: firstDecision(subject), change };
  const restrictions = measuresOf(subject)?.restrictions.length ?? 0;
  const ended: RowChange = {
    list: 'Restrictions',
    expected: restrictions,
    change: { RestrictionState: 'ended', EndsOn: at },
  };
  return happened.overturned ? [decided, ended] : [decided];
}
