import type { CardData } from '../../../cards/catalogue';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import { statusLabel } from '../case/labels';
import { nextStep } from '../case/next-step';

/** Where a case stands, and the way to its record, for somebody who may see that; no name of a customer. `reader`: their Entra object id. */
export const caseInShort = (subject: Case, reader: string, profile: Profile): CardData<'news'> => ({
  ref: subject.ref,
  v: subject.version,
  tone: 'accent',
  heading: `${subject.ref}: ${statusLabel(profile, subject.status)}`,
  paragraphs: [nextStep(subject, profile, reader)],
  verbs: [],
  opensRecord: true,
});
