import type { Profile } from '../../policy/profile';
import { daysAfter, instantOf, monthsAfter, startOfDay } from '../time/calendar';
import { hasCome } from '../time/instant';

/** How the owner of the policy is reminded: ahead of the day, on it, and each month after it. */
type ReviewStage = 'ahead' | 'due' | 'overdue';

/** A reminder that the policy itself is to be reviewed. */
export interface PolicyReminder {
  readonly stage: ReviewStage;
  /** The calendar date by which the review is due. */
  readonly dueOn: string;
  /** The calendar date from which on this reminder is right; with `dueOn` it tells reminders apart. */
  readonly from: string;
}

/** The calendar date by which the policy is to be reviewed, counted from its last review (P5). */
export const policyReviewDueOn = ({ policy: { review } }: Profile): string =>
  monthsAfter(review.reviewedOn, review.everyMonths);

/**
 * The reminder that is right at an instant, undefined before the first (P5). Of several days that passed it is the last
 * alone: after an outage the owner hears once where things stand. A profile with a later `reviewedOn` ends it.
 */
export function policyReminder(profile: Profile, now: string): PolicyReminder | undefined {
  const dueOn = policyReviewDueOn(profile);
  const hasBegun = (day: string): boolean =>
    hasCome(instantOf(day, startOfDay, profile.timeZone) ?? day, now);
  if (hasBegun(monthsAfter(dueOn, 1))) {
    let months = 1;
    while (hasBegun(monthsAfter(dueOn, months + 1))) months += 1;
    return { stage: 'overdue', dueOn, from: monthsAfter(dueOn, months) };
  }
  if (hasBegun(dueOn)) return { stage: 'due', dueOn, from: dueOn };
  const ahead = daysAfter(dueOn, -profile.policy.review.remindDaysAhead);
  return hasBegun(ahead) ? { stage: 'ahead', dueOn, from: ahead } : undefined;
}
