/** How a row can differ from what the cases and the trail say. */
export type DivergenceKind =
  | 'row-gone'
  | 'row-changed'
  | 'row-added'
  | 'file-gone'
  | 'trail-altered'
  | 'case-put-back'
  | 'case-altered'
  | 'case-unreadable'
  | 'case-gone';

/** Something in a list that is not what the cases and the trail say. Nothing in it is about a customer, or names a person. */
export interface Divergence {
  readonly kind: DivergenceKind;
  readonly ref: string;
  /** The list or library, '' where the case itself is meant. */
  readonly list: string;
  /** The unique key of the row, or the name of the file. */
  readonly row: string;
  /** The columns that say something else, of a row that was changed. */
  readonly columns: readonly string[];
  /** `left`: it is not derived of anything, so that only people can put it right. `owed`: it could not be mended this time. */
  readonly outcome: 'mended' | 'to-mend' | 'owed' | 'left';
}

/** How many differences there are of each kind in each list, the most frequent first. */
export function countDivergences(
  differences: readonly Divergence[],
): readonly { readonly kind: DivergenceKind; readonly list: string; readonly count: number }[] {
  const counts = new Map<string, { kind: DivergenceKind; list: string; count: number }>();
  for (const { kind, list } of differences) {
    const key = `${kind}/${list}`;
    counts.set(key, { kind, list, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
