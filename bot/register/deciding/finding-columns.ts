import type { Person } from '../../domain/case/person';
import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import { measuresOf } from '../../domain/restricting/in-force';
import type { RowChange } from '../cases/row-change';

/** What others than manager and decider had found or advised when a decision was made (D1, Q1), for its row; empty where nobody was asked. */
export function findingColumns(subject: Case, decided: CaseEvent) {
  const isFinding = isBefore(subject, decided, 'AssessmentGiven');
  const isAdvice = isBefore(subject, decided, 'ConsultationGiven');
  const finding = subject.assessments.findLast((one) => isFinding(one.finding))?.finding;
  const advised = subject.consultations.findLast((one) => isAdvice(one.answer))?.answer;
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

/** What was said last before a decision, by the numbers of the events: the clocks of two instances may differ by minutes. */
function isBefore({ steps }: Case, { number }: CaseEvent, type: CaseEvent['happened']['type']) {
  const step = steps.findLast(({ event, number: own }) => event === type && own < number);
  return (said: { readonly by: Person; readonly at: string } | undefined): boolean =>
    said !== undefined && said.at === step?.at && said.by.id === step.by.id;
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
