import type { Case } from '../../domain/case/state';
import type { CaseEvent } from '../../domain/case/events';
import { appointmentsOf } from '../../domain/contact-people/holders';
import { toContacts } from '../contact-people/appointment-postings';
import { toAllConcerned } from '../deciding/finding-postings';
import { type Rule, toChannelOf, toPerson, type Wanted } from '../wanted';
import type { ChangeHappened } from '../../domain/restricting/events';

/** Whoever looks after the contact, or the manager where nobody was appointed, is told that the end date comes. */
function toWhoLooksAfter(subject: Case): readonly Wanted<'ending'>[] {
  const contacts = appointmentsOf(subject).map(({ person, role }) => toPerson(person.id, 'ending', role));
  return contacts.length > 0 ? contacts : [toPerson(subject.manager.id, 'ending', 'manager')];
}

/** Whether the notice came by a command of its own, and not together with the decision, which told of it. */
const isOwnStep = ({ changes }: Case, { at }: CaseEvent): boolean =>
  changes.latest.at(-1)?.decision?.at !== at;

/** Who hears by a new message of what happens to a restriction in force (V2, R7); copies that stand change besides. */
export const changePostings: { readonly [T in ChangeHappened['type']]: Rule<T> } = {
  ChangeProposed: (subject, event, profile) => [
    ...toChannelOf(subject, event, profile),
    ...toContacts(subject),
  ],
  ChangeDecided: toAllConcerned,
  ChangeNoticeSent: toAllConcerned,
  ChangeNoticeWithheld: (subject, event) => (isOwnStep(subject, event) ? toAllConcerned(subject) : []),
  EndAnnounced: (subject, _, { ends }) => [
    ...toWhoLooksAfter(subject),
    { destination: { kind: 'channel', code: ends.channel }, card: 'ending-request', audience: 'channel' },
  ],
  RestrictionExpired: toAllConcerned,
};
