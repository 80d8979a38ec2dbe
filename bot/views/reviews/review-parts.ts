import type { Section } from '../../../cards/review/card';
import type { CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { reviewOutcomeWords, sinceWords, reviewsLabels as labels } from '../../../cards/words/reviews/words';
import { incidentsOf } from '../../domain/reporting/weight';
import type { Case } from '../../domain/case/state';
import { measuresOf } from '../../domain/restricting/in-force';
import { contactsSinceReview, reviewedPeriod, lastReviewedAt } from '../../domain/reviews/rules';
import type { HeldReview } from '../../domain/reviews/state';
import type { Profile } from '../../policy/profile';
import { dateInWords, dayInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, labelsOf, nameOf } from '../case/labels';
import { passedOnInWords } from '../correspondence/contact-news';
import { toldInWords } from '../restricting/telling';
import { signature } from '../deciding/review-sections';
import type { Asked } from '../forms/step-fields';

/** A contact as its case keeps it. */
type KeptContact = Case['contacts']['latest'][number];

/** The most contacts, and incidents, that a review names one by one: the newest. */
const named = 5;

/** What happened since the last review (V2): contacts by what became of them and the last few, incidents, reports to others. */
export const sinceRows = (subject: Case, profile: Profile): CardRow[] =>
  happenedSince(lastReviewedAt(subject), contactsInCounts(subject, profile), subject, profile);

/** What the last review looked at, and what came after (V2): for whoever decides on what it proposed. */
export function reviewedSection(subject: Case, profile: Profile): Section {
  const { since, contacts } = reviewedPeriod(subject);
  const counted = contacts === 0 ? sinceWords.none : String(contacts);
  const heading = fill(sinceWords.heading, { since: dateInWords(since, profile.timeZone) });
  return { heading, rows: happenedSince(since, counted, subject, profile), told: [] };
}

function happenedSince(since: string, contacts: string, subject: Case, profile: Profile): CardRow[] {
  return [
    { label: sinceWords.contacts, text: contacts },
    ...rows([
      [sinceWords.letters, latestContacts(subject, since, profile)],
      [sinceWords.passedOn, passedOnSince(subject, since, profile)],
    ]),
    { label: sinceWords.incidents, text: incidentsIn(subject, since, profile) || sinceWords.none },
    ...rows([[sinceWords.reports, reportsIn(subject, since, profile)]]),
  ];
}

const incidentsIn = (subject: Case, since: string, profile: Profile): string =>
  incidentsOf(subject)
    .filter(({ at }) => at > since)
    .slice(-named)
    .map(
      ({ occurredAt, behaviours }) =>
        `${dateInWords(occurredAt, profile.timeZone)} (${labelsOf(profile.behaviours, behaviours)})`,
    )
    .join('; ');

const reportsIn = ({ externalReports }: Case, since: string, profile: Profile): string =>
  externalReports
    .filter(({ at }) => at > since)
    .map(
      ({ recipient, at }) =>
        `${labelOf(profile.escalation.recipients, recipient)}, ${dateInWords(at, profile.timeZone)}`,
    )
    .join('; ');

function contactsInCounts(subject: Case, profile: Profile): string {
  const total = contactsSinceReview(subject);
  if (total === 0) return sinceWords.none;
  const counts = Object.entries(subject.contactsSince);
  const named = counts.map(([outcome, count]) => {
    const label = labelOf(profile.correspondence.outcomes, outcome);
    return counts.length === 1 ? label : `${count}: ${label}`;
  });
  return `${total} (${named.join('; ')})`;
}

/** The newest few, and before them the newest few that were dealt with otherwise than was proposed: what a review is to judge. */
function worthNaming<C extends Pick<KeptContact, 'proposed'>>(contacts: readonly C[]): readonly C[] {
  const newest = contacts.slice(-named);
  const before = contacts.slice(0, -named).filter(({ proposed }) => proposed !== undefined);
  return [...before.slice(-named), ...newest];
}

const latestContacts = ({ contacts }: Case, since: string, profile: Profile): string =>
  worthNaming(contacts.latest.filter(({ at }) => at > since))
    .toReversed()
    .map(
      ({ receivedAt, ...contact }) =>
        `${dateInWords(receivedAt, profile.timeZone)}: ${contact.about ?? ''} (${doneInWords(contact, profile)})`,
    )
    .join('\n\n');

/** What colleagues passed on to the contact person: what became of it is counted where it was logged (S1). */
const passedOnSince = ({ passedOn }: Case, since: string, profile: Profile): string =>
  passedOn.latest
    .filter(({ at }) => at > since)
    .slice(-named)
    .reverse()
    .map(
      (one) =>
        `${dateInWords(one.at, profile.timeZone)}: ${passedOnInWords(one, profile)} (${nameOf(one.by)})`,
    )
    .join('\n\n');

/** What was done about a contact, and what was proposed where that was something else (V2). */
function doneInWords(
  { outcome, proposed: code, why }: Pick<KeptContact, 'outcome' | 'proposed' | 'why'>,
  { correspondence }: Profile,
): string {
  const done = labelOf(correspondence.outcomes, outcome);
  if (code === undefined) return done;
  const proposed = labelOf(correspondence.outcomes, code);
  return why === undefined
    ? fill(sinceWords.insteadOf, { done, proposed })
    : fill(sinceWords.insteadOfWhy, { done, proposed, why });
}

/** Since when a review looks, in words. */
export const sinceHeading = (subject: Case, profile: Profile): string =>
  fill(sinceWords.heading, { since: dateInWords(lastReviewedAt(subject), profile.timeZone) });

/** When the restriction is next reviewed, in words; '' where none is in force. */
const nextReviewInWords = (subject: Case): string => {
  const day = subject.nextReview ?? measuresOf(subject)?.reviewOn;
  return day === undefined ? '' : dayInWords(day);
};

/** What an answered review came to, in words. */
export const outcomeInWords = (subject: Case, { outcome }: Pick<HeldReview, 'outcome'>): string =>
  fill(reviewOutcomeWords[outcome], { next: nextReviewInWords(subject) });

/** What the review came to that the event of this number answered; '' for other events. */
export function reviewOfEvent(subject: Case, number: number): string {
  const review = subject.reviews.latest.find((one) => one.number === number);
  return review ? outcomeInWords(subject, review) : '';
}

/** Each review that was answered, newest first (V2), for the record of a case. */
export const reviewSections = ({ reviews }: Case, profile: Profile): Section[] =>
  reviews.latest
    .map((review): Section => ({
      heading: fill(labels.reviewOf, { day: dayInWords(review.dueOn) }),
      rows: rows([
        [
          labels.outcome,
          { continue: labels.continues, vary: labels.changeProposed, lift: labels.liftingProposed }[
            review.outcome
          ],
        ],
        [labels.answeredBy, signature(review, profile)],
        [
          labels.late,
          review.lateByDays > 0 ? fill(labels.lateByDays, { days: String(review.lateByDays) }) : undefined,
        ],
        [labels.contactsSince, String(review.contacts)],
        [labels.customerTold, review.told && toldInWords(review.told, profile)],
      ]),
      told: rows([
        [labels.why, review.reason],
        [labels.whyNotTold, review.told?.told === false ? review.told.reason : undefined],
      ]),
    }))
    .reverse();

/** The form that continues a restriction: what happened since, then why it is still needed. */
export const continueAsked: Asked = (subject, profile) => ({
  fields: { reason: { input: 'text', choices: [] } },
  about: sinceRows(subject, profile),
});
