import * as z from 'zod/v4';
import type { Column } from './columns';
import type { Database, SqlValue } from './database';
import { invalid, notIndexed, overThreshold } from './errors';
import { fieldsSchema, fold, keysOf, keysSchema, readInstant, type IndexValue, type Keys } from './fields';
import type { Clause, Filter } from './filter-grammar';
import type { ItemIndex } from './item-index';
import type { Lists, StoredList } from './lists';
import { itemOf, rangeOf, rowOf } from './rows';

/** SharePoint's list view threshold: a query whose first clause touches more rows fails. */
export const listViewThreshold = 5_000;

/** A clause against a known column, its literal as the index compares it (null: no value). */
interface Comparison {
  readonly type: 'clause';
  readonly column: Column;
  readonly operator: Clause['operator'];
  readonly value: IndexValue | null;
}
type Plan = Comparison | { readonly type: 'and' | 'or'; readonly left: Plan; readonly right: Plan };

const itemsRow = z.object({ items: z.string() });
const itemNumbers = z.array(z.number());
const keysRow = z.object({ row: z.number(), keys: z.string() });
const fieldsRow = z.object({ row: z.number(), fields: z.string() });

/**
 * The numbers of the items that satisfy a filter, ascending; reads the index only, so the cost does not grow with the list.
 * With `allowUnindexed` (the Prefer header) columns without an index are compared too, on lists below the threshold.
 * Throws a 400 for unknown or unindexed columns, a 429 when the first clause matches more than 5,000 rows.
 */
export function findItems(
  { db, lists, index }: { db: Database; lists: Lists; index: ItemIndex },
  list: StoredList,
  filter: Filter,
  allowUnindexed: boolean,
): number[] {
  index.catchUp(list);
  const plan = planFor(lists.columns(list), filter, allowUnindexed);
  // What the index holds of each clause is exact: only a second clause has to be looked up in the rows themselves.
  if (isIndexed(plan) && isWithoutAnd(plan))
    return [...candidates(db, plan)].sort((one, other) => one - other);
  const rows = isIndexed(plan) ? indexedRows(db, list, plan) : allRows(db, lists, list);
  const found = rows.filter(({ keys }) => holds(plan, keys)).map(({ row }) => itemOf(row));
  return found.sort((one, other) => one - other);
}

interface KeyedRow {
  readonly row: number;
  readonly keys: Keys;
}

function indexedRows(db: Database, list: StoredList, plan: Plan): KeyedRow[] {
  const wanted = JSON.stringify([...candidates(db, plan)].map((item) => rowOf(list, item)));
  return db
    .rows(keysRow, 'SELECT row, keys FROM items WHERE row IN (SELECT value FROM json_each(?))', wanted)
    .map(({ row, keys }) => ({ row, keys: keysSchema.parse(JSON.parse(keys)) }));
}

function allRows(db: Database, lists: Lists, list: StoredList): KeyedRow[] {
  if (lists.find(list.id).itemCount > listViewThreshold) throw overThreshold();
  const columns = [...lists.columns(list).values()].map((column) => ({ ...column, indexed: true }));
  return db
    .rows(fieldsRow, 'SELECT row, fields FROM items WHERE row >= ? AND row < ?', ...rangeOf(list))
    .map(({ row, fields }) => ({ row, keys: keysOf(columns, fieldsSchema.parse(JSON.parse(fields))) }));
}

function planFor(columns: ReadonlyMap<string, Column>, filter: Filter, allowUnindexed: boolean): Plan {
  if (filter.type === 'clause') return comparison(columns, filter, allowUnindexed);
  const left = planFor(columns, filter.left, allowUnindexed);
  return { type: filter.type, left, right: planFor(columns, filter.right, allowUnindexed) };
}

