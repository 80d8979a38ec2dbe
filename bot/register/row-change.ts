/** A change to the rows of a case in a list. Rows of restrictions that have ended are history: they are left as they are. */
export interface RowChange {
  readonly list: 'Decisions' | 'Restrictions' | 'CustomerKeys';
  /** How many such rows there must be at least. A filter may not show yet what was just written: fewer means ask again later. */
  readonly expected: number;
  /** Which rows are meant, by the event that made them: those of this key and of keys that begin with it; absent: all. */
  readonly only?: string;
  /** Which are not. */
  readonly except?: string;
  /** Only those of restrictions in this state. */
  readonly state?: string;
  readonly change: Readonly<Record<string, string | boolean>>;
}

/** Whether a change means a row, by its unique key. */
export const isMeant = ({ only, except }: Pick<RowChange, 'only' | 'except'>, rowKey: unknown): boolean =>
  (only === undefined || isOf(rowKey, only)) && (except === undefined || !isOf(rowKey, except));

const isOf = (rowKey: unknown, key: string): boolean =>
  typeof rowKey === 'string' && (rowKey === key || rowKey.startsWith(`${key}/`));
