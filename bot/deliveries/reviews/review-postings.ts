import type { Case } from '../../domain/case/state';
import { deputyOf, spocOf } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { toContacts, toWhoTells } from '../contact-people/appointment-postings';
import { type Rule, toPerson, type Wanted } from '../wanted';
import type { ReviewHappened } from '../../domain/reviews/events';
import type { ReviewParty } from '../../policy/codes';

/** The review is put to whoever is asked: in their own chat, or to the Heads in their channel (V1). */
function toAsked(
  subject: Case,
  asked: ReviewParty,
  { reviews }: Profile,
): readonly Wanted<'restriction-review' | 'review-request'>[] {
  const person = { spoc: spocOf(subject), deputy: deputyOf(subject), head: undefined }[asked];
  if (asked !== 'head' && person) return [toPerson(person.id, 'restriction-review', asked)];
  const destination = { kind: 'channel', code: reviews.headChannel } as const;
  return [{ destination, card: 'review-request', audience: 'channel' }];
}

/** Who hears of each event of a review by a new message; whoever was asked sees the answer on the card as well (V2, V3). */
export const reviewPostings: { readonly [T in ReviewHappened['type']]: Rule<T> } = {
  ReviewPinged: (subject, { happened }, profile) => toAsked(subject, happened.asked, profile),
  ReviewContinued: (subject) => toContacts(subject),
  // Copies of the review say it.
  ReviewNoticeSent: () => [],
  ReviewNoticeWithheld: () => [],
  TellingReminded: (subject, { happened }, profile) => toWhoTells(subject, happened.again === true, profile),
};
