import type { Case } from '../case/state';
import type { HeldReview } from './state';

/** A review of whose end the customer is still to be told. */
export interface UntoldReview {
  readonly review: HeldReview;
  /** Since when it is owed, an instant: since it was answered or, of a change that was proposed, since that was refused. */
  readonly since: string;
}

/**
 * The newest review, where the restriction goes on as it was and the customer has not been told so, nor does a reason of risk
 * stand (R9). Of a change or an end they are told by a notice of its own. Undefined where nothing is owed.
 */
export function untoldReview({ reviews, changes, letters, status }: Case): UntoldReview | undefined {
  const review = reviews.latest.at(-1);
  if (status !== 'restricted' || !review || review.told) return undefined;
  const refused = changes.latest.find(
    ({ dueOn, decision }) => dueOn === review.dueOn && decision?.outcome === 'refused',
  )?.decision;
  const since = review.outcome === 'continue' ? review.at : refused?.at;
  if (since === undefined) return undefined;
  // A letter that went out before the bot kept count of it told them as well.
  const isTold = letters.some(
    ({ purpose, sent, at }) => purpose === 'review-outcome' && sent !== undefined && at >= since,
  );
  return isTold ? undefined : { review, since };
}
