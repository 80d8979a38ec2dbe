import type { ContactRole } from '../../policy/codes';
import type { Case } from '../case/state';
import { appointmentOf, hasLeft } from './holders';
import type { KnownContact } from './state';

/** That the customer is still to be told who their contact is now, or who stands in for them (R9): instead of whom, and since when, an instant. */
export interface UntoldContact {
  readonly known: KnownContact;
  /** Who changed: their contact, which says more, or only who stands in. */
  readonly of: ContactRole;
  /** When whoever it is now was asked, and when they accepted. */
  readonly askedAt: string;
  readonly since: string;
}

/**
 * The contact person of a restriction in force, or who stands in for them, of whom the customer has not been told, nor does a reason
 * of risk stand (R9): somebody who accepted, and is not whom they were told of. A stand-in counts only where they were told of one: a
 * name that they have and that holds no more. Undefined where nothing is owed.
 */
export function untoldContact(subject: Case): UntoldContact | undefined {
  const { knownContact: known, status } = subject;
  if (status !== 'restricted' || !known) return undefined;
  const spoc = whoAccepted(subject, 'spoc');
  const isNew = spoc !== undefined && ![known.name, known.notice?.of].includes(spoc.name);
  const deputy = known.standIn ? whoAccepted(subject, 'deputy') : undefined;
  const isOther = deputy !== undefined && ![known.standIn, known.notice?.standIn].includes(deputy.name);
  const owed = [...(isNew ? [spoc] : []), ...(isOther ? [deputy] : [])];
  const [first] = owed.sort((one, other) => (one.since < other.since ? -1 : 1));
  return first && { known, of: isNew ? 'spoc' : 'deputy', askedAt: first.askedAt, since: first.since };
}

/** Who accepted to be somebody to a customer's contact, and is still here: their name, when they were asked and when they accepted. */
function whoAccepted(subject: Case, role: ContactRole) {
  const now = appointmentOf(subject, role);
  if (now?.answer?.accepted !== true || hasLeft(now)) return undefined;
  return { name: now.person.name, askedAt: now.at, since: now.answer.at };
}
