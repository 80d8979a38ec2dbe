import type { GraphRequest } from '../graph/graph-door';
import type { Deadline } from '../../commands/deadline';
import type { Case } from '../../domain/case/state';
import { type Glance, glanceOf } from '../../domain/customers/glance';
import type { Profile } from '../../policy/profile';
import type { Row } from '../cases/columns';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { dayColumn } from '../sharepoint/day-column';
import { writeInBatches } from '../sharepoint/batches';

/** What stands in the column of the SPOC where nobody is named: an empty column cannot be looked for by everybody's rules. */
export const noSpoc = 'none';

/**
 * Makes the list of restrictions in force say of a case what it says itself (S4): rows that are missing are made, others
 * brought up to date, those of restrictions that bind no longer taken out. Gives whether all could be seen: a filter may
 * lag behind what was just written. One request where nothing changed, none for a case without a decision.
 */
export async function keepInForce(
  site: SharePointSite,
  { subject, profile }: { readonly subject: Case; readonly profile: Profile },
  deadline: Deadline,
): Promise<boolean> {
  if (!subject.decision) return true;
  const list = site.list('InForce');
  const there = await list.where('CaseRef', [subject.ref], deadline);
  const { requests, added } = changesTo(site, there, inForceRows(subject, glanceOf(subject, profile)));
  const outcome = await writeInBatches(site.graph, { requests, of: 'The list InForce' }, deadline);
  return outcome === 'saved' && added === 0;
}

/** The rows of the restrictions of a case that bind now, by their unique key; none of a case without a decision. */
export const inForceRows = (subject: Case, glance: Glance): ReadonlyMap<string, Row<'InForce'>> =>
  new Map(
    glance.restrictions
      .filter(({ active }) => active)
      .map((one) => {
        const RowKey = `${subject.ref}/${one.kind}`;
        const row = {
          Title: RowKey,
          RowKey,
          CaseRef: subject.ref,
          CustomerRef: subject.customerRef,
          CustomerName: subject.customer.name.slice(0, 255),
          RestrictionKind: one.kind,
          ReviewOn: dayColumn(one.reviewOn),
          EndsOn: dayColumn(one.endsOn),
          Spoc: one.spoc?.id ?? noSpoc,
          SpocName: one.spoc?.name.slice(0, 255) ?? null,
          DeputyName: one.deputy?.name.slice(0, 255) ?? null,
        };
        return [RowKey, row] as const;
      }),
  );

/** The requests that bring the rows that are there to those that ought to be, and how many of them add a row. */
function changesTo(
  site: SharePointSite,
  there: readonly Item[],
  wanted: ReadonlyMap<string, Row<'InForce'>>,
): { readonly requests: readonly GraphRequest[]; readonly added: number } {
  const path = `${site.path}/lists/InForce/items`;
  const keys = new Set(there.map(({ fields }) => String(fields['RowKey'])));
  const missing = [...wanted].filter(([key]) => !keys.has(key));
  const changes = there.flatMap(({ id, eTag, fields }): readonly GraphRequest[] => {
    const row = wanted.get(String(fields['RowKey']));
    if (!row) return [{ method: 'DELETE', path: `${path}/${id}`, ifMatch: eTag }];
    const isTrue = Object.entries(row).every(([column, value]) => (fields[column] ?? null) === value);
    return isTrue ? [] : [{ method: 'PATCH', path: `${path}/${id}`, body: { fields: row }, ifMatch: eTag }];
  });
  const creates = missing.map(([, row]) => site.list('InForce').createRequest(row));
  return { requests: [...changes, ...creates], added: missing.length };
}