function comparison(
  columns: ReadonlyMap<string, Column>,
  clause: Clause,
  allowUnindexed: boolean,
): Comparison {
  const name = clause.field.replace(/^fields\//, '');
  const column = columns.get(name);
  if (!clause.field.startsWith('fields/')) throw notIndexed(clause.field);
  if (!column) throw invalid(`Field '${name}' is not recognized`);
  if (column.kind === 'note' || column.kind === 'system' || !(column.indexed || allowUnindexed))
    throw notIndexed(name);
  const { operator, literal } = clause;
  if (literal === null && operator !== 'eq' && operator !== 'ne')
    throw invalid(`null cannot be compared with '${operator}'`);
  const value = literal === null ? null : readLiteral(column, clause);
  return { type: 'clause', column, operator, value };
}

function readLiteral({ name, kind }: Column, { literal, operator }: Clause): IndexValue {
  if (operator === 'startswith' && kind !== 'text' && kind !== 'choice')
    throw invalid(`Field '${name}' is not text`);
  if (kind === 'number' && typeof literal === 'number') return literal;
  if (kind === 'dateTime') return fold(readInstant(name, literal));
  if (
    kind === 'boolean' &&
    (operator === 'eq' || operator === 'ne') &&
    [true, false, 0, 1].some((known) => known === literal)
  ) {
    return Number(literal);
  }
  if ((kind === 'text' || kind === 'choice') && typeof literal === 'string') return fold(literal);
  throw invalid(`Field '${name}' cannot be compared with ${JSON.stringify(literal)}`);
}

const isIndexed = (plan: Plan): boolean =>
  plan.type === 'clause' ? plan.column.indexed : isIndexed(plan.left) && isIndexed(plan.right);

const isWithoutAnd = (plan: Plan): boolean =>
  plan.type === 'clause' || (plan.type === 'or' && isWithoutAnd(plan.left) && isWithoutAnd(plan.right));

/** The items that the first clause matches (of an `or`: those of both its sides). */
function candidates(db: Database, plan: Plan): Set<number> {
  const found = new Set<number>();
  for (const clause of firstClauses(plan)) {
    for (const { where, values } of rangesOf(clause)) {
      for (const item of matching(db, where, values)) found.add(item);
    }
    if (found.size > listViewThreshold) throw overThreshold();
  }
  return found;
}

/** The clauses whose rows are read from the index. */
function firstClauses(plan: Plan): readonly Comparison[] {
  if (plan.type === 'clause') return [plan];
  const left = firstClauses(plan.left);
  return plan.type === 'and' ? left : [...left, ...firstClauses(plan.right)];
}

/** Brings the answer as one row of JSON: to bring thousands of rows one by one would cost more than to find them. */
function matching(db: Database, where: string, values: readonly SqlValue[]): readonly number[] {
  const found = `SELECT item FROM indexed WHERE field = ? AND ${where} LIMIT ${listViewThreshold + 1}`;
  const row = db.row(itemsRow, `SELECT json_group_array(item) AS items FROM (${found})`, ...values);
  return itemNumbers.parse(JSON.parse(row?.items ?? '[]'));
}

interface Range {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/** Where in the index a comparison looks; a missing value stands under the column's negative number. */
function rangesOf({ column: { seq }, operator, value }: Comparison): Range[] {
  const absent = { where: 'value = 0', values: [-seq] };
  if (value === null) return operator === 'eq' ? [absent] : [{ where: 'true', values: [seq] }];
  const one = (where: string, ...values: SqlValue[]): Range => ({ where, values: [seq, ...values] });
  const ranges: Record<Clause['operator'], () => Range[]> = {
    eq: () => [one('value = ?', value)],
    ne: () => [one('value < ?', value), one('value > ?', value), absent],
    lt: () => [one('value < ?', value)],
    le: () => [one('value <= ?', value)],
    gt: () => [one('value > ?', value)],
    ge: () => [one('value >= ?', value)],
    startswith: () => [one('value >= ? AND value < ?', value, `${value}\u{10ffff}`)],
  };
  return ranges[operator]();
}

function holds(plan: Plan, keys: Keys): boolean {
  if (plan.type === 'clause') return compares[plan.operator](keys[plan.column.seq] ?? null, plan.value);
  const left = holds(plan.left, keys);
  return plan.type === 'and' ? left && holds(plan.right, keys) : left || holds(plan.right, keys);
}

const ordered = (test: (order: number) => boolean) => (is: IndexValue | null, value: IndexValue | null) =>
  is !== null && value !== null && test(is < value ? -1 : is > value ? 1 : 0);

const compares: Record<Clause['operator'], (is: IndexValue | null, value: IndexValue | null) => boolean> = {
  eq: (is, value) => is === value,
  ne: (is, value) => is !== value,
  lt: ordered((order) => order < 0),
  le: ordered((order) => order <= 0),
  gt: ordered((order) => order > 0),
  ge: ordered((order) => order >= 0),
  startswith: (is, value) => typeof is === 'string' && typeof value === 'string' && is.startsWith(value),
};
