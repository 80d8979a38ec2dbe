import type { Divergence, DivergenceKind } from '../../domain/upkeep/differences';
import type { ListName } from '../cases/columns';
import { columnText, holds } from '../sharepoint/same-value';
import type { Item } from '../sharepoint/sharepoint-list';
import { type CaseHistory, type ExpectedRow, type Fields, readingsOf } from './expected-rows';

/** A row that must be in a list under its unique key, and in which of its columns that is. */
export interface WantedRow {
  readonly list: ListName;
  readonly key: string;
  readonly fields: Fields;
}

/** A difference, and what would mend it: columns to write into a row, or a row to make; neither where nothing follows. */
export interface FoundRow {
  readonly list: ListName;
  readonly kind: DivergenceKind;
  readonly row: string;
  readonly columns: readonly string[];
  readonly item?: Item;
  readonly fields?: Fields;
}

/** The rows of one case as the lists hold them. */
export type RowsOfCase = ReadonlyMap<ListName, readonly Item[]>;

/**
 * What the lists of record hold of a case that is not what happened in it: rows that are gone, columns that say something
 * else, rows that nothing made. A column is right where a worker could have written it so, however late it came.
 */
export function compareRecorded(history: CaseHistory, rows: RowsOfCase): readonly FoundRow[] {
  const readings = readingsOf(history);
  const [first = []] = takeOne(readings);
  const wanted = first.map(({ list, fields }): WantedRow => ({
    list,
    key: columnText(fields['RowKey']),
    fields,
  }));
  const found = compareRows(wanted, rows, 'RowKey');
  if (!found.some(({ kind }) => kind === 'row-changed')) return found;
  const others = [...readings].map(
    (reading) =>
      new Map(reading.map(({ list, fields }) => [`${list} ${columnText(fields['RowKey'])}`, fields])),
  );
  return found.flatMap((one) => {
    const isRight = (column: string): boolean =>
      others.some((reading) =>
        holds(one.item?.fields[column], reading.get(`${one.list} ${one.row}`)?.[column]),
      );
    const columns = one.columns.filter((column) => !isRight(column));
    return one.kind !== 'row-changed' || columns.length > 0 ? [{ ...one, columns }] : [];
  });
}

function takeOne(readings: Iterator<readonly ExpectedRow[], void>): readonly (readonly ExpectedRow[])[] {
  const next = readings.next();
  return next.done ? [] : [next.value];
}

/** Compares rows that must be there with those that are. `by`: the column of their unique key. */
export function compareRows(wanted: readonly WantedRow[], rows: RowsOfCase, by: string): readonly FoundRow[] {
  const lists = new Set(rows.keys());
  const made = [...lists].flatMap((list) => {
    const keys = new Set(wanted.filter((one) => one.list === list).map(({ key }) => key));
    return (rows.get(list) ?? []).flatMap((item): readonly FoundRow[] => {
      const row = columnText(item.fields[by]);
      return keys.has(row) ? [] : [{ list, kind: 'row-added', row, columns: [], item }];
    });
  });
  return [...wanted.flatMap((one) => compareRow(one, rows, by)), ...made];
}

function compareRow({ list, key, fields }: WantedRow, rows: RowsOfCase, by: string): readonly FoundRow[] {
  const item = rows.get(list)?.find((one) => columnText(one.fields[by]) === key);
  if (!item) return [{ list, kind: 'row-gone', row: key, columns: [], fields }];
  const columns = differingColumns(item, fields);
  return columns.length === 0 ? [] : [{ list, kind: 'row-changed', row: key, columns, item, fields }];
}

/** The columns of a row that say something else than they must. */
export const differingColumns = (
  { fields: found }: Pick<Item, 'fields'>,
  wanted: Fields,
): readonly string[] =>
  Object.entries(wanted).flatMap(([column, value]) => (holds(found[column], value) ? [] : [column]));

/** A difference as it is told, with what became of it. */
export const toldOf = (
  ref: string,
  { list, kind, row, columns }: FoundRow,
  outcome: Divergence['outcome'],
): Divergence => ({ kind, ref, list, row, columns, outcome });
