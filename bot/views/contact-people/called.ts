import type { ContactRole } from '../../policy/codes';
import type { Profile } from '../../policy/profile';

/** What the body calls somebody who looks after a customer's contact, within a sentence. */
export const calledAs = (role: ContactRole, { vocabulary }: Profile): string =>
  role === 'spoc' ? vocabulary.contactPerson : vocabulary.standIn;

/** The same at the beginning of a sentence or a column. */
export const calledFirst = (role: ContactRole, profile: Profile): string =>
  capitalised(calledAs(role, profile));

/** The same in full, where it stands by itself. */
export const calledInFull = (role: ContactRole, profile: Profile): string =>
  role === 'spoc' ? profile.vocabulary.contactPersonInFull : calledFirst(role, profile);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
