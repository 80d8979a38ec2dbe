import type { Deadline } from '../../commands/deadline';
import { matchIdOf } from '../../domain/customers/matching/matches';
import { writeInstant } from '../../domain/time/instant';
import { type CorrectionDeps, workCorrection } from './work-correction';
import { type MatchDeps, workMatch } from './work-match';

/** What working on who a customer is needs. */
export type IdentityDeps = MatchDeps & CorrectionDeps;

/** Whether a queue message is about a match or a customer, and not about a case. */
export const isOfCustomers = (ref: string): boolean => /^(?:MA|CU)-\d+$/.test(ref);

/** Asks, merges or parts, as a match says; corrects a customer, where it is the reference of one (S4). Throws `Outage`. */
export const workIdentity = (ref: string, deadline: Deadline, deps: IdentityDeps): Promise<void> =>
  matchIdOf(ref) === undefined ? workCorrection(ref, deadline, deps) : workMatch(ref, deadline, deps);

/** Wakes the worker for every match that is due, and every correction that was left behind. Throws `Outage`. */
export async function wakeIdentity(
  deadline: Deadline,
  { matches, corrections, wake, now }: Pick<IdentityDeps, 'matches' | 'corrections' | 'wake' | 'now'>,
): Promise<void> {
  const instant = writeInstant(now());
  const due = await matches.dueBefore(instant, deadline);
  const asked = await corrections.askedBefore(instant, deadline);
  for (const ref of [...due, ...asked]) await wake.deliveries(ref);
}
