import * as z from 'zod/v4';
import type { Column } from '../sharepoint/column';
import type { WantedList } from './wanted-lists';

/** A column as Graph shows it, as far as we look. */
export const foundColumn = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.boolean().default(false),
  enforceUniqueValues: z.boolean().default(false),
  required: z.boolean().default(false),
  text: z.object({ allowMultipleLines: z.boolean().default(false) }).optional(),
  number: z.unknown().optional(),
  boolean: z.unknown().optional(),
  dateTime: z.unknown().optional(),
});
/** A column that is there. */
export type FoundColumn = Readonly<z.infer<typeof foundColumn>>;

/** In what a list may differ from what it must be. */
export type DifferenceKind =
  | 'list-missing'
  | 'other-template'
  | 'column-missing'
  | 'other-type'
  | 'index-missing'
  | 'not-unique'
  | 'required';

/** One thing in which a list differs; `column` is '' where the list itself is meant. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly list: string;
  readonly column: string;
  /** The id under which Graph knows the column; undefined where there is none. */
  readonly columnId?: string | undefined;
}

/** Compares the columns of a list with what they must be; a column that somebody added for themselves is theirs. */
export function compareColumns(
  { name: list, columns }: WantedList,
  found: readonly FoundColumn[],
): readonly Difference[] {
  const there = new Map(found.map((column) => [column.name, column]));
  return Object.entries(columns).flatMap(([column, wanted]): readonly Difference[] => {
    const one = there.get(column);
    if (!one) return [{ kind: 'column-missing', list, column }];
    return kindsOf(wanted, one).map((kind) => ({ kind, list, column, columnId: one.id }));
  });
}

function kindsOf(wanted: Column, found: FoundColumn): readonly DifferenceKind[] {
  // A column of another type can be given neither index nor uniqueness that would help.
  if (typeOf(found) !== wanted.kind) return ['other-type'];
  const lacksIndex = 'indexed' in wanted && !found.indexed;
  const lacksUniqueness = 'unique' in wanted && !found.enforceUniqueValues;
  return [
    ...(lacksIndex ? (['index-missing'] as const) : []),
    ...(lacksUniqueness ? (['not-unique'] as const) : []),
    ...(found.required ? (['required'] as const) : []),
  ];
}

function typeOf(found: FoundColumn): Column['kind'] | 'other' {
  if (found.text) return found.text.allowMultipleLines ? 'note' : 'text';
  if (found.number !== undefined) return 'number';
  if (found.boolean !== undefined) return 'flag';
  return found.dateTime === undefined ? 'other' : 'instant';
}
