import type { Case } from '../../domain/case/state';
import type { ChangeDecision, Decision, Measures } from '../../domain/restricting/state';
import type { CaseEvent } from '../../domain/case/events';
import type { Row } from '../cases/columns';
import { dayColumn } from '../sharepoint/day-column';

/** What was considered of personal difficulties and protected characteristics (Q1). */
const equalityColumns = (measures: Measures | undefined) => ({
  EqualityConsidered: measures?.equality.considered ?? false,
  EqualityConsulted: measures?.equality.consulted ?? false,
  EqualityReasoning: measures?.equality.reasoning ?? null,
});

/** The restrictions that a decision made, a row each, in the state in which they begin. */
export const restrictionRowsOf = (
  subject: Case,
  event: CaseEvent,
  {
    measures,
    decidedAt,
    state,
  }: { readonly measures: Measures; readonly decidedAt: string; readonly state: string },
): readonly { readonly list: 'Restrictions'; readonly row: Row<'Restrictions'> }[] =>
  measures.restrictions.map(({ kind, answers }) => ({
    list: 'Restrictions',
    row: {
      Title: `${subject.ref} ${kind}`,
      RowKey: `${subject.ref}/${event.number}/${kind}`,
      CaseRef: subject.ref,
      CustomerRef: subject.customerRef,
      RestrictionKind: kind,
      RestrictionState: state,
      DetailsJson: JSON.stringify(answers),
      DecidedAt: decidedAt,
      ...followUp(measures),
    },
  }));

/**
 * How many rows of restrictions there are at least when an event is told of: those of the first decision, and of changes
 * decided before the event, as far as the case still knows them. What was decided later may have no rows yet.
 */
export function restrictionRowsBefore({ decision, changes, steps }: Case, number: number): number {
  const first = decision && decision.outcome !== 'refused' ? decision.measures.restrictions.length : 0;
  const isEarlier = (at: string): boolean =>
    steps.some((step) => step.event === 'ChangeDecided' && step.at === at && step.number < number);
  return changes.latest.reduce(
    (sum, { decision: changed }) =>
      changed?.measures && isEarlier(changed.at) ? sum + changed.measures.restrictions.length : sum,
    first,
  );
}

/** The columns that say how long a restriction holds and who looks after it. */
const followUp = (measures: Measures | undefined) => ({
  ReviewOn: dayColumn(measures?.reviewOn),
  EndsOn: dayColumn(measures?.endsOn),
  Spoc: measures?.spoc?.id ?? null,
  SpocName: measures?.spoc?.name ?? null,
  Deputy: measures?.deputy?.id ?? null,
  DeputyName: measures?.deputy?.name ?? null,
});

/** What was decided, by whom, why and under which policy (D4), in the row of a decision. */
export const decidedColumns = (decision: Decision | ChangeDecision, measures: Measures | undefined) => ({
  Outcome: decision.outcome,
  Restrictions: (measures?.restrictions ?? []).map(({ kind }) => kind).join(' '),
  DecidedAt: decision.at,
  Decider: decision.by.id,
  DeciderName: decision.by.name,
  Rationale: decision.rationale,
  Considerations: decision.considerations.join(' '),
  PolicyVersion: decision.policyVersion,
  Paragraphs: decision.paragraphs.join('\n'),
  ...followUp(measures),
  CustomerTold: false,
  NotToldBecause: 'notToldBecause' in decision ? (decision.notToldBecause ?? null) : null,
  NotToldRisk: 'notToldRisk' in decision ? (decision.notToldRisk ?? null) : null,
  ...equalityColumns(measures),
  NoWarningBecause: measures?.noWarningBecause ?? null,
});
