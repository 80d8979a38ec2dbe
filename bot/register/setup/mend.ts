import type { GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import { Outage } from '../../commands/outage';
import type { Deadline } from '../../commands/deadline';
import type { Column } from '../sharepoint/column';
import { RegisterFault } from '../sharepoint/register-fault';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import type { Difference, DifferenceKind } from './compare';
import { nothingDone, type SetUpReport } from './report';
import type { WantedList } from './wanted-lists';

/** What set-up works with. `isDryRun`: nothing is changed. */
export interface SetUp {
  readonly site: SharePointSite;
  readonly deadline: Deadline;
  readonly isDryRun: boolean;
}

/**
 * Puts one difference right where that loses nothingDone, and otherwise says what a person can do. Throws `Outage` and
 * `RegisterFault`.
 */
export async function mend(
  difference: Difference,
  { columns }: WantedList,
  path: string,
  { site, deadline, isDryRun }: SetUp,
): Promise<SetUpReport> {
  const { kind, list, column, columnId } = difference;
  const name = `${list}.${column}`;
  const wanted = columns[column];
  if (kind === 'column-missing' && wanted) {
    const body = columnDefinition(column, wanted);
    if (!isDryRun) await must(site, { method: 'POST', path: `${path}/columns`, body }, deadline);
    return { ...nothingDone, made: [`added the column ${name}`] };
  }
  const change = changes[kind];
  if (!change || columnId === undefined) return { ...nothingDone, cannot: [`${name} ${cannotWords[kind]}`] };
  const request = { method: 'PATCH', path: `${path}/columns/${columnId}`, body: change.body } as const;
  if (!isDryRun && (await site.graph.send({ ...request, mayBeTooMany: true }, deadline)).status >= 300)
    return { ...nothingDone, cannot: [`${name} ${cannotWords[kind]}`] };
  return { ...nothingDone, mended: [`${change.done} ${name}`] };
}

/** What can be put right without losing anything. */
const changes: Readonly<Partial<Record<DifferenceKind, { readonly body: object; readonly done: string }>>> = {
  'index-missing': { body: { indexed: true }, done: 'indexed the column' },
  'not-unique': { body: { indexed: true, enforceUniqueValues: true }, done: 'made unique the column' },
  required: { body: { required: false }, done: 'made no longer required the column' },
};

const cannotWords: Readonly<Record<DifferenceKind, string>> = {
  'list-missing': 'is not there',
  'other-template': 'is of another template',
  'column-missing': 'is not there',
  'other-type':
    'is of another type than it must be: copy what it holds, delete the column in the settings of the list, and run this again, which makes it anew and empty',
  'index-missing':
    'has no index, and SharePoint refused to add one, as it does where a list is long: add it in the settings of the list, under “Indexed columns”',
  'not-unique':
    'is no longer unique, and holds values twice: remove the younger of each two rows in the list, and run this again',
  required:
    'must not be required, and SharePoint does not let that be changed: change it in the settings of the list',
};

/** A column as Graph makes it. */
export function columnDefinition(name: string, column: Column): object {
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

/** Sends what has to succeed, and gives what was answered. Throws `Outage` and `RegisterFault`. */
export async function must(
  site: SharePointSite,
  request: GraphRequest,
  deadline: Deadline,
): Promise<unknown> {
  const answer = await site.graph.send(request, deadline);
  if (answer.status < 300) return answer.body;
  if (answer.status === 404)
    throw new Outage('The site of the register is not there', { system: 'graph', reason: 'site-gone' });
  const said =
    z.object({ error: z.object({ message: z.string() }) }).safeParse(answer.body).data?.error.message ?? '';
  throw new RegisterFault(
    `SharePoint answered ${answer.status} to ${request.method} ${request.path}: ${said}`,
  );
}
