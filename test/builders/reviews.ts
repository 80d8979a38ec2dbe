import type { Case } from '../../bot/domain/case/state';
import { chase } from '../../bot/domain/waiting/chase';
import type { Away } from '../../bot/domain/absences/absences';
import type { Profile } from '../../bot/policy/profile';
import { withAcceptance } from './appointments';
import { NotAsExpected } from './attempts';
import { aCaseAt } from './cases';
import { aPerson } from './people';
import { aProfile } from './profile';

/** A review that was asked for, due on the day that the builders' decision names. */
export const anOpenReview: NonNullable<Case['review']> = {
  dueOn: '2026-02-03',
  pings: [{ number: 9, rung: 'due', asked: 'spoc', at: '2026-02-03T09:00:00Z' }],
};

/** A review that was answered: the restriction continues, and the customer has not been told so. */
export const anAnsweredReview: Case['reviews']['latest'][number] = {
  dueOn: '2025-11-10',
  outcome: 'continue',
  reason: 'He wrote twice a week, and swore in each.',
  contacts: 0,
  lateByDays: 0,
  pings: [8],
  number: 9,
  by: aPerson('isla'),
  at: '2025-11-03T17:00:00Z',
};

/** A restricted case, its contacts having accepted, first reviewed on a day. */
export const aRestriction = (reviewOn = '2026-02-03'): Case => {
  const subject = withAcceptance(aCaseAt('restricted'));
  const { decision } = subject;
  return decision && decision.outcome !== 'refused'
    ? { ...subject, decision: { ...decision, measures: { ...decision.measures, reviewOn } } }
    : subject;
};

/** Monday to Friday, every week. */
export const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** More than any case of these tests comes to in its years: a rule that is never done shall fail a test, not hold it up. */
export const mostEvents = 200;

/** Everything that the passing of time does to a case up to an instant, a run of the timer every quarter of an hour. */
export function asked(
  subject: Case,
  upTo: string,
  how: { readonly profile?: Profile; readonly away?: Away } = {},
) {
  const context = { profile: aProfile(), isWorkingDay: isWeekday, now: upTo, ...how };
  const events = [];
  let next = subject;
  for (let done = chase(next, context); done; done = chase(next, context)) {
    events.push(...done.events);
    next = done.next;
    if (events.length > mostEvents)
      throw new NotAsExpected(`Time says the same again and again of ${next.ref}`);
  }
  return { subject: next, events };
}
