import type { CustomerRecord } from '../../domain/customers/customer-record';
import type { Person } from '../../domain/case/person';
import { tenMinutesOf } from '../../domain/time/instant';
import type { Deadline } from '../deadline';
import { type CountLookDeps, isAnsweredNow, Slowed } from './look-counts';

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
 * Throws `Outage`, and `Slowed` where they have read more than their work explains.
 */
export async function openCustomerRecord(
  asked: RecordAsked,
  deadline: Deadline,
  deps: { readonly records: CustomerRecords } & CountLookDeps,
): Promise<CustomerRecord | undefined> {
  const { customerRef, by, at, key } = asked;
  // The pages of one record after another are one look in ten minutes.
  const counted = ['customer', by.id, tenMinutesOf(at), customerRef].join('/');
  if (!(await isAnsweredNow('record', { by, key: counted, at }, deps))) throw new Slowed();
  const record = await deps.records.find(customerRef, deadline);
  const customerRefs = record ? [record.customer.customerRef] : [];
  if (record) await deps.looks.keep({ key, by, at, kinds: ['record'], customerRefs });
  return record;
}
