import type { Case } from '../../domain/case/state';
import { customerReference } from '../../domain/case/case-reference';
import { glanceOf, isSameGlance } from '../../domain/customers/glance';
import { wasIdentified } from '../../domain/customers/identity';
import { isFinal } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { rowOf } from '../cases/case-row';
import { keyRow, keyRowsOf, describedRow } from '../customers/customer-rows';
import { glancesIn, glanceText } from '../customers/glances';
import { inForceRows } from '../restricting/in-force';
import type { Item } from '../sharepoint/sharepoint-list';
import {
  compareRows,
  differingColumns,
  type FoundRow,
  type RowsOfCase,
  type WantedRow,
} from './case-differences';

/** A case as it stands, under the policy that it began under. */
export interface StandingCase {
  readonly subject: Case;
  readonly profile: Profile;
}

/** What look-ups read of a case that is not what the case says: its search keys, what they show, its restrictions in force. */
export function compareLookups(standing: StandingCase, rows: RowsOfCase): readonly FoundRow[] {
  const keys = rows.get('CustomerKeys') ?? [];
  const found = [...compareRows(keysWanted(standing), rows, 'RowKey')].filter(
    // A key that an earlier release made leads to the customer all the same.
    ({ list, kind }) => list !== 'CustomerKeys' || kind !== 'row-added',
  );
  return [...found, ...keys.flatMap((item) => compareGlance(standing, item))];
}

function keysWanted({ subject, profile }: StandingCase): readonly WantedRow[] {
  const reportedAt = subject.incidents[0]?.at ?? subject.since;
  const isOpen = !isFinal(profile, subject.status);
  const keys = [...keyRowsOf(subject, profile)].map((one): WantedRow => {
    const { GlanceJson: _, ...fields } = keyRow(one, subject, { isOpen, reportedAt, shown: '' });
    return { list: 'CustomerKeys', key: one[0], fields };
  });
  const inForce = subject.decision ? [...inForceRows(subject, glanceOf(subject, profile))] : [];
  return [...keys, ...inForce.map(([key, fields]): WantedRow => ({ list: 'InForce', key, fields }))];
}

function compareGlance({ subject, profile }: StandingCase, item: Item): readonly FoundRow[] {
  const shown = glancesIn(item.fields).get(subject.ref);
  if (shown && isSameGlance(shown, glanceOf(subject, profile))) return [];
  const row = String(item.fields['RowKey']);
  return [{ list: 'CustomerKeys', kind: 'row-changed', row, columns: ['GlanceJson'], item }];
}

/** What a new key shows until all keys of its customer are made alike. */
export const firstGlance = ({ subject, profile }: StandingCase): string =>
  glanceText(new Map([[subject.ref, glanceOf(subject, profile)]]));

/** The row of the customer who was first met in a case, where it is gone or describes them otherwise. */
export function compareCustomer({ subject }: StandingCase, customers: readonly Item[]): readonly FoundRow[] {
  const own = customerReference(subject.ref);
  const isOwn = subject.customerRef === own;
  if (!isOwn && !subject.moves.some(({ from }) => from === own)) return [];
  const item = customers.find(({ fields }) => fields['CustomerRef'] === own);
  const named = { Title: own, CustomerRef: own };
  if (!item) {
    const fields = isOwn
      ? { ...named, ...describedRow(subject) }
      : { ...named, FirstCase: subject.ref, MergedInto: subject.customerRef };
    return [{ list: 'Customers', kind: 'row-gone', row: own, columns: [], fields }];
  }
  // Of customers who were merged or corrected another case may tell more.
  if (!isOwn || wasIdentified(subject)) return [];
  const fields = { ...named, ...describedRow(subject) };
  const columns = differingColumns(item, fields);
  return columns.length === 0
    ? []
    : [{ list: 'Customers', kind: 'row-changed', row: own, columns, item, fields }];
}

/** The columns of the row of a case that say something else than the case in it. `more`: those that are reckoned elsewhere. */
export function compareCase(
  subject: Case,
  item: Item,
  more: Readonly<Record<string, string | boolean | null>>,
): readonly FoundRow[] {
  const { CaseJson: _, IncidentsJson: __, OutboxJson: ___, ...columns } = rowOf(subject, []);
  const fields = { ...columns, ...more };
  const differing = differingColumns(item, fields);
  return differing.length === 0
    ? []
    : [{ list: 'Cases', kind: 'row-changed', row: subject.ref, columns: differing, item, fields }];
}
