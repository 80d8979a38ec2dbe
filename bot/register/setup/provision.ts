import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { findColumns, findLists, type FoundList, listMadeAs } from '../graph/found-lists';
import type { SharePointNotices } from '../letters/notices';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { compareColumns } from './compare';
import { columnDefinition, mend, must, type SetUp } from './mend';
import { joinReports, nothingDone, type SetUpReport } from './report';
import { type WantedList, wantedLists } from './wanted-lists';

/**
 * Makes what the register needs and is not there, and mends what can be mended without loss: lists, columns, indexes,
 * uniqueness. A list is found by the name it was made with, so that a renamed one is never made a second time. Running it again
 * changes nothing. Needs the right to manage lists, which the bot itself does not have. Throws `Outage`.
 */
export async function provisionRegister(
  site: SharePointSite,
  deadline: Deadline,
  { isDryRun }: { readonly isDryRun: boolean } = { isDryRun: false },
): Promise<SetUpReport> {
  const setUp: SetUp = { site, deadline, isDryRun };
  const there = await findLists(site.graph, site.path, deadline);
  const reports: SetUpReport[] = [];
  for (const wanted of wantedLists) {
    const list = listMadeAs(there, wanted.name);
    reports.push(list ? await mendList(wanted, list, setUp) : await makeList(wanted, there, setUp));
  }
  return joinReports(reports);
}

const nounOf = ({ template }: WantedList): string => (template === 'genericList' ? 'list' : 'library');

/** Lists whose rows belong together: an empty one of them beside full ones means that it was deleted, not that it is new. */
const together = ['Cases', 'Customers', 'Events'];

async function makeList(
  wanted: WantedList,
  there: readonly FoundList[],
  { site, deadline, isDryRun }: SetUp,
): Promise<SetUpReport> {
  const { name, columns, template } = wanted;
  const others = together.includes(name) ? together.filter((other) => other !== name) : [];
  for (const other of others) {
    const list = listMadeAs(there, other);
    if (list && (await hasRows(site, list, deadline)))
      return { ...nothingDone, cannot: [restoreFirst(name, other)] };
  }
  const body = {
    displayName: name,
    columns: Object.entries(columns).map(([column, made]) => columnDefinition(column, made)),
    list: { template },
  };
  if (!isDryRun) await must(site, { method: 'POST', path: `${site.path}/lists`, body }, deadline);
  return { ...nothingDone, made: [`created the ${nounOf(wanted)} ${name}`] };
}

/** A new list would begin at number 1 again, and give references that are taken. */
const restoreFirst = (name: string, other: string): string =>
  `The list ${name} is gone, while ${other} holds rows: restore it from the recycle bin of the site (93 days), and run this again`;

async function hasRows(site: SharePointSite, { id }: FoundList, deadline: Deadline): Promise<boolean> {
  const path = `${site.path}/lists/${id}/items?$top=1`;
  const page = z.object({ value: z.array(z.unknown()) });
  return page.parse(await must(site, { method: 'GET', path }, deadline)).value.length > 0;
}

async function mendList(wanted: WantedList, list: FoundList, setUp: SetUp): Promise<SetUpReport> {
  const { name, template } = wanted;
  const called = list.displayName === name ? '' : `, now called “${list.displayName}”`;
  if (list.list && list.list.template !== template)
    return {
      ...nothingDone,
      cannot: [`${name} is there${called}, but is no ${nounOf(wanted)}: rename it away`],
    };
  const path = `${setUp.site.path}/lists/${list.id}`;
  const differences = compareColumns(wanted, await findColumns(setUp.site.graph, path, setUp.deadline));
  const found = `found the ${nounOf(wanted)} ${name}${called}`;
  if (differences.length === 0) return { ...nothingDone, found: [found] };
  const reports: SetUpReport[] = [];
  for (const difference of differences) reports.push(await mend(difference, wanted, path, setUp));
  return joinReports(reports);
}

/** Puts each letter template where there is none of its name: one that staff have edited stays. Gives a line for each. */
export async function provisionTemplates(
  library: SharePointNotices,
  templates: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  deadline: Deadline,
): Promise<readonly string[]> {
  const made: string[] = [];
  for (const { name, bytes } of templates) {
    if (await library.addTemplate(name, bytes, deadline)) made.push(`added the template ${name}`);
  }
  return made;
}
