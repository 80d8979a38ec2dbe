import type { Case } from '../../domain/case/state';
import { customerReference } from '../../domain/case/case-reference';
import type { CaseEvent } from '../../domain/case/events';
import { glanceOf } from '../../domain/customers/glance';
import { countryOf } from '../../domain/customers/country';
import type { Profile } from '../../policy/profile';
import type { NewRow, Row } from '../cases/columns';
import { compact, type CustomerKey, keysOf, keyValue } from './customer-keys';
import { type Glances, glanceText } from './glances';

/**
 * The search keys of a case by the unique key of their rows, each once: the same number may be given twice. None for a
 * customer known by nothing that can be searched for, such as a question mark.
 */
export const keyRowsOf = (subject: Case, profile: Profile): ReadonlyMap<string, CustomerKey> =>
  new Map(
    [...keysOf(subject.customer, countryOf(profile)), ...numberKeys(subject), ...recordKeys(subject)].map(
      (key) => [`${subject.ref}/${key.value}`.slice(0, 255), key],
    ),
  );

/** The numbers that the customer of a case had before they were merged: whoever has an old letter in hand finds them by it. */
const numberKeys = ({ moves }: Case): readonly CustomerKey[] =>
  moves.map(({ from }) => ({ kind: 'number', value: keyValue('number', from), identifies: false }));

/** The references of the records in the body's own customer or complaints system, by which staff there ask (S2, X2). */
const recordKeys = ({ incidents }: Case): readonly CustomerKey[] =>
  incidents.flatMap(({ crmReference = '' }) => {
    const value = compact(crmReference);
    return value === ''
      ? []
      : [{ kind: 'reference', value: keyValue('reference', value), identifies: false }];
  });

/**
 * How many keys of a case there are at least, whatever release of ours wrote them: those that identify somebody, or one.
 * By which sounds a name is kept may change with a release, by which email address does not.
 */
export function surestKeys(subject: Case, profile: Profile): number {
  const keys = [...keyRowsOf(subject, profile).values()];
  return Math.max(keys.filter(({ identifies }) => identifies).length, Math.min(keys.length, 1));
}

/** The rows that make a customer findable by a new case, and the customer's own row where the case is their first. */
export function customerRows(
  subject: Case,
  event: CaseEvent,
  { profile, known }: { readonly profile: Profile; readonly known: Glances },
): NewRow[] {
  const shown = glanceText(new Map([...known, [subject.ref, glanceOf(subject, profile)]]));
  const more = { isOpen: true, reportedAt: event.at, shown };
  const rows: NewRow[] = [...keyRowsOf(subject, profile)].map((one) => ({
    list: 'CustomerKeys',
    row: keyRow(one, subject, more),
  }));
  return subject.customerRef === customerReference(subject.ref) ? [...rows, customerRow(subject)] : rows;
}

/** The row of one search key of a case. `shown`: the column's text of what looks show. */
export const keyRow = (
  [RowKey, key]: readonly [string, CustomerKey],
  subject: Case,
  more: { readonly isOpen: boolean; readonly reportedAt: string; readonly shown: string },
): Row<'CustomerKeys'> => ({
  RowKey,
  KeyValue: key.value,
  KeyKind: key.kind,
  CustomerRef: subject.customerRef,
  CaseRef: subject.ref,
  CaseOpen: more.isOpen,
  ReportedAt: more.reportedAt,
  GlanceJson: more.shown,
});

const customerRow = (subject: Case): NewRow => ({
  list: 'Customers',
  row: { Title: subject.customerRef, CustomerRef: subject.customerRef, ...describedRow(subject) },
});

/** How a customer is described in their own row, as one of their cases does. */
export function describedRow(subject: Case): Row<'Customers'> {
  const { name, ...details } = subject.customer;
  return { DisplayName: name, FirstCase: subject.ref, DetailsJson: JSON.stringify(details) };
}
