import type { Case } from '../../domain/case/state';
import { overturningOutcome } from '../../domain/deciding/appeal';
import type { IdentityHappened } from '../../domain/customers/events';
import { isFinal } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { toContacts } from '../contact-people/appointment-postings';
import { type Rule, toPerson, type Wanted } from '../wanted';

/** The contact people of a restriction hear of it: what they know of their customer has grown, or shrunk. */
const toThoseInCharge = (subject: Case, _: unknown, profile: Profile): readonly Wanted<'news'>[] =>
  isFinal(profile, subject.status) || overturningOutcome(subject) ? [] : toContacts(subject);

/** Who hears by a new message that the customer of a case is somebody met before, or is not (S1, S4). */
export const identityPostings: { readonly [T in IdentityHappened['type']]: Rule<T> } = {
  CustomerMerged: toThoseInCharge,
  CustomerParted: toThoseInCharge,
  CustomerCorrected: () => [],
  // Whoever looks after the case and its contact weighed it with what was known of somebody else.
  CaseRefiled: (subject, event, profile) => [
    toPerson(subject.manager.id, 'news', 'manager'),
    ...toThoseInCharge(subject, event, profile).filter(
      ({ destination }) => !('id' in destination && destination.id === subject.manager.id),
    ),
  ],
};
