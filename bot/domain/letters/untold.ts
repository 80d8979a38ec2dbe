import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { untoldContact } from '../contact-people/known-contact';
import { untoldReview } from '../reviews/telling';
import { dayOf, instantOf, startOfDay } from '../time/calendar';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';

/** Something besides a decision of which the customer is still to be told while their restriction stands (R9). */
export interface Untold {
  readonly of: 'review' | 'contact';
  /** When it came to be, and since when it is owed; instants. */
  readonly at: string;
  readonly since: string;
  /** When whoever is to tell them was last reminded. */
  readonly remindedAt: string | undefined;
}

/** Everything of which the customer is still to be told while their restriction stands; what says most first. */
export function untoldOf(subject: Case): readonly Untold[] {
  const review = untoldReview(subject);
  const contact = untoldContact(subject);
  return [
    ...(review
      ? [
          {
            of: 'review',
            at: review.since,
            since: review.since,
            remindedAt: review.review.remindedAt,
          } as const,
        ]
      : []),
    ...(contact
      ? [
          {
            of: 'contact',
            at: contact.askedAt,
            since: contact.since,
            remindedAt: contact.known.remindedAt,
          } as const,
        ]
      : []),
  ];
}

/** When whoever is to tell the customer something is next reminded, an instant, and of what; again and again until they are told (R9, D7). */
export interface NextTelling {
  readonly untold: Untold;
  readonly dueAt: string;
}

/** The first of these reminders; undefined where nothing is owed. */
export function nextTelling(
  subject: Case,
  { chasing, reviews, contactPeople, timeZone }: Profile,
  isWorkingDay: IsWorkingDay,
): NextTelling | undefined {
  const within = { review: reviews.tellWithinWorkingDays, contact: contactPeople.tellWithinWorkingDays };
  return untoldOf(subject)
    .map((untold): NextTelling => {
      const { of, since, remindedAt } = untold;
      const days = remindedAt === undefined ? within[of] : chasing.repeat.everyWorkingDays;
      const day = workingDaysAfter(dayOf(remindedAt ?? since, timeZone), days, isWorkingDay);
      return { untold, dueAt: instantOf(day, startOfDay, timeZone) ?? since };
    })
    .reduce<NextTelling | undefined>(
      (first, next) => (first && first.dueAt <= next.dueAt ? first : next),
      undefined,
    );
}
