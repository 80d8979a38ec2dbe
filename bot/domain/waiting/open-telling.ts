import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { transitionOf } from '../case/transitions';
import { willingContacts } from '../contact-people/holders';
import { untoldOf } from '../letters/untold';
import type { OpenStep } from './whose-turn';

/** That the customer is to be told how a review ended, or who their contact is now (R9): it waits for the contact people or, where nobody is named, for the roles that may tell them. */
export function openTelling(subject: Case, profile: Profile): readonly OpenStep[] {
  const row = transitionOf(profile, subject.status, 'record-notice');
  if (!row) return [];
  const people = willingContacts(subject)
    .filter(({ role }) => row.by.includes(role))
    .map(({ person, role }) => ({ person, as: role }));
  const roles = profile.roles.map(({ code }) => code).filter((code) => row.by.includes(code));
  return untoldOf(subject).map(({ of, since }) => ({
    kind: kindOf[of],
    actions: ['prepare-letter', 'record-notice'],
    people,
    roles: people.length > 0 ? [] : roles,
    since,
  }));
}

const kindOf = { review: 'telling', contact: 'telling-contact' } as const;
