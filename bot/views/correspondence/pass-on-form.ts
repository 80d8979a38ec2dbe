import type { CardData } from '../../../cards/catalogue';
import { contactWords } from '../../../cards/words/correspondence/words';
import { fill } from '../../../cards/words/fill';
import { willingContacts } from '../../domain/contact-people/holders';
import type { Case } from '../../domain/case/state';
import { textLimits } from '../../domain/entries/limits';
import type { Profile } from '../../policy/profile';
import { choicesOf, nameOf, partyLabel } from '../case/labels';
import { appointers } from '../contact-people/contact-now';
import { rows } from '../reporting/incident-rows';
import type { Asked } from '../forms/step-fields';

const chosen = { input: 'choice' } as const;

/** What is asked of whoever passes a contact on to the contact person: three things, and whom it goes to. */
export const passOnAsked: Asked = (subject, profile) => ({
  about: rows([[contactWords.goesTo, whomItGoesTo(subject, profile)]]),
  fields: {
    writer: {
      ...chosen,
      choices: choicesOf(profile.correspondence.writers),
      value: profile.correspondence.writers[0]?.code ?? '',
    },
    cameBy: { ...chosen, choices: choicesOf(profile.contactChannels) },
    summary: { input: 'text', choices: [], maxLength: textLimits.note },
  },
});

/** Whom it goes to, the SPOC first, and who is told while they are away: that is known when it is sent. */
function whomItGoesTo(subject: Case, profile: Profile): string {
  const named = willingContacts(subject).map(
    ({ person, role }) => `${nameOf(person)} (${partyLabel(profile, role)})`,
  );
  const [who = '', other] = named;
  return other === undefined
    ? fill(contactWords.insteadOfAll, { who, other: appointers(profile) })
    : fill(contactWords.insteadWhileAway, { who, other });
}

/** That the contact person is told, for whoever told them: nothing else of the case is theirs to know. */
export const confirmPassedOn = (subject: Case, profile: Profile): CardData<'message'> => ({
  tone: 'good',
  heading: fill(contactWords.told, { ref: subject.ref }),
  paragraphs: [fill(contactWords.toldWhom, { whom: whomItGoesTo(subject, profile) })],
});
