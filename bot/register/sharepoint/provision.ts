import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { accessColumns, accessLibrary } from '../records/access-files';
import { listNames, lists } from '../cases/columns';
import type { Column } from './column';
import type { GraphRequest } from './graph';
import { exportColumns, exportsLibrary } from './list-files';
import { noticeColumns, noticesLibrary } from '../letters/notice-columns';
import type { SharePointNotices } from '../letters/notices';
import { RegisterFault } from './register-fault';
import type { SharePointSite } from './sharepoint-list';

const listSchema = z.object({ id: z.string(), displayName: z.string() });
const columnNames = z
  .object({ value: z.array(z.object({ name: z.string() })) })
  .transform(({ value }) => new Set(value.map((column) => column.name)));

/**
 * Creates what the register needs and is not there: lists, columns, indexes. Running it again changes nothing. Gives
 * a line for each thing made. Needs the right to manage lists, which the bot itself does not have.
 */
export async function provisionRegister(
  site: SharePointSite,
  deadline: Deadline,
): Promise<readonly string[]> {
  const there = await existing(site, deadline);
  const made: string[] = [];
  for (const name of listNames) {
    const list = { name, columns: lists[name], template: 'genericList' } as const;
    made.push(...(await provisionList(site, list, there.get(name), deadline)));
  }
  const library = { name: noticesLibrary, columns: noticeColumns, template: 'documentLibrary' } as const;
  made.push(...(await provisionList(site, library, there.get(noticesLibrary), deadline)));
  const files = { name: exportsLibrary, columns: exportColumns, template: 'documentLibrary' } as const;
  made.push(...(await provisionList(site, files, there.get(exportsLibrary), deadline)));
  const access = { name: accessLibrary, columns: accessColumns, template: 'documentLibrary' } as const;
  made.push(...(await provisionList(site, access, there.get(accessLibrary), deadline)));
  return made;
}

async function existing(site: SharePointSite, deadline: Deadline): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let request: GraphRequest | undefined = {
    method: 'GET',
    path: `${site.path}/lists?$select=id,displayName`,
  };
  while (request) {
    const page: unknown = await must(site, request, deadline);
    const { value, '@odata.nextLink': next } = z
      .object({ value: z.array(listSchema), '@odata.nextLink': z.string().optional() })
      .parse(page);
    for (const list of value) found.set(list.displayName, list.id);
    request = next === undefined ? undefined : { method: 'GET', path: next };
  }
  return found;
}

/** A list or library as it should be. */
interface Wanted {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly template: 'genericList' | 'documentLibrary';
}

async function provisionList(
  site: SharePointSite,
  { name, columns, template }: Wanted,
  id: string | undefined,
  deadline: Deadline,
): Promise<readonly string[]> {
  const wanted = Object.entries(columns);
  if (id === undefined) {
    const body = {
      displayName: name,
      columns: wanted.map(([column, made]) => definition(column, made)),
      list: { template },
    };
    await must(site, { method: 'POST', path: `${site.path}/lists`, body }, deadline);
    return [`created the ${template === 'genericList' ? 'list' : 'library'} ${name}`];
  }
  const path = `${site.path}/lists/${id}/columns`;
  const there = columnNames.parse(await must(site, { method: 'GET', path }, deadline));
  const missing = wanted.filter(([column]) => !there.has(column));
  for (const [column, made] of missing) {
    await must(site, { method: 'POST', path, body: definition(column, made) }, deadline);
  }
  return missing.map(([column]) => `added the column ${name}.${column}`);
}

/** A column as Graph makes it. */
function definition(name: string, column: Column): object {
  const isIndexed = 'indexed' in column;
  const isUnique = 'unique' in column;
  return {
    name,
    ...typeOf(column),
    ...(isIndexed ? { indexed: true } : {}),
    ...(isUnique ? { enforceUniqueValues: true } : {}),
  };
}

function typeOf(column: Column): object {
  switch (column.kind) {
    case 'text':
      return { text: {} };
    case 'note':
      return { text: { allowMultipleLines: true, textType: 'plain' } };
    case 'number':
      return { number: {} };
    case 'flag':
      return { boolean: {} };
    case 'instant':
      return { dateTime: { format: 'dateTime' } };
  }
}

async function must(site: SharePointSite, request: GraphRequest, deadline: Deadline): Promise<unknown> {
  const answer = await site.graph.send(request, deadline);
  if (answer.status < 300) return answer.body;
  const said =
    z.object({ error: z.object({ message: z.string() }) }).safeParse(answer.body).data?.error.message ?? '';
  throw new RegisterFault(
    `SharePoint answered ${answer.status} to ${request.method} ${request.path}: ${said}`,
  );
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
