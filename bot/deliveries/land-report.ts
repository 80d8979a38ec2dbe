import type { Deadline } from '../commands/deadline';
import type { Matches, MergedCustomers } from '../commands/customers/matches';
import type { StoredCase } from '../commands/ports';
import { customerReference } from '../domain/case/case-reference';
import { recordMatchDecision } from '../domain/customers/identity';
import type { DeliveryRegister } from './ports';

/** What it takes to bring a report to the customer of whom its own is part. */
export interface LandDeps {
  readonly matches: Pick<Matches, 'between'>;
  readonly customers: Pick<MergedCustomers, 'mergedInto'>;
  readonly register: Pick<DeliveryRegister, 'save'>;
}

/**
 * A report that came in while its customer was being merged lands on the one that stays (S4). Gives whether the case was
 * changed for it, and has to be read anew. No request for a report that began a customer of its own, one for another.
 */
export async function landReport(stored: StoredCase, deadline: Deadline, deps: LandDeps): Promise<boolean> {
  const { subject, undelivered } = stored;
  const { customerRef, ref } = subject;
  const isNew = undelivered.some(({ happened }) => happened.type === 'IncidentReported');
  if (!isNew || customerRef === '' || customerRef === customerReference(ref)) return false;
  const into = await deps.customers.mergedInto(customerRef, deadline);
  if (into === '') return false;
  const found = await deps.matches.between([customerRef, into], deadline);
  const change = found?.match.change;
  const recorded =
    change?.kind === 'merge' ? recordMatchDecision(subject, found?.ref ?? '', change) : undefined;
  if (!recorded) return false;
  // Whether it was saved or somebody else was faster: what stands there now is what counts.
  await deps.register.save(stored, recorded.next, recorded.events, deadline);
  return true;
}
