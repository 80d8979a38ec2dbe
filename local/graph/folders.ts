import { notFound } from './errors';
import { type Document, filesIn } from './files';
import { nextLink, readSkipToken, readTop, refuseUnknown, select, usualPage } from './query-options';
import type { GraphAnswer, GraphCall } from './routing';
import type { Stores } from './stores';

/**
 * The files of a folder, a page at a time. A folder is there for as long as a file is; folders within it are not shown, for
 * nobody here asks for them. Throws a 404 for a folder that is not there.
 */
export function childrenOf(
  stores: Stores,
  call: GraphCall,
  { driveId, folder }: { readonly driveId: string; readonly folder: string },
  resource: (document: Document) => Record<string, unknown>,
): GraphAnswer {
  const { query } = call;
  refuseUnknown(query, ['$top', '$select', '$skiptoken']);
  const after = readSkipToken(query.get('$skiptoken'));
  const top = readTop(query, usualPage);
  const found = filesIn(stores, driveId, folder);
  if (found.length === 0 && folder !== '') throw notFound('The resource could not be found.');
  const rest = found.filter(({ item }) => item.id > after);
  const shown = rest.slice(0, top);
  const last = shown.at(-1);
  const at = folder === '' ? 'root' : `root:/${encodeURIComponent(folder)}:`;
  const path = `/drives/${driveId}/${at}/children`;
  const next = last && rest.length > top ? { '@odata.nextLink': nextLink(path, query, last.item.id) } : {};
  const wanted = query.get('$select')?.split(',');
  return { status: 200, body: { ...next, value: shown.map((one) => select(resource(one), wanted)) } };
}
