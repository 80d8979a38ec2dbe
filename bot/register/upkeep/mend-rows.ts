import type { Deadline } from '../../commands/deadline';
import type { Divergence } from '../../domain/upkeep/differences';
import type { GraphRequest } from '../graph/graph-door';
import { keepGlance } from '../customers/glances';
import { surestKeys } from '../customers/customer-rows';
import { keepInForce } from '../restricting/in-force';
import { sendInBatches } from '../sharepoint/batches';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { type FoundRow, toldOf } from './case-differences';
import { firstGlance, type StandingCase } from './derived-rows';

/**
 * Makes rows that are gone and puts columns right that say something else, of what follows from the case or its trail; whatever
 * does not is told and left. A row that is there after all, and was only not shown yet, is no difference. Throws `Outage`.
 */
export async function mendRows(
  site: SharePointSite,
  { standing, found }: { readonly standing: StandingCase; readonly found: readonly FoundRow[] },
  deadline: Deadline,
): Promise<readonly Divergence[]> {
  const { ref } = standing.subject;
  const written = found.flatMap((one) => requestOf(site, standing, one));
  const requests = written.map(({ request }) => request);
  const answers = await sendInBatches(site.graph, requests, deadline);
  const outcomes = new Map(written.map(({ one }, at) => [one, outcomeOf(one, answers[at]?.status ?? 0)]));
  if (found.some(isOfLookups)) await keepLookups(site, standing, deadline);
  return found.flatMap((one) => {
    const outcome = outcomes.get(one) ?? (isOfLookups(one) ? 'mended' : 'left');
    return outcome === 'there' ? [] : [toldOf(ref, one, outcome)];
  });
}

function requestOf(
  site: SharePointSite,
  standing: StandingCase,
  one: FoundRow,
): readonly { readonly one: FoundRow; readonly request: GraphRequest }[] {
  const { list, fields, item, columns } = one;
  // What look-ups show is written by those who keep it, all keys of a customer alike.
  if (!fields || list === 'InForce') return [];
  const path = `${site.path}/lists/${list}/items`;
  if (!item) {
    const row = list === 'CustomerKeys' ? { ...fields, GlanceJson: firstGlance(standing) } : fields;
    return [{ one, request: { method: 'POST', path, body: { fields: row } } }];
  }
  const right = Object.fromEntries(columns.map((column) => [column, fields[column] ?? null]));
  const request = {
    method: 'PATCH',
    path: `${path}/${item.id}`,
    body: { fields: right },
    ifMatch: item.eTag,
  } as const;
  return [{ one, request }];
}

function outcomeOf({ item }: FoundRow, status: number): Divergence['outcome'] | 'there' {
  if (status < 300) return 'mended';
  return !item && (status === 400 || status === 409) ? 'there' : 'owed';
}

const isOfLookups = ({ list }: FoundRow): boolean => list === 'InForce' || list === 'CustomerKeys';

async function keepLookups(site: SharePointSite, standing: StandingCase, deadline: Deadline): Promise<void> {
  const { subject, profile } = standing;
  await keepInForce(site, standing, deadline);
  await keepGlance(site, { ...standing, leastRows: surestKeys(subject, profile) }, deadline);
}

/** What would be mended, where nothing is to be changed. */
export const foreseeMends = (ref: string, found: readonly FoundRow[]): readonly Divergence[] =>
  found.map((one) => toldOf(ref, one, one.fields || isOfLookups(one) ? 'to-mend' : 'left'));
