import * as z from 'zod/v4';
import { fold } from './fields';
import type { Stores } from './stores';

const valueRow = z.object({ value: z.string() });

/** The first instant after another in an indexed column; undefined when there is none, or no such list or column. */
export function firstAfter(
  { db, lists, index }: Pick<Stores, 'db' | 'lists' | 'index'>,
  { listName, column }: { readonly listName: string; readonly column: string },
  instant: Date,
): Date | undefined {
  const list = lists.all().find(({ displayName, id }) => displayName === listName || id === listName);
  const known = list && lists.columns(list).get(column);
  if (!list || known?.kind !== 'dateTime' || !known.indexed) return undefined;
  index.catchUp(list);
  const after = fold(`${instant.toISOString().slice(0, 19)}Z`);
  const sql = 'SELECT value FROM indexed WHERE field = ? AND value > ? ORDER BY value LIMIT 1';
  const found = db.row(valueRow, sql, known.seq, after);
  return found && new Date(found.value.toUpperCase());
}
