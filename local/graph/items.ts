import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import type { Database } from './database';
import { notFound, versionMismatch } from './errors';
import { withChanges, type Fields } from './fields';
import type { ItemIndex } from './item-index';
import type { Lists, StoredList } from './lists';
import { itemOf, rangeOf, rowOf } from './rows';

/** One item as stored: its number in the list, its version, its values. */
export interface StoredItem {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly fields: Fields;
}

/** The items of lists. Every write raises the version; none is half done. */
export interface Items {
  /** Throws a 404. */
  get(list: StoredList, id: number): StoredItem;
  /** Those of the items with these numbers that are there, in the order of their numbers. */
  some(list: StoredList, ids: readonly number[]): StoredItem[];
  /** Items after an item number, in the order of their numbers. */
  after(list: StoredList, id: number, limit: number): StoredItem[];
  /** Throws a 400 for a value that does not fit or repeats a unique one. */
  create(list: StoredList, input: Readonly<Record<string, unknown>>): StoredItem;
  /** Throws 404, 412 when `ifMatch` names another version, or 400. */
  update(
    list: StoredList,
    id: number,
    input: Readonly<Record<string, unknown>>,
    ifMatch?: string,
  ): StoredItem;
  /** Throws 404 or 412. Takes a document's bytes with it. */
  remove(list: StoredList, id: number, ifMatch?: string): void;
}

const rowSchema = z.object({
  row: z.number(),
  guid: z.string(),
  version: z.number(),
  created: z.string(),
  modified: z.string(),
  fields: z.string(),
});

const someSchema = z.object({ rows: z.string() });
const rowsSchema = z.array(rowSchema);
const someRows = `SELECT json_group_array(json_object('row', row, 'guid', guid, 'version', version, 'created', created,
  'modified', modified, 'fields', fields) ORDER BY row) AS rows FROM items
  WHERE row IN (SELECT value FROM json_each(?))`;

const select = 'SELECT row, guid, version, created, modified, fields FROM items';

/** The entity tag of an item's present version: quoted, `"guid,N"`. */
export const etagOf = (item: StoredItem): string => `"${item.guid},${item.version}"`;

/** The items of one database; `now` gives the instant as UTC text. */
export function createItems(db: Database, lists: Lists, index: ItemIndex, now: () => string): Items {
  const get = (list: StoredList, id: number): StoredItem => {
    const row = db.row(rowSchema, `${select} WHERE row = ?`, rowOf(list, id));
    if (!row) throw notFound('The specified list item was not found');
    return itemFrom(row);
  };
  const matched = (list: StoredList, id: number, ifMatch: string | undefined): StoredItem => {
    const item = get(list, id);
    if (ifMatch !== undefined && !matches(ifMatch, etagOf(item))) throw versionMismatch();
    return item;
  };
  return {
    get,
    some: (list, ids) => {
      // As one row: hundreds of them would cost more to bring than to find.
      const found = db.row(someSchema, someRows, JSON.stringify(ids.map((id) => rowOf(list, id))));
      return rowsSchema.parse(JSON.parse(found?.rows ?? '[]')).map(itemFrom);
    },
    after: (list, id, limit) =>
      db
        .rows(
          rowSchema,
          `${select} WHERE row > ? AND row < ? ORDER BY row LIMIT ?`,
          rowOf(list, id),
          rangeOf(list)[1],
          limit,
        )
        .map(itemFrom),
    create: (list, input) =>
      db.atomic(() => {
        const fields = withChanges(lists.columns(list), {}, input);
        const id = nextId(db, list);
        index.claim(list, id, {}, fields);
        insert(db, rowOf(list, id), fields, now());
        index.follow(list, id);
        return get(list, id);
      }),
    update: (list, id, input, ifMatch) =>
      db.atomic(() => {
        const before = matched(list, id, ifMatch);
        const fields = withChanges(lists.columns(list), before.fields, input);
        index.claim(list, id, before.fields, fields);
        const values = [now(), JSON.stringify(fields), rowOf(list, id)];
        db.run('UPDATE items SET version = version + 1, modified = ?, fields = ? WHERE row = ?', ...values);
        index.follow(list, id);
        return get(list, id);
      }),
    remove: (list, id, ifMatch) => {
      db.atomic(() => {
        index.forget(list, id, matched(list, id, ifMatch).fields);
        db.run('DELETE FROM items WHERE row = ?', rowOf(list, id));
        db.run('DELETE FROM files WHERE row = ?', rowOf(list, id));
        db.run('UPDATE lists SET itemCount = itemCount - 1 WHERE seq = ?', list.seq);
      });
    },
  };
}

/** Whether an If-Match header accepts this entity tag; `*` accepts any. */
export function matches(ifMatch: string, etag: string): boolean {
  return ifMatch
    .split(/,\s*(?=(?:W\/)?["*])/)
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

const idSchema = z.object({ lastItem: z.number() });

function nextId(db: Database, list: StoredList): number {
  db.run('UPDATE lists SET lastItem = lastItem + 1, itemCount = itemCount + 1 WHERE seq = ?', list.seq);
  return db.row(idSchema, 'SELECT lastItem FROM lists WHERE seq = ?', list.seq)?.lastItem ?? 1;
}

function insert(db: Database, row: number, fields: Fields, at: string): void {
  db.run(
    'INSERT INTO items (row, guid, version, created, modified, keys, fields) VALUES (?, ?, 1, ?, ?, ?, ?)',
    ...[row, randomUUID(), at, at, '{}', JSON.stringify(fields)],
  );
}

function itemFrom(row: z.infer<typeof rowSchema>): StoredItem {
  // The parser of what `withChanges` has read and this file has written: to check each again would be most of a search.
  return { ...row, id: itemOf(row.row), fields: JSON.parse(row.fields) as Fields };
}
