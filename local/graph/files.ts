import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import { invalid, nameTaken, notFound, versionMismatch } from './errors';
import { etagOf, matches, type StoredItem } from './items';
import type { StoredList } from './lists';
import { itemOf, rowOf } from './rows';
import type { Stores } from './stores';

const fileSchema = z.object({
  row: z.number(),
  driveId: z.string(),
  id: z.string(),
  path: z.string(),
  mime: z.string(),
  size: z.number(),
});

/** A document of a library; its columns are those of the list item with the number in `row`. */
export type StoredFile = z.infer<typeof fileSchema>;

/** A library, one of its files and the list item beside it. */
export interface Document {
  readonly list: StoredList;
  readonly file: StoredFile;
  readonly item: StoredItem;
}

/** An upload: bytes under a path of folders and a name, and the conditions the client made. */
export interface Upload {
  readonly path: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly ifMatch: string | undefined;
  /** `@microsoft.graph.conflictBehavior`: replace (the default) or fail. */
  readonly conflict: string;
}

const select = 'SELECT row, driveId, id, path, mime, length(bytes) AS size FROM files';
const bytesSchema = z.object({ bytes: z.instanceof(Uint8Array) });

/** The library behind a drive id; throws a 404. */
export function libraryOf({ lists }: Stores, driveId: string): StoredList {
  const list = lists.all().find((known) => known.driveId === driveId);
  if (!list) throw notFound('The resource could not be found.');
  return list;
}

/** A document by its id or, with `by: 'path'`, by its path; throws a 404. */
export function findDocument(stores: Stores, driveId: string, by: 'id' | 'path', value: string): Document {
  const list = libraryOf(stores, driveId);
  const file = stores.db.row(fileSchema, `${select} WHERE driveId = ? AND ${by} = ?`, driveId, value);
  if (!file) throw notFound('The resource could not be found.');
  return { list, file, item: stores.items.get(list, itemOf(file.row)) };
}

/** The documents that lie directly in a folder of a drive, '' for its root, in the order of their list items. */
export function filesIn(stores: Stores, driveId: string, folder: string): Document[] {
  const list = libraryOf(stores, driveId);
  const prefix = folder === '' ? '' : `${folder}/`;
  return stores.db
    .rows(
      fileSchema,
      `${select} WHERE driveId = ? AND substr(path, 1, ?) = ?`,
      driveId,
      prefix.length,
      prefix,
    )
    .filter(({ path }) => !path.slice(prefix.length).includes('/'))
    .map((file) => ({ list, file, item: stores.items.get(list, itemOf(file.row)) }))
    .sort((one, other) => one.item.id - other.item.id);
}

/** The bytes of a document; undefined when it has gone. */
export function bytesOf({ db }: Stores, file: StoredFile): Uint8Array | undefined {
  return db.row(bytesSchema, 'SELECT bytes FROM files WHERE id = ?', file.id)?.bytes;
}

/** Keeps an upload, new or in place of the old; tells which. Throws 400 for a name SharePoint refuses, 409 or 412 by the client's conditions. */
export function keepUpload(
  stores: Stores,
  driveId: string,
  upload: Upload,
): Document & { readonly isNew: boolean } {
  const { db, items } = stores;
  const list = libraryOf(stores, driveId);
  if (/["*:<>?\\|]|^[ /]|[ /]$|\/\//.test(upload.path))
    throw invalid('The file name is not one that SharePoint accepts.');
  return db.atomic(() => {
    const known = db.row(fileSchema, `${select} WHERE driveId = ? AND path = ?`, driveId, upload.path);
    if (known && upload.conflict === 'fail') throw nameTaken();
    const item = known ? items.get(list, itemOf(known.row)) : undefined;
    if (upload.ifMatch !== undefined && !(item && matches(upload.ifMatch, etagOf(item))))
      throw versionMismatch();
    if (item) items.update(list, item.id, {});
    const row = rowOf(list, item?.id ?? items.create(list, {}).id);
    const id = known?.id ?? `01${randomUUID().replaceAll('-', '').toUpperCase()}`;
    const values = [row, driveId, id, known?.path ?? upload.path, upload.mime, upload.bytes];
    db.run(
      'INSERT OR REPLACE INTO files (row, driveId, id, path, mime, bytes) VALUES (?, ?, ?, ?, ?, ?)',
      ...values,
    );
    return { ...findDocument(stores, driveId, 'id', id), isNew: !known };
  });
}
