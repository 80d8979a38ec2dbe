import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import type { Column } from './columns';
import type { Database } from './database';
import { withChanges, keysOf, type IndexValue } from './fields';
import type { Lists, StoredList } from './lists';
import { rowOf } from './rows';

const batchSize = 5_000;
const lastSchema = z.object({ lastItem: z.number() });

/**
 * Inserts many rows through the checks that a POST goes through, five thousand to a transaction, and without a lag of the index.
 * Gives how many went in. Throws at the first bad row; the batches before it stay.
 */
export function bulkInsert(
  db: Database,
  lists: Lists,
  list: StoredList,
  rows: Iterable<Readonly<Record<string, unknown>>>,
  at: string,
): number {
  let count = 0;
  let batch: Readonly<Record<string, unknown>>[] = [];
  const flush = (): void => {
    db.atomic(() => {
      insertBatch(db, lists, list, batch, at);
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

function insertBatch(
  db: Database,
  lists: Lists,
  list: StoredList,
  batch: readonly Readonly<Record<string, unknown>>[],
  at: string,
): void {
  const columns = lists.columns(list);
  const indexed = [...columns.values()].filter((column) => column.indexed);
  const first = (db.row(lastSchema, 'SELECT lastItem FROM lists WHERE seq = ?', list.seq)?.lastItem ?? 0) + 1;
  const items: unknown[][] = [];
  const entries = new Map<number, [IndexValue | undefined, number][]>(indexed.map(({ seq }) => [seq, []]));
  for (const [offset, input] of batch.entries()) {
    const id = first + offset;
    const fields = withChanges(columns, {}, input);
    const keys = keysOf(indexed, fields);
    items.push([rowOf(list, id), randomUUID(), at, JSON.stringify(keys), JSON.stringify(fields)]);
    for (const { seq } of indexed) entries.get(seq)?.push([keys[seq], id]);
  }
  db.run(
    `INSERT INTO items (row, guid, version, created, modified, keys, fields)
     SELECT value ->> 0, value ->> 1, 1, value ->> 2, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`,
    JSON.stringify(items),
  );
  for (const column of indexed) insertEntries(db, column, entries.get(column.seq) ?? []);
  const added = batch.length;
  db.run(
    'UPDATE lists SET lastItem = lastItem + ?, itemCount = itemCount + ? WHERE seq = ?',
    added,
    added,
    list.seq,
  );
}

function insertEntries(
  db: Database,
  column: Column,
  entries: readonly [IndexValue | undefined, number][],
): void {
  const present = JSON.stringify(entries.filter(([key]) => key !== undefined));
  const absent = JSON.stringify(entries.filter(([key]) => key === undefined).map(([, id]) => id));
  const values = 'SELECT ?, value ->> 0, value ->> 1 FROM json_each(?) ORDER BY 2, 3';
  db.run(`INSERT INTO indexed ${values}`, column.seq, present);
  db.run('INSERT INTO indexed SELECT ?, 0, value FROM json_each(?)', -column.seq, absent);
  if (column.unique) db.run(`INSERT INTO uniques ${values}`, column.seq, present);
}
