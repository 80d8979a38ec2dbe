/** How a column is made. Only what a query filters on is indexed: a list takes 20 indexes, a filter needs one. */
export type Column =
  | { readonly kind: 'text'; readonly indexed?: true; readonly unique?: true }
  | { readonly kind: 'note' }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'instant'; readonly indexed?: true };

/**
 * Columns by their names: none ends in `Id`, which SharePoint gives to columns of its own, and one whose name ends in `Json`
 * is long enough for it.
 */
export interface ColumnTable {
  readonly [name: Capitalize<string>]: Column;
  readonly [name: `${string}Id`]: never;
  readonly [name: `${string}Json`]: typeof note;
}

/** A line of text, of at most 255 characters. */
export const text = { kind: 'text' } as const;
/** A line that a filter compares. */
export const key = { kind: 'text', indexed: true } as const;
/** A line that no two rows share. */
export const unique = { kind: 'text', indexed: true, unique: true } as const;
/** A text of several lines. */
export const note = { kind: 'note' } as const;
/** A number. */
export const number = { kind: 'number' } as const;
/** Yes or no. */
export const flag = { kind: 'flag' } as const;
/** A moment. */
export const instant = { kind: 'instant' } as const;
/** A moment that a filter compares. */
export const dueInstant = { kind: 'instant', indexed: true } as const;
