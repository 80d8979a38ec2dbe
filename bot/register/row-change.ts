/** A change to every row of a case in a list. */
export interface RowChange {
  readonly list: 'Decisions' | 'Restrictions' | 'CustomerKeys';
  /** How many rows there must be at least. A filter may not show yet what was just written: fewer means ask again later. */
  readonly expected: number;
  readonly change: Readonly<Record<string, string | boolean>>;
}
