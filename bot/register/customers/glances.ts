import type { GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { Case } from '../../domain/case/state';
import { customerReference, itemIdOf } from '../../domain/case/case-reference';
import { type Glance, glanceOf, glanceSchema, isSameGlance } from '../../domain/customers/glance';
import { wasIdentified } from '../../domain/customers/identity';
import type { Profile } from '../../policy/profile';
import { otherVersionOf } from '../sharepoint/other-version';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { readJson } from '../../json';
import { writeInBatches, mostInBatch } from '../sharepoint/batches';

/** What a look at a customer shows, by the reference of each of their cases. */
export type Glances = ReadonlyMap<string, Glance>;

const column = z.object({ GlanceJson: z.string() });
const glances = z.record(z.string(), z.unknown());

/**
 * What a key's row shows of its customer; nothing of a case whose glance somebody changed by hand into something unreadable. Throws
 * `Outage` (`other-version`) for one that a newer version of the app wrote: whoever is about to meet the customer must not read
 * that nothing is known.
 */
export function glancesIn(fields: Item['fields']): Glances {
  const text = column.safeParse(fields).data?.GlanceJson ?? '';
  const kept = Object.entries(glances.safeParse(readJson(text)).data ?? {});
  return new Map(
    kept.flatMap(([ref, one]): [string, Glance][] => {
      const { data, error } = glanceSchema.safeParse(one);
      if (data) return [[ref, data]];
      const newer = otherVersionOf('CustomerKeys', error);
      if (newer) throw newer;
      return [];
    }),
  );
}

/** What looks at a customer show so far. One request. */
export async function glancesAt(
  site: SharePointSite,
  customerRef: string,
  deadline: Deadline,
): Promise<Glances> {
  const rows = await site.list('CustomerKeys').where('CustomerRef', [customerRef], deadline);
  return together(rows.map(({ fields }) => glancesIn(fields)));
}

/** Several rows' glances at one customer as one: of each case the latest. */
export function together(some: readonly Glances[]): Glances {
  const all = new Map<string, Glance>();
  for (const [ref, glance] of some.flatMap((one) => [...one])) {
    const known = all.get(ref);
    if (!known || known.v < glance.v) all.set(ref, glance);
  }
  return all;
}

/** The column's text. A customer of very many cases is shown by those with a restriction and the newest others. */
export function glanceText(shown: Glances): string {
  const weight = ([ref, { restrictions }]: readonly [string, Glance]): number =>
    (restrictions.length > 0 ? 1e10 : 0) + Number(ref.replace(/\D/g, ''));
  const kept = [...shown].sort((one, other) => weight(other) - weight(one));
  while (JSON.stringify(Object.fromEntries(kept)).length > longestNote) kept.pop();
  return JSON.stringify(Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** A multi-line column takes 63,999 characters. */
const longestNote = 60_000;

/** How often a row is written anew because another case of the customer was told of at the same time. */
const rounds = 4;

/**
 * Makes every key of a customer show a case as it stands (S2): one request where nothing changed. `leastRows`: how many
 * keys of the case there are; gives whether so many could be seen, since a filter may lag behind what was just written.
 * Throws `Outage` when others keep changing the same rows.
 */
export async function keepGlance(
  site: SharePointSite,
  what: { readonly subject: Case; readonly profile: Profile; readonly leastRows: number },
  deadline: Deadline,
): Promise<boolean> {
  const { subject, profile, leastRows } = what;
  const keys = site.list('CustomerKeys');
  for (let round = 0; round < rounds; round += 1) {
    const rows = await keys.where('CustomerRef', [subject.customerRef], deadline);
    const others = await strangersIn(site, rows, subject, deadline);
    const stale = staleRows(rows, { subject, others }, glanceOf(subject, profile));
    if (!(await writeAll(site, stale, deadline))) continue;
    return rows.filter(({ fields }) => fields['CaseRef'] === subject.ref).length >= leastRows;
  }
  throw new Outage('The keys of a customer kept changing', { system: 'graph', status: 412 });
}

interface Stale {
  readonly item: Item;
  readonly text: string;
}

/** Cases that are shown and are none of this customer's any more: the two were merged by mistake, and parted. */
async function strangersIn(
  site: SharePointSite,
  rows: readonly Item[],
  subject: Case,
  deadline: Deadline,
): Promise<readonly string[]> {
  // Of a case that has keys of its own it is known; where two customers were merged or parted, keys may still be on their way.
  const keyed = wasIdentified(subject) ? [] : rows.map(({ fields }) => String(fields['CaseRef']));
  const own = new Set([subject.ref, ...keyed]);
  const shown = together(rows.map(({ fields }) => glancesIn(fields))).keys();
  // As many as one batch takes; the next delivery sees to the others.
  const doubtful = [...shown].filter((ref) => !own.has(ref)).slice(0, mostInBatch);
  if (doubtful.length === 0) return [];
  const cases = site.list('Cases');
  const requests = doubtful.map((ref) => cases.getRequest(itemIdOf(ref) ?? '0'));
  const answers = await site.graph.batch(requests, deadline);
  return doubtful.filter((ref, at) => {
    const answer = answers[at];
    const item = answer && cases.itemOf(answer);
    return (item?.fields['CustomerRef'] ?? customerReference(ref)) !== subject.customerRef;
  });
}

function staleRows(
  rows: readonly Item[],
  { subject: { ref }, others }: { readonly subject: Case; readonly others: readonly string[] },
  own: Glance,
): readonly Stale[] {
  const all = new Map(together(rows.map(({ fields }) => glancesIn(fields))));
  for (const stranger of others) all.delete(stranger);
  const known = all.get(ref);
  if (!known || (known.v <= own.v && !isSameGlance(known, own))) all.set(ref, own);
  return rows.flatMap((item) => {
    const shown = glancesIn(item.fields);
    const isTrue =
      shown.size === all.size &&
      [...all].every(([one, glance]) => {
        const there = shown.get(one);
        return there !== undefined && isSameGlance(there, glance);
      });
    return isTrue ? [] : [{ item, text: glanceText(all) }];
  });
}

/** Whether every row still had the version it was read at. */
async function writeAll(site: SharePointSite, stale: readonly Stale[], deadline: Deadline): Promise<boolean> {
  const requests = stale.map(({ item, text }): GraphRequest => ({
    method: 'PATCH',
    path: `${site.path}/lists/CustomerKeys/items/${item.id}`,
    body: { fields: { GlanceJson: text } },
    ifMatch: item.eTag,
  }));
  const of = 'The list CustomerKeys';
  return (await writeInBatches(site.graph, { requests, of }, deadline)) === 'saved';
}
