import type { Profile } from '../../policy/profile';
import { dayOf, daysAfter, instantOf, monthsAfter } from '../time/calendar';
import type { Case } from '../case/state';
import { measuresOf } from '../restricting/in-force';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';
import { hasCome } from '../time/instant';
import type { ReviewParty } from '../../policy/codes';

/** One rung of the ladder of a review: whom it asks, and on which calendar date. */
interface Rung {
  readonly code: string;
  readonly asks: ReviewParty;
  readonly day: string;
}

/** What is next asked in the review of a case, and from which instant on it is due. */
export interface NextPing {
  readonly dueOn: string;
  readonly rung: Rung;
  readonly dueAt: string;
}

/**
 * The day on which the restriction of a case is next due for review (V1, R7): what the last review set, or the decision. A
 * restriction that came into force later than that is reviewed from that day. Undefined where it is not in force, or
 * where the profile lets nobody answer a review as the case stands.
 */
function reviewDueOn(subject: Case, profile: Profile): string | undefined {
  const { inForce, notice, nextReview, status } = subject;
  const measures = measuresOf(subject);
  const canAnswer = profile.workflow.transitions.some(
    (row) => row.action === 'continue-restriction' && row.from.includes(status),
  );
  if (!canAnswer || !measures || !notice) return undefined;
  const inForceOn = dayOf(inForce?.since ?? notice.at, profile.timeZone);
  return nextReview ?? (measures.reviewOn < inForceOn ? inForceOn : measures.reviewOn);
}

/** Whom a review asks and when (V1): ahead, on the day, when overdue, then the deputy, then the Head. */
function ladderOf(dueOn: string, { reviews }: Profile, isWorkingDay: IsWorkingDay): readonly Rung[] {
  const late = (count: number): string => workingDaysAfter(dueOn, count, isWorkingDay);
  return [
    { code: 'ahead', asks: 'spoc', day: daysAfter(dueOn, -reviews.remindDaysAhead) },
    { code: 'due', asks: 'spoc', day: dueOn },
    ...reviews.overdueAfterWorkingDays.map((count, index): Rung => ({
      code: `overdue-${index + 1}`,
      asks: 'spoc',
      day: late(count),
    })),
    { code: 'deputy', asks: 'deputy', day: late(reviews.toDeputyAfterWorkingDays) },
    { code: 'head', asks: 'head', day: late(reviews.toHeadAfterWorkingDays) },
  ];
}

/**
 * What is next asked in the review of a case; undefined when nothing is. With `now`, of several rungs that were missed
 * and ask the same person, the latest: nobody is asked three times at once, and no one of the ladder is left out (V3).
 */
export function nextPing(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
  now?: string,
): NextPing | undefined {
  const dueOn = reviewDueOn(subject, profile);
  if (dueOn === undefined) return undefined;
  const ladder = ladderOf(dueOn, profile, isWorkingDay);
  const pings = subject.review?.dueOn === dueOn ? subject.review.pings : [];
  const open = ladder.slice(pings.length === 0 ? 0 : lastRung(ladder, pings) + 1);
  const missed = open.filter(
    ({ asks, day }) => asks === open[0]?.asks && isPast(instantAt(day, profile), now),
  );
  const rung = missed.at(-1) ?? open[0] ?? againAfter(pings, profile, isWorkingDay);
  return rung && { dueOn, rung, dueAt: instantAt(rung.day, profile) };
}

/** The last rung once more, after everybody was asked: it is repeated until somebody answers (D7). */
function againAfter(
  pings: readonly { readonly at: string }[],
  { chasing, timeZone }: Profile,
  isWorkingDay: IsWorkingDay,
): Rung | undefined {
  const last = pings.at(-1);
  if (!last) return undefined;
  const day = workingDaysAfter(dayOf(last.at, timeZone), chasing.repeat.everyWorkingDays, isWorkingDay);
  return { code: 'head', asks: 'head', day };
}

const isPast = (instant: string, now: string | undefined): boolean =>
  now !== undefined && hasCome(instant, now);

/** How far up the ladder was asked; a rung of an earlier version of the profile counts as where its number stood. */
const lastRung = (ladder: readonly Rung[], pings: readonly { readonly rung: string }[]): number =>
  Math.max(
    ...pings.map(({ rung }, index) => {
      const at = ladder.findIndex(({ code }) => code === rung);
      return at < 0 ? index : at;
    }),
  );

/** The hour of the profile on a day, whatever the season there. */
const instantAt = (day: string, { reviews, timeZone }: Profile): string =>
  instantOf(day, reviews.hour, timeZone) ?? `${day}T09:00:00Z`;

/**
 * When the review after this one is due: whole cycles from the first, so that neither a late answer nor a short month lets
 * it drift (31 January, 28 February, 31 March), and never a day that has passed. What was missed is held with this one (V3).
 */
export function nextReviewAfter(
  subject: Case,
  { dueOn, today }: { readonly dueOn: string; readonly today: string },
  profile: Profile,
): string {
  const first = measuresOf(subject)?.reviewOn ?? dueOn;
  const { everyMonths } = profile.decision.review;
  let cycles = 0;
  let next = first;
  while (next <= dueOn || next <= today) {
    cycles += 1;
    next = monthsAfter(first, cycles * everyMonths);
  }
  return next;
}
