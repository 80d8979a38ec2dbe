import { customerMeant } from '../domain/customers/matching/recognition';
import type { Deadline } from './deadline';
import type { CaseRegister, Order } from './ports';

/**
 * A report that waited for SharePoint, under the customer whom it would have been put under at once: somebody who shares
 * an address, a number or a reference and is called the same (S4, I1). One request for a report; other orders are as they were. Throws `Outage`.
 */
export async function identifyCustomer(
  order: Order,
  register: Pick<CaseRegister, 'lookUpForReport'>,
  deadline: Deadline,
): Promise<Order> {
  const { command } = order;
  if (command.action !== 'report' || command.customerRef !== '') return order;
  const { customerName: name, email, telephone, postcode, references } = command.form;
  const customer = { name, email, telephone, postcode, references: references.split(/[,;\n]/) };
  const { matches } = await register.lookUpForReport(customer, [], deadline);
  return { ...order, command: { ...command, customerRef: customerMeant(customer.name, matches) } };
}
