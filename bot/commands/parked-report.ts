import { customerMeant } from '../domain/customers/matching/recognition';
import type { Deadline } from './deadline';
import type { CaseRegister, OpenCase, Order } from './ports';

/**
 * A report that waited for SharePoint, under the customer whom it would have been put under at once: somebody who shares
 * an address, a number or a reference and is called the same (S4, I1); a further incident, whether its case would have been offered
 * (X5). One request for either; other orders are as they were. Throws `Outage`.
 */
export async function identifyCustomer(
  order: Order,
  register: Pick<CaseRegister, 'lookUpForReport'>,
  deadline: Deadline,
): Promise<Order> {
  const { command } = order;
  if (command.action !== 'report' && command.action !== 'add-incident') return order;
  if (command.action === 'report' ? command.customerRef !== '' : command.isOffered) return order;
  const { customerName: name, email, telephone, postcode, references } = command.form;
  const customer = { name, email, telephone, postcode, references: references.split(/[,;\n]/) };
  const { matches } = await register.lookUpForReport(customer, [], deadline);
  return command.action === 'report'
    ? { ...order, command: { ...command, customerRef: customerMeant(customer.name, matches) } }
    : { ...order, command: { ...command, isOffered: isAmong(matches, order.ref) } };
}

/** Whether a case is among those that are offered for a customer. */
const isAmong = (matches: readonly OpenCase[], ref: string): boolean =>
  matches.some((match) => match.isOpen && match.ref === ref);
