/** A change to the rows of a case in a list. Rows of restrictions that have ended are history: they are left as they are. */
export interface RowChange {
  readonly list: 'Decisions' | 'Restrictions' | 'Reviews' | 'CustomerKeys';
  /** How many such rows there must be at least. A filter may not show yet what was just written: fewer means ask again later. */
  readonly expected: number;
  /** Names the event whose rows are meant: rows whose key is this one or begins with it. Absent: the rows of all events. */
  readonly only?: string;
  /** Names an event whose rows are left alone: rows whose key is this one or begins with it. */
  readonly except?: string;
  /** Only rows made by events before this one: what came later is not changed back when an event is told of once more. */
  readonly before?: number;
  /** Change only rows of restrictions in this state. Absent: every row whose restriction has not ended. */
  readonly state?: string;
  readonly change: Readonly<Record<string, string | boolean>>;
}

interface Kept {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The rows of a case that a change means, by their unique keys, those included that are history. */
export const rowsMeant = <R extends Kept>(what: RowChange, rows: readonly R[]): readonly R[] =>
  rows.filter(({ fields }) => isMeant(what, fields['RowKey']));

/** The rows that a change really changes: of the rows it means, not those of restrictions that have ended. */
export const rowsToChange = <R extends Kept>({ state }: RowChange, meant: readonly R[]): readonly R[] =>
  meant.filter(({ fields }) => {
    const stands = fields['RestrictionState'];
    return state === undefined ? stands !== 'ended' : stands === state;
  });

const isMeant = ({ only, except, before }: RowChange, rowKey: unknown): boolean =>
  (only === undefined || isOf(rowKey, only)) &&
  (except === undefined || !isOf(rowKey, except)) &&
  (before === undefined || madeBy(rowKey) < before);

/** The number of the event that made a row: keys begin with the case and that number. */
const madeBy = (rowKey: unknown): number => Number(String(rowKey).split('/')[1]);

const isOf = (rowKey: unknown, key: string): boolean =>
  typeof rowKey === 'string' && (rowKey === key || rowKey.startsWith(`${key}/`));
