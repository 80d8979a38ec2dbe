import type { CaseEvent } from '../case/events';
import type { Case } from '../case/state';
import { noticeOf } from '../letters/evolve';
import type { ReviewHappened } from './events';
import { type HeldReview, keptPings, keptReviews, type ReviewPing } from './state';

type Stamp = Pick<CaseEvent, 'by' | 'at' | 'number'>;

/** What an event of a review changes in its case. */
export function evolveReview(before: Case, happened: ReviewHappened, stamp: Stamp): Partial<Case> {
  if (happened.type === 'ReviewContinued') {
    return {
      ...holdReview(before, happened, { ...stamp, outcome: 'continue' }),
      nextReview: happened.nextOn,
    };
  }
  if (happened.type === 'ReviewNoticeSent' || happened.type === 'ReviewNoticeWithheld')
    return changeNewest(before, { told: noticeOf(happened, stamp) });
  if (happened.type === 'TellingReminded') return changeNewest(before, { remindedAt: stamp.at });
  return pinged(before, happened, stamp);
}

const changeNewest = ({ reviews }: Case, change: Partial<HeldReview>): Pick<Case, 'reviews'> => ({
  reviews: {
    ...reviews,
    latest: reviews.latest.map((one, at) => (at === reviews.latest.length - 1 ? { ...one, ...change } : one)),
  },
});

function pinged(
  before: Case,
  { rung, asked, insteadOf, dueOn }: Extract<ReviewHappened, { type: 'ReviewPinged' }>,
  stamp: Stamp,
): Partial<Case> {
  const ping: ReviewPing = {
    number: stamp.number,
    rung,
    asked,
    at: stamp.at,
    ...(insteadOf ? { insteadOf } : {}),
  };
  const earlier = before.review?.dueOn === dueOn ? before.review.pings : [];
  return { review: { dueOn, pings: [...earlier, ping].slice(-keptPings) } };
}

/** What an answer leaves, whatever it is: the review is held, and contacts are counted anew. */
export function holdReview(
  before: Case,
  { dueOn, reason, contacts, lateByDays }: Pick<HeldReview, 'dueOn' | 'reason' | 'contacts' | 'lateByDays'>,
  signed: Pick<HeldReview, 'outcome' | 'number' | 'by' | 'at'>,
): Partial<Case> {
  const { outcome, number, by, at } = signed;
  const pings = (before.review?.pings ?? []).map((ping) => ping.number);
  const review: HeldReview = { dueOn, outcome, reason, contacts, lateByDays, pings, number, by, at };
  const { total, latest } = before.reviews;
  return {
    review: undefined,
    reviews: { total: total + 1, latest: [...latest, review].slice(-keptReviews) },
    contactsSince: {},
  };
}

/** A contact counts for the review that comes next. */
export const countContact = ({ contactsSince }: Case, outcome: string): Partial<Case> => ({
  contactsSince: { ...contactsSince, [outcome]: (contactsSince[outcome] ?? 0) + 1 },
});
