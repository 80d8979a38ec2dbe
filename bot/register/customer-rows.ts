import type { Case } from '../domain/case';
import { customerReference } from '../domain/case-reference';
import type { CaseEvent } from '../domain/event';
import { glanceOf } from '../domain/glance';
import type { Profile } from '../policy/profile';
import type { NewRow } from './columns';
import { type CustomerKey, keysOf } from './customer-keys';
import { type Glances, glanceText } from './glances';

/**
 * The search keys of a case by the unique key of their rows, each once: the same number may be given twice. None for a
 * customer known by nothing that can be searched for, such as a question mark.
 */
export const keyRowsOf = (subject: Case, profile: Profile): ReadonlyMap<string, CustomerKey> =>
  new Map(
    keysOf(subject.customer, countryOf(profile)).map((key) => [
      `${subject.ref}/${key.value}`.slice(0, 255),
      key,
    ]),
  );

/** The country that telephone numbers without one are of: where the organisation keeps its holidays. */
export const countryOf = (profile: Profile): string => profile.chasing.holidays.country;

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
  const rows: NewRow[] = [...keyRowsOf(subject, profile)].map(([RowKey, key]) => ({
    list: 'CustomerKeys',
    row: {
      RowKey,
      KeyValue: key.value,
      KeyKind: key.kind,
      CustomerRef: subject.customerRef,
      CaseRef: subject.ref,
      CaseOpen: true,
      ReportedAt: event.at,
      GlanceJson: shown,
    },
  }));
  return subject.customerRef === customerReference(subject.ref) ? [...rows, customerRow(subject)] : rows;
}

function customerRow(subject: Case): NewRow {
  const { name, ...details } = subject.customer;
  return {
    list: 'Customers',
    row: {
      Title: subject.customerRef,
      CustomerRef: subject.customerRef,
      DisplayName: name,
      FirstCase: subject.ref,
      DetailsJson: JSON.stringify(details),
    },
  };
}
