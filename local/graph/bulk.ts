import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import type { Column } from './columns';
import { isRepeatedKey, type Database } from './database';
import { keysOf, withChanges, type IndexValue } from './fields';
import { duplicate } from './item-index';
import type { Lists, StoredList } from './lists';
import { rowOf } from './rows';

const batchSize = 20_000;
const lastSchema = z.object({ lastItem: z.number() });

/**
 * Inserts many rows through the checks that a POST goes through, twenty thousand to a transaction, and without a lag of the index.
 * Gives how many went in. Throws `GraphRefusal` at the first bad row; the batches before it stay.
 */
export function bulkInsert(
  db: Database,
  lists: Lists,
  { list, rows, at }: { list: StoredList; rows: Iterable<Row>; at: string },
): number {
  let count = 0;
  let batch: Row[] = [];
  const flush = (): void => {
    db.atomic(() => {
      insertBatch(db, list, prepare(db, lists, list, batch), at);
    });
    count += batch.length;
    batch = [];
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) flush();
  }
  if (batch.length > 0) flush();
  return count;
}

type Row = Readonly<Record<string, unknown>>;
type Entry = readonly [key: IndexValue | undefined, item: number];

/** A batch as it will be written: items, and for each indexed column what the index holds of them. */
interface Prepared {
  readonly items: readonly (readonly [row: number, guid: string, keys: string, fields: string])[];
  readonly index: readonly { readonly column: Column; readonly entries: readonly Entry[] }[];
}

function prepare(db: Database, lists: Lists, list: StoredList, batch: readonly Row[]): Prepared {
  const columns = lists.columns(list);
  const indexed = [...columns.values()].filter((column) => column.indexed);
  const last = db.row(lastSchema, 'SELECT lastItem FROM lists WHERE seq = ?', list.seq)?.lastItem ?? 0;
  const rows = batch.map((input, offset) => {
    const fields = withChanges(columns, {}, input);
    return { id: last + 1 + offset, fields, keys: keysOf(indexed, fields) };
  });
  return {
    items: rows.map(({ id, keys, fields }) => [
      rowOf(list, id),
      randomUUID(),
      JSON.stringify(keys),
      JSON.stringify(fields),
    ]),
    index: indexed.map((column) => ({ column, entries: rows.map(({ id, keys }) => [keys[column.seq], id]) })),
  };
}

/** One statement a table: SQLite unpacks the JSON itself, in half the time of a call for each row. */
function insertBatch(db: Database, list: StoredList, { items, index }: Prepared, at: string): void {
  db.run(
    `INSERT INTO items (row, guid, version, created, modified, keys, fields)
     SELECT value ->> 0, value ->> 1, 1, ?1, ?1, value ->> 2, value ->> 3 FROM json_each(?2)`,
    at,
    JSON.stringify(items),
  );
  for (const { column, entries } of index) insertEntries(db, column, entries);
  const added = [items.length, items.length, list.seq];
  db.run('UPDATE lists SET lastItem = lastItem + ?, itemCount = itemCount + ? WHERE seq = ?', ...added);
}

function insertEntries(db: Database, column: Column, entries: readonly Entry[]): void {
  const present = JSON.stringify(entries.filter(([key]) => key !== undefined));
  const absent = JSON.stringify(entries.filter(([key]) => key === undefined).map(([, id]) => id));
  const values = 'SELECT ?, value ->> 0, value ->> 1 FROM json_each(?) ORDER BY 2, 3';
  db.run(`INSERT INTO indexed ${values}`, column.seq, present);
  db.run('INSERT INTO indexed SELECT ?, 0, value FROM json_each(?)', -column.seq, absent);
  if (!column.unique) return;
  try {
    db.run(`INSERT INTO uniques ${values}`, column.seq, present);
  } catch (error) {
    throw isRepeatedKey(error) ? duplicate() : error;
  }
}
