import { contactWords, correspondenceLabels as labels } from '../../../cards/words/correspondence/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { ContactOutcome } from '../../domain/correspondence/positions';
import { isContactPerson } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { labelOf } from '../case/labels';

/**
 * What those hear who are told of a contact: what became of it, never what it said. What was passed on is told whole, and to
 * the contact people alone: in a channel others read along.
 */
export function contactInWords(
  subject: Case,
  number: number,
  to: { readonly reader: string; readonly profile: Profile },
): string {
  const passedOn = subject.passedOn.latest.find((one) => one.number === number);
  if (passedOn)
    return isContactPerson(subject, to.reader)
      ? passedOnInWords(passedOn, to.profile)
      : contactWords.nobodyThere;
  const contact = subject.contacts.latest.find((one) => one.number === number);
  const outcome = to.profile.correspondence.outcomes.find(({ code }) => code === contact?.outcome);
  if (!contact || !outcome) return contactWords.logged;
  return outcome.escalates ? contactWords.threat : inWords(outcome, contact.area, to.profile);
}

/** A contact that was passed on: who it was, how, and what was said or wanted. */
export const passedOnInWords = (
  { writer, channel, summary }: Case['passedOn']['latest'][number],
  { correspondence, contactChannels }: Profile,
): string =>
  fill(contactWords.passedOn, {
    writer: labelOf(correspondence.writers, writer),
    channel: labelOf(contactChannels, channel),
    summary,
  });

const inWords = ({ label }: ContactOutcome, area: string | undefined, profile: Profile): string =>
  area === undefined
    ? `${label}.`
    : fill(labels.passedToYou, { what: label, area: labelOf(profile.correspondence.businessAreas, area) });
