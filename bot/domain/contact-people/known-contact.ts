import type { Case } from '../case/state';
import { appointmentOf, hasLeft } from './holders';
import type { KnownContact } from './state';

/** That the customer is still to be told who their contact is now (R9): instead of whom, and since when, an instant. */
export interface UntoldContact {
  readonly known: KnownContact;
  /** When whoever it is now was asked, and when they accepted. */
  readonly askedAt: string;
  readonly since: string;
}

/**
 * The contact person of a restriction in force of whom the customer has not been told, nor does a reason of risk stand (R9):
 * somebody who accepted, and is not whom they were told of. Undefined where nothing is owed.
 */
export function untoldContact(subject: Case): UntoldContact | undefined {
  const { knownContact: known, status } = subject;
  const now = appointmentOf(subject, 'spoc');
  if (status !== 'restricted' || !known || now?.answer?.accepted !== true || hasLeft(now)) return undefined;
  const { name } = now.person;
  if (known.name === name || known.notice?.of === name) return undefined;
  return { known, askedAt: now.at, since: now.answer.at };
}
