import { randomUUID } from 'node:crypto';
import { GraphRefusal, notFound } from './errors';
import { bytesOf, findDocument, keepUpload, libraryOf, type Document } from './files';
import { childrenOf } from './folders';
import { changeFields, itemAnswer, readFields } from './item-routes';
import { etagOf } from './items';
import type { StoredList } from './lists';
import { select } from './query-options';
import type { GraphAnswer, GraphCall, Route } from './routing';
import type { Site } from './site';
import type { Stores } from './stores';

/** Where a download without a token of the caller's own begins, below `/v1.0`. */
export const downloadPath = '/local-download/';

/** Documents: the drive of a library, its files by path or id, their bytes and their list items. */
export function driveRoutes(stores: Stores, downloads: Downloads): Route[] {
  const drive = (list: StoredList): GraphAnswer => ({ status: 200, body: driveResource(stores.site, list) });
  const found = ['/site/drives/:drive', '/drives/:drive'].flatMap((base): Route[] => [
    { method: 'GET', pattern: base, handle: (_, at) => drive(libraryOf(stores, at('drive'))) },
    ...fileRoutes(stores, downloads, `${base}/root:/:file`, 'path'),
    ...fileRoutes(stores, downloads, `${base}/items/:file`, 'id'),
    ...folderRoutes(stores, base),
    {
      method: 'PUT',
      pattern: `${base}/root:/:file/content`,
      handle: (call, at) => upload(stores, call, at('drive'), at('file')),
    },
  ]);
  const ofList: Route = {
    method: 'GET',
    pattern: '/site/lists/:list/drive',
    handle(_, at) {
      const list = stores.lists.find(at('list'));
      if (list.driveId === null) throw notFound('The resource could not be found.');
      return drive(list);
    },
  };
  return [ofList, ...found];
}

function folderRoutes(stores: Stores, base: string): Route[] {
  const children = (call: GraphCall, driveId: string, folder: string): GraphAnswer =>
    childrenOf(stores, call, { driveId, folder }, (document) => fileResource(stores.site, document));
  return [
    {
      method: 'GET',
      pattern: `${base}/root/children`,
      handle: (call, at) => children(call, at('drive'), ''),
    },
    {
      method: 'GET',
      pattern: `${base}/root:/:file/children`,
      handle: (call, at) => children(call, at('drive'), at('file')),
    },
  ];
}

function fileRoutes(stores: Stores, downloads: Downloads, base: string, by: 'id' | 'path'): Route[] {
  const found: Found = (at) => findDocument(stores, at('drive'), by, at('file'));
  return [
    {
      method: 'GET',
      pattern: base,
      handle({ query }, at) {
        const document = found(at);
        const body = select(fileResource(stores.site, document), query.get('$select')?.split(','));
        return { status: 200, headers: { etag: etagOf(document.item) }, body };
      },
    },
    { method: 'GET', pattern: `${base}/content`, handle: (_, at) => downloads.offer(found(at)) },
    {
      method: 'DELETE',
      pattern: base,
      handle(call, at) {
        const { list, item } = found(at);
        stores.items.remove(list, item.id, call.headers['if-match']);
        return { status: 204 };
      },
    },
    ...listItemRoutes(stores, `${base}/listItem`, found),
  ];
}

/** Finds the document that an address speaks of. */
type Found = (at: (name: string) => string) => Document;

const listItemRoutes = (stores: Stores, base: string, found: Found): Route[] => [
  {
    method: 'GET',
    pattern: base,
    handle(call, at) {
      const { list, item } = found(at);
      return itemAnswer(stores, list, item, call);
    },
  },
  {
    method: 'GET',
    pattern: `${base}/fields`,
    handle(call, at) {
      const { list, item } = found(at);
      return readFields(stores, call, list, item.id);
    },
  },
  {
    method: 'PATCH',
    pattern: `${base}/fields`,
    handle(call, at) {
      const { list, item } = found(at);
      return changeFields(stores, call, list, item.id);
    },
  },
];

function upload(stores: Stores, call: GraphCall, driveId: string, path: string): GraphAnswer {
  const document = keepUpload(stores, driveId, {
    path,
    mime: call.headers['content-type'] ?? 'application/octet-stream',
    bytes: call.body,
    ifMatch: call.headers['if-match'],
    conflict: call.query.get('@microsoft.graph.conflictBehavior') ?? 'replace',
  });
  const headers = { etag: etagOf(document.item) };
  return { status: document.isNew ? 201 : 200, headers, body: fileResource(stores.site, document) };
}

function driveResource(site: Site, list: StoredList): object {
  const webUrl = `${site.webUrl}/${encodeURIComponent(list.name)}`;
  return { id: list.driveId, name: list.displayName, driveType: 'documentLibrary', webUrl };
}

function fileResource(site: Site, { list, file, item }: Document): Record<string, unknown> {
  const folders = file.path.split('/');
  const name = folders.pop() ?? file.path;
  const address = `${site.webUrl}/${encodeURIComponent(list.name)}/${file.path.split('/').map(encodeURIComponent).join('/')}`;
  return {
    id: file.id,
    name,
    size: file.size,
    eTag: etagOf(item),
    cTag: `"c:{${item.guid}},${item.version}"`,
    createdDateTime: item.created,
    lastModifiedDateTime: item.modified,
    webUrl: address,
    file: { mimeType: file.mime },
    parentReference: {
      driveId: file.driveId,
      driveType: 'documentLibrary',
      path: `/drives/${file.driveId}/root:/${folders.join('/')}`,
    },
  };
}

/** Downloads: Graph answers a request for content with a 302 to an address that needs no token and soon expires. */
export interface Downloads {
  offer(document: Document): GraphAnswer;
  /** The bytes behind an address that was offered in this run; throws a 404. */
  fetch(ticket: string): GraphAnswer;
}

/** Downloads of these stores, none offered yet; at most a hundred stand open. */
export function createDownloads(stores: Stores): Downloads {
  const open = new Map<string, Document>();
  return {
    offer(document) {
      const ticket = randomUUID();
      open.set(ticket, document);
      for (const oldest of open.keys()) if (open.size > 100) open.delete(oldest);
      return { status: 302, headers: { location: `${downloadPath}${ticket}` } };
    },
    fetch(ticket) {
      const document = open.get(ticket);
      const bytes = document && bytesOf(stores, document.file);
      if (!document || !bytes) throw new GraphRefusal(404, 'itemNotFound', 'The download has expired.');
      return { status: 200, headers: { 'content-type': document.file.mime }, bytes };
    },
  };
}
