import type { Deadline } from '../../commands/deadline';
import type { Matches } from '../../commands/customers/matches';
import type { Wake } from '../../commands/ports';
import type { Case } from '../../domain/case/state';
import type { Found } from '../../domain/customers/matching/candidates';
import { newMatch } from '../../domain/customers/matching/matches';
import { findLikely } from '../../domain/customers/matching/recognition';
import { writeInstant } from '../../domain/time/instant';

/** What recognising a customer needs. */
export interface RecogniseDeps {
  /** Customers that share something with the one a case is about: one request. Throws `Outage`. */
  readonly candidates: (subject: Case, deadline: Deadline) => Promise<readonly Found[]>;
  readonly matches: Pick<Matches, 'open'>;
  readonly wake: Wake;
  readonly now: () => Date;
}

/**
 * Has those who keep the list asked whether the customer of a new case is somebody met before (S4). Of two customers it is
 * asked once, whoever finds it and however often: what was answered stands. Nothing of it is on the turn of whoever reported.
 */
export async function recognise(subject: Case, deadline: Deadline, deps: RecogniseDeps): Promise<void> {
  const found = await deps.candidates(subject, deadline);
  const now = writeInstant(deps.now());
  for (const { customerRef, because, over } of findLikely(subject.customer, subject.customerRef, found)) {
    const match = newMatch([subject.customerRef, customerRef], because, now, over);
    const { stored, isNew } = await deps.matches.open(match, deadline);
    if (isNew) await deps.wake.deliveries(stored.ref);
  }
}
