import type { Deadline } from '../../commands/deadline';
import type { MergedCustomers } from '../../commands/customers/matches';

/** The customer under whom another stands by now: of whoever was merged meanwhile, the one of whom they are part. Throws `Outage`. */
export async function wholeOf(
  customerRef: string,
  deadline: Deadline,
  deps: { readonly customers: Pick<MergedCustomers, 'mergedInto'> },
): Promise<string> {
  const into = await deps.customers.mergedInto(customerRef, deadline);
  return into === '' ? customerRef : wholeOf(into, deadline, deps);
}
