import type { CustomerRecord } from '../../domain/customers/customer-record';
import type { Person } from '../../domain/case/person';
import type { Deadline } from '../deadline';
import type { LookEntry } from './look-entry';

/** Reads all that the register knows of a customer. Throws `Outage`. */
export interface CustomerRecords {
  /** One request. Undefined when nobody has the reference. */
  find(customerRef: string, deadline: Deadline): Promise<CustomerRecord | undefined>;
}

/** Whose record somebody asks for. */
export interface RecordAsked {
  readonly customerRef: string;
  readonly by: Person;
  /** An instant. */
  readonly at: string;
  /** Names the record of this look. */
  readonly key: string;
}

/**
 * The record of a customer, for somebody who may see it: one request. That they saw it is kept in the trail first (X3).
 * Throws `Outage`.
 */
export async function openCustomerRecord(
  asked: RecordAsked,
  deadline: Deadline,
  deps: { readonly records: CustomerRecords; readonly looks: { keep(look: LookEntry): Promise<void> } },
): Promise<CustomerRecord | undefined> {
  const { customerRef, by, at, key } = asked;
  const record = await deps.records.find(customerRef, deadline);
  const customerRefs = record ? [record.customer.customerRef] : [];
  if (record) await deps.looks.keep({ key, by, at, kinds: ['record'], customerRefs });
  return record;
}
