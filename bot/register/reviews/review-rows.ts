import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import type { HeldReview } from '../../domain/reviews/state';
import type { NewRow, Row } from '../cases/columns';
import { toldColumns } from '../restricting/change-rows';
import { restrictionRowsBefore } from '../restricting/restriction-rows';
import type { RowChange } from '../cases/row-change';
import { dayColumn } from '../sharepoint/day-column';
import { noonOf } from '../../domain/time/instant';
import type { ChangeHappened } from '../../domain/restricting/events';

/** The rows that a review leaves in the list `Reviews` (V1, O1): one when it is first asked for, one when it is answered. */
export function reviewRows(subject: Case, event: CaseEvent): readonly NewRow[] {
  const { happened } = event;
  if (happened.type === 'ReviewPinged') {
    return happened.isFirst
      ? [rowOf(subject, event, { ReviewState: 'due', DueOn: noonOf(happened.dueOn) })]
      : [];
  }
  if (happened.type === 'ChangeProposed' && happened.answers) {
    const { answers, kind, reason } = happened;
    return [rowOf(subject, event, answerColumns(event, { ...answers, outcome: kind, reason }))];
  }
  if (happened.type === 'ChangeDecided') return decidedRows(subject, event, happened);
  if (happened.type !== 'ReviewContinued') return [];
  return [
    rowOf(subject, event, {
      ...answerColumns(event, { ...happened, outcome: 'continue' }),
      NextReviewOn: noonOf(happened.nextOn),
    }),
  ];
}

/** What those who decide made of a change that a review proposed. */
function decidedRows(
  subject: Case,
  event: CaseEvent,
  { decision, dueOn, nextOn }: Extract<ChangeHappened, { type: 'ChangeDecided' }>,
): readonly NewRow[] {
  if (dueOn === undefined) return [];
  const approved = decision.measures ? 'vary' : 'lift';
  const next = decision.measures?.reviewOn ?? nextOn;
  return [
    rowOf(subject, event, {
      ReviewState: 'decided',
      DueOn: noonOf(dueOn),
      HeldAt: event.at,
      Outcome: decision.outcome === 'refused' ? 'refused' : approved,
      Actor: event.by.id,
      ActorName: event.by.name,
      Reason: decision.rationale,
      NextReviewOn: dayColumn(next),
    }),
  ];
}

/** What an answered review says, whatever its outcome. */
const answerColumns = (
  { at, by }: CaseEvent,
  held: Pick<HeldReview, 'dueOn' | 'outcome' | 'reason' | 'contacts' | 'lateByDays'>,
): Row<'Reviews'> => ({
  ReviewState: 'answered',
  DueOn: noonOf(held.dueOn),
  HeldAt: at,
  Outcome: held.outcome,
  Actor: by.id,
  ActorName: by.name,
  Reason: held.reason,
  LateDays: held.lateByDays,
  ContactsSince: held.contacts,
});

const rowOf = (subject: Case, event: CaseEvent, row: Row<'Reviews'>): NewRow => ({
  list: 'Reviews',
  row: {
    Title: subject.ref,
    RowKey: `${subject.ref}/${event.number}`,
    CaseRef: subject.ref,
    CustomerRef: subject.customerRef,
    ...row,
  },
});

/** A review sets the next: the restrictions say when. How it ended the customer is told, or a reason of risk stands (R9). */
export function reviewChanges(subject: Case, { happened, number }: CaseEvent): readonly RowChange[] {
  if (happened.type === 'ReviewNoticeSent' || happened.type === 'ReviewNoticeWithheld') {
    const only = `${subject.ref}/${heldBefore(subject, number)}`;
    return [{ list: 'Reviews', expected: 1, only, change: toldColumns(happened) }];
  }
  if (happened.type !== 'ReviewContinued' && happened.type !== 'ChangeDecided') return [];
  if (happened.nextOn === undefined) return [];
  const expected = restrictionRowsBefore(subject, number);
  const change = { ReviewOn: noonOf(happened.nextOn) };
  return [{ list: 'Restrictions', expected, before: number, change }];
}

/** The number of the event by which the review was answered that came last before an event; 0 where none is kept. */
const heldBefore = ({ reviews }: Case, number: number): number =>
  reviews.latest.findLast((held) => held.number < number)?.number ?? 0;
