import type { Deadline } from '../commands/deadline';
import { Outage } from '../commands/outage';
import type { StoredCase } from '../commands/ports';
import type { Case } from '../domain/case';
import type { CaseEvent } from '../domain/event';
import type { Profile } from '../policy/profile';
import type { NewRow } from './columns';
import { projectionOf } from './projections';
import type { RowChange } from './row-change';
import { RegisterFault, type SharePointSite } from './sharepoint-list';

/**
 * Writes what events of a case leave in the other lists, each row under its unique key: writing twice is writing
 * once. Throws `Outage` when SharePoint is away and `RegisterFault` when it refuses a row for another reason.
 */
export async function project(
  site: SharePointSite,
  what: { readonly subject: Case; readonly events: StoredCase['undelivered']; readonly profile: Profile },
  deadline: Deadline,
): Promise<void> {
  for (const event of what.events) await projectOne(site, { ...what, event }, deadline);
}

async function projectOne(
  site: SharePointSite,
  what: { readonly subject: Case; readonly event: CaseEvent; readonly profile: Profile },
  deadline: Deadline,
): Promise<void> {
  const { subject, event, profile } = what;
  const projection = projectionOf(subject, event, profile);
  await createOnce(site, projection.create, deadline);
  for (const change of projection.change) await changeAll(site, subject.ref, change, deadline);
}

async function createOnce(site: SharePointSite, rows: readonly NewRow[], deadline: Deadline): Promise<void> {
  for (let at = 0; at < rows.length; at += 20) {
    const slice = rows.slice(at, at + 20);
    const answers = await site.graph.batch(
      slice.map(({ list, row }) => site.list(list).createRequest(row)),
      deadline,
    );
    for (const [index, answer] of answers.entries()) {
      const row = slice[index];
      if (answer.status < 300 || !row) continue;
      if (!(await exists(site, row, deadline))) {
        throw new RegisterFault(`The list ${row.list} answered ${answer.status} to a new row`);
      }
    }
  }
}

/** Whether a refused row is there already: SharePoint answers 400 to a duplicate and to anything else alike. */
async function exists(site: SharePointSite, { list, row }: NewRow, deadline: Deadline): Promise<boolean> {
  const [column, value] =
    list === 'Customers' ? (['CustomerRef', row.CustomerRef] as const) : (['RowKey', rowKeyOf(row)] as const);
  const request = {
    method: 'GET' as const,
    path: `${site.path}/lists/${list}/items?$filter=${encodeURIComponent(`fields/${column} eq '${String(value).replaceAll("'", "''")}'`)}`,
  };
  const answer = await site.graph.send(request, deadline);
  return site.list(list).countOf(answer) > 0;
}

const rowKeyOf = (row: NewRow['row']): unknown => ('RowKey' in row ? row.RowKey : undefined);

async function changeAll(
  site: SharePointSite,
  caseRef: string,
  { list, expected, change }: RowChange,
  deadline: Deadline,
): Promise<void> {
  const items = await site.list(list).where('CaseRef', [caseRef], deadline);
  if (items.length < expected) {
    throw new Outage(`The list ${list} does not show all rows of ${caseRef} yet`, { system: 'graph' });
  }
  for (const item of items) {
    const changed = await site.graph.send(
      { method: 'PATCH', path: `${site.path}/lists/${list}/items/${item.id}`, body: { fields: change } },
      deadline,
    );
    if (changed.status >= 300)
      throw new RegisterFault(`The list ${list} answered ${changed.status} to a change`);
  }
}
