import type { GraphRequest } from '../graph/graph-door';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { Case } from '../../domain/case/state';
import { caseReference } from '../../domain/case/case-reference';
import { isLasting } from '../../domain/records/events';
import { type ColumnOf, type ListName, listNames } from '../cases/columns';
import { caseOf } from '../cases/case-row';
import { describedRow } from '../customers/customer-rows';
import { forgetExports } from './forget-exports';
import { glancesIn, glanceText } from '../customers/glances';
import { partsOf } from '../customers/merged-customers';
import { type Removal, removals } from '../cases/removal';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { hollow } from './trail-row';
import { writeInBatchesNow } from '../sharepoint/batches';

/**
 * Erases what a case left in every list but its own row (X4). What is gone is gone: it can be called again until it
 * succeeds, after a crash too. Throws `Outage` while SharePoint is away or does not show every entry of the trail yet.
 */
export async function eraseCase(site: SharePointSite, subject: Case, deadline: Deadline): Promise<void> {
  await hollowTrail(site, subject, deadline);
  await forgetGlances(site, subject, deadline);
  // What was drawn up for the customer holds this case too, and can be drawn up again without it.
  if (subject.customerRef !== '')
    await forgetExports(site, await everyRefOf(site, subject, deadline), deadline);
  await forgetCustomer(site, subject, deadline);
  for (const where of listNames.flatMap((list) => findOfCase(list, subject.ref)))
    await deleteWhere(site, where, deadline);
}

/** Rows of a list whose column holds a value. */
interface Where<L extends ListName> {
  readonly list: L;
  readonly by: ColumnOf<L>;
  readonly value: string;
}

function findOfCase<L extends ListName>(list: L, ref: string): readonly Where<L>[] {
  const removal: Removal<ColumnOf<L>> = removals[list];
  return removal.how === 'deleted' ? [{ list, by: removal.by, value: ref }] : [];
}

/** Every entry but those that say who erased it keeps its place and its hashes alone. */
async function hollowTrail(site: SharePointSite, subject: Case, deadline: Deadline): Promise<void> {
  const rows = await site.list('Events').where('CaseRef', [subject.ref], deadline);
  if (rows.length < subject.version) {
    throw new Outage(`The list Events does not show all entries of ${subject.ref} yet`, { system: 'graph' });
  }
  const owed = rows.filter(({ fields }) => !isLasting(String(fields['EventType'])));
  await changeEach(
    site,
    owed.flatMap((item) => {
      const fields = hollow(item);
      return fields ? [patch(site, 'Events', item, fields)] : [];
    }),
    deadline,
  );
}

/** Keys of the customer's other cases no longer show anything of this one. */
async function forgetGlances(site: SharePointSite, subject: Case, deadline: Deadline): Promise<void> {
  if (subject.customerRef === '') return;
  const rows = await site.list('CustomerKeys').where('CustomerRef', [subject.customerRef], deadline);
  const showing = rows.filter(({ fields }) => glancesIn(fields).has(subject.ref));
  await changeEach(
    site,
    showing.map((item) => {
      const shown = new Map(glancesIn(item.fields));
      shown.delete(subject.ref);
      return patch(site, 'CustomerKeys', item, { GlanceJson: glanceText(shown) });
    }),
    deadline,
  );
}

/**
 * The customer goes with their last case, and with them whoever is part of them. While another case is left, the customer
 * is described as that one does: what only the erased case told of them is gone.
 */
async function forgetCustomer(site: SharePointSite, subject: Case, deadline: Deadline): Promise<void> {
  if (subject.customerRef === '') return;
  const cases = await site.list('Cases').where('CustomerRef', [subject.customerRef], deadline);
  const others = cases.filter(({ id }) => caseReference(id) !== subject.ref);
  const [oldest] = [...others].sort((one, other) => Number(one.id) - Number(other.id));
  if (oldest) return describeAs(site, subject.customerRef, oldest, deadline);
  const gone = await everyRefOf(site, subject, deadline);
  for (const where of listNames.flatMap((list) => findOfCustomer(list, gone)))
    await deleteWhere(site, where, deadline);
}

function findOfCustomer<L extends ListName>(list: L, gone: readonly string[]): readonly Where<L>[] {
  const removal: Removal<ColumnOf<L>> = removals[list];
  if (removal.how !== 'deleted-with-customer') return [];
  return removal.by.flatMap((by) => gone.map((value) => ({ list, by, value })));
}

/** The customer of a case, and whoever is part of them. */
const everyRefOf = async (
  site: SharePointSite,
  { customerRef }: Case,
  deadline: Deadline,
): Promise<readonly string[]> => [...(await partsOf(site, customerRef, deadline)), customerRef];

async function describeAs(
  site: SharePointSite,
  customerRef: string,
  item: Item,
  deadline: Deadline,
): Promise<void> {
  const rows = await site.list('Customers').where('CustomerRef', [customerRef], deadline);
  const described = describedRow(caseOf(item).subject);
  await changeEach(
    site,
    rows.map((row) => patch(site, 'Customers', row, described)),
    deadline,
  );
}

async function deleteWhere<L extends ListName>(
  site: SharePointSite,
  where: Where<L>,
  deadline: Deadline,
): Promise<void> {
  const path = `${site.path}/lists/${where.list}/items`;
  const rows = await site.list(where.list).where(where.by, [where.value], deadline);
  await changeEach(
    site,
    rows.map(({ id }) => ({ method: 'DELETE' as const, path: `${path}/${id}` })),
    deadline,
  );
}

const patch = (site: SharePointSite, list: ListName, { id, eTag }: Item, fields: object): GraphRequest => ({
  method: 'PATCH',
  path: `${site.path}/lists/${list}/items/${id}`,
  body: { fields },
  ifMatch: eTag,
});

const changeEach = (
  site: SharePointSite,
  requests: readonly GraphRequest[],
  deadline: Deadline,
): Promise<void> =>
  writeInBatchesNow(site.graph, { requests, of: 'A list that is being erased from' }, deadline);
