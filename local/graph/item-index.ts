import * as z from 'zod/v4';
import type { Column } from './columns';
import type { Database } from './database';
import { invalid } from './errors';
import { fieldsSchema, fold, keysOf, keysSchema, type Fields, type IndexValue, type Keys } from './fields';
import type { Lists, StoredList } from './lists';
import { itemOf, rangeOf, rowOf } from './rows';

/** Keeps the index and the unique values beside the items. */
export interface ItemIndex {
  /** Refuses (400) a write that would repeat a unique value, then claims its values. Never late: uniqueness is SharePoint's own duty. */
  claim(list: StoredList, item: number, before: Fields, after: Fields): void;
  /** Lets the index follow a write: at once, or when the lag has passed. */
  follow(list: StoredList, item: number): void;
  /** Takes an item out of the index and frees its unique values. */
  forget(list: StoredList, item: number, fields: Fields): void;
  /** Brings the index of a list up to what the lag allows; called before a filtered query. */
  catchUp(list: StoredList): void;
  /** Fills the index for a column that has just been indexed or made unique; 400 when values repeat. */
  rebuild(list: StoredList, column: Column): void;
}

const kept = z.object({ keys: z.string(), fields: z.string() });
const lateItem = z.object({ item: z.number() });
const holder = z.object({ item: z.number() });
const itemRow = z.object({ row: z.number(), fields: z.string() });

/** The refusal for a repeated unique value: 400 and not 409, as in SharePoint. */
export const duplicate = (): Error =>
  invalid('One or more fields with unique constraints already has the provided value.');

/** An index that trails its items by `lagMs` of the given clock (0: none), which a real filtered query may do. */
export function createItemIndex(db: Database, lists: Lists, nowMs: () => number, lagMs: number): ItemIndex {
  const columnsOf = (list: StoredList): Column[] =>
    [...lists.columns(list).values()].filter(({ indexed }) => indexed);
  return {
    claim: (list, item, before, after) => {
      claim(db, columnsOf(list), item, { before, after });
    },
    follow(list, item) {
      if (lagMs === 0) refresh(db, columnsOf(list), list, item);
      else db.run('INSERT INTO late VALUES (?, ?, ?)', list.seq, item, nowMs() + lagMs);
    },
    forget(list, item, fields) {
      claim(db, columnsOf(list), item, { before: fields, after: {} });
      const row = db.row(kept, 'SELECT keys, fields FROM items WHERE row = ?', rowOf(list, item));
      const keys = row ? keysSchema.parse(JSON.parse(row.keys)) : {};
      for (const { seq } of columnsOf(list)) drop(db, seq, item, keys[seq]);
    },
    catchUp(list) {
      const due = db.rows(
        lateItem,
        'SELECT DISTINCT item FROM late WHERE list = ? AND dueMs <= ?',
        list.seq,
        nowMs(),
      );
      if (due.length === 0) return;
      db.atomic(() => {
        for (const { item } of due) refresh(db, columnsOf(list), list, item);
        db.run('DELETE FROM late WHERE list = ? AND dueMs <= ?', list.seq, nowMs());
      });
    },
    rebuild: (list, column) => {
      rebuild(db, columnsOf(list), list, column);
    },
  };
}

function refresh(db: Database, columns: readonly Column[], list: StoredList, item: number): void {
  const row = db.row(kept, 'SELECT keys, fields FROM items WHERE row = ?', rowOf(list, item));
  if (!row) return;
  const before: Keys = keysSchema.parse(JSON.parse(row.keys));
  const after = keysOf(columns, fieldsSchema.parse(JSON.parse(row.fields)));
  for (const { seq } of columns) {
    drop(db, seq, item, before[seq]);
    put(db, seq, item, after[seq]);
  }
  db.run('UPDATE items SET keys = ? WHERE row = ?', JSON.stringify(after), rowOf(list, item));
}

function claim(
  db: Database,
  columns: readonly Column[],
  item: number,
  { before, after }: { readonly before: Fields; readonly after: Fields },
): void {
  for (const { seq, unique, name } of columns) {
    const [was, is] = [keyIn(before, name), keyIn(after, name)];
    if (!unique || was === is) continue;
    const owner = is === undefined ? undefined : ownerOf(db, seq, is);
    if (owner !== undefined && owner !== item) throw duplicate();
    if (was !== undefined) db.run('DELETE FROM uniques WHERE field = ? AND value = ?', seq, was);
    if (is !== undefined) db.run('INSERT INTO uniques VALUES (?, ?, ?)', seq, is, item);
  }
}

function rebuild(db: Database, columns: readonly Column[], list: StoredList, column: Column): void {
  db.run('DELETE FROM indexed WHERE field IN (?, ?)', column.seq, -column.seq);
  db.run('DELETE FROM uniques WHERE field = ?', column.seq);
  for (const { row, fields: text } of db.rows(
    itemRow,
    'SELECT row, fields FROM items WHERE row >= ? AND row < ?',
    ...rangeOf(list),
  )) {
    const fields = fieldsSchema.parse(JSON.parse(text));
    const keys = keysOf(columns, fields);
    if (column.indexed) put(db, column.seq, itemOf(row), keys[column.seq]);
    if (column.unique) claim(db, [column], itemOf(row), { before: {}, after: fields });
    db.run('UPDATE items SET keys = ? WHERE row = ?', JSON.stringify(keys), row);
  }
}

function keyIn(fields: Fields, name: string): IndexValue | undefined {
  const value = fields[name];
  return value === undefined ? undefined : fold(value);
}

function ownerOf(db: Database, seq: number, value: IndexValue): number | undefined {
  return db.row(holder, 'SELECT item FROM uniques WHERE field = ? AND value = ?', seq, value)?.item;
}

function put(db: Database, seq: number, item: number, value: IndexValue | undefined): void {
  const [field, key] = value === undefined ? [-seq, 0] : [seq, value];
  db.run('INSERT OR IGNORE INTO indexed VALUES (?, ?, ?)', field, key, item);
}

function drop(db: Database, seq: number, item: number, value: IndexValue | undefined): void {
  const [field, key] = value === undefined ? [-seq, 0] : [seq, value];
  db.run('DELETE FROM indexed WHERE field = ? AND value = ? AND item = ?', field, key, item);
}
