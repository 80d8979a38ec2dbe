import type { GraphRequest } from '../graph/graph-door';
import type { Deadline } from '../../commands/deadline';
import type { Case } from '../../domain/case/state';
import { glanceOf } from '../../domain/customers/glance';
import { isFinal } from '../../domain/case/transitions';
import type { Profile } from '../../policy/profile';
import { keyRowsOf, keyRow } from './customer-rows';
import { glancesIn, glanceText, together } from './glances';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { writeInBatches } from '../sharepoint/batches';

/**
 * Makes the search keys of a case what it says of its customer (S4): missing ones are made before others are taken out, so
 * that the customer can be found throughout. Gives whether all could be seen. One request where nothing changed.
 */
export async function keepKeys(
  site: SharePointSite,
  what: { readonly subject: Case; readonly profile: Profile },
  deadline: Deadline,
): Promise<boolean> {
  const { subject } = what;
  const there = await site.list('CustomerKeys').where('CaseRef', [subject.ref], deadline);
  let areAllSeen = true;
  for (const requests of changesTo(site, there, what)) {
    const outcome = await writeInBatches(site.graph, { requests, of: 'The list CustomerKeys' }, deadline);
    if (outcome !== 'saved') areAllSeen = false;
  }
  return areAllSeen;
}

/** First what is added and changed, then what is taken out. */
function changesTo(
  site: SharePointSite,
  there: readonly Item[],
  { subject, profile }: { readonly subject: Case; readonly profile: Profile },
): readonly (readonly GraphRequest[])[] {
  const path = `${site.path}/lists/CustomerKeys/items`;
  const wanted = keyRowsOf(subject, profile);
  const found = new Set(there.map(({ fields }) => String(fields['RowKey'])));
  const known = together(there.map(({ fields }) => glancesIn(fields)));
  const shown = glanceText(new Map([...known, [subject.ref, glanceOf(subject, profile)]]));
  const reportedAt = subject.incidents[0]?.at ?? subject.since;
  const more = { isOpen: !isFinal(profile, subject.status), shown, reportedAt };
  const missing = [...wanted].filter(([rowKey]) => !found.has(rowKey));
  const creates = missing.map((one) => site.list('CustomerKeys').createRequest(keyRow(one, subject, more)));
  const [kept, surplus] = [true, false].map((isWanted) =>
    there.filter(({ fields }) => wanted.has(String(fields['RowKey'])) === isWanted),
  );
  const body = { fields: { CustomerRef: subject.customerRef } };
  const changes = (kept ?? [])
    .filter(({ fields }) => fields['CustomerRef'] !== subject.customerRef)
    .map(({ id, eTag }): GraphRequest => ({ method: 'PATCH', path: `${path}/${id}`, ifMatch: eTag, body }));
  const deletes = (surplus ?? []).map(({ id, eTag }): GraphRequest => ({
    method: 'DELETE',
    path: `${path}/${id}`,
    ifMatch: eTag,
  }));
  return [[...creates, ...changes], deletes];
}
