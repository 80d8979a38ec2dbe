import type { Divergence, DivergenceKind } from '../../../bot/domain/upkeep/differences';

/** What of a difference is read: a line of its own, the kind where it is counted, and what people do where nothing can be derived. */
export interface DivergenceWords {
  readonly line: string;
  readonly counted: string;
  readonly mend: string;
}

const notDerived = 'Nothing follows from it, so it was left as it is.';

/** `{ref}` is the case, `{list}` the list or library, `{row}` the key of the row, `{columns}` its columns that differ. */
export const divergenceWords = {
  'row-gone': {
    line: '{list}: the row {row} was deleted.',
    counted: '{list}, rows deleted',
    mend: notDerived,
  },
  'row-changed': {
    line: '{list}: the row {row} was changed by hand ({columns}).',
    counted: '{list}, rows changed',
    mend: notDerived,
  },
  'row-added': {
    line: '{list}: the row {row} was made by nothing that happened in {ref}.',
    counted: '{list}, rows added by hand',
    mend: 'It was left as it is: look who made it, and delete it if it is wrong.',
  },
  'file-gone': {
    line: '{list}: the file {row} is not there.',
    counted: '{list}, files gone',
    mend: 'Restore it from the recycle bin of the site (93 days).',
  },
  'trail-altered': {
    line: '{ref}: its trail is not whole, so its rows could not be compared.',
    counted: 'trails altered',
    mend: '“npm run audit:verify” says where.',
  },
  'case-put-back': {
    line: '{ref}: the case was put back to an earlier state; later entries of it were sealed.',
    counted: 'cases put back',
    mend: 'Its rows were left as they are. Restore the row of Cases from its newest version or backup.',
  },
  'case-altered': {
    line: '{ref}: the case does not continue the entry that was sealed last.',
    counted: 'cases altered',
    mend: '“npm run audit:verify” says where; restore the row of Cases from a backup.',
  },
  'case-unreadable': {
    line: '{ref}: its row in Cases does not hold a case that can be read.',
    counted: 'cases unreadable',
    mend: 'Restore it from a backup, or from an earlier version of the row.',
  },
  'case-gone': {
    line: '{ref}: the case was deleted; entries of it were sealed.',
    counted: 'cases deleted',
    mend: 'Restore its row in Cases from the recycle bin of the site (93 days).',
  },
} as const satisfies Record<DivergenceKind, DivergenceWords>;

/** What became of a difference. */
export const mendWords = {
  mended: 'Made right.',
  'to-mend': 'It would be made right.',
  owed: 'It could not be made right this time, and is tried again.',
} as const satisfies Record<Exclude<Divergence['outcome'], 'left'>, string>;

/** The words around differences. */
export const healWords = {
  alike: 'The lists say what the cases and their trail say.',
  differ: 'Found {count} that differ:',
  checked:
    'Compared: {cases} cases; {passedOver} of them are left to the next check, for they were changed a moment ago, are still to be told of, or were erased.',
  heading: 'Lists were changed by hand',
  intro:
    'The nightly check compared the lists with the cases and their trail. What follows from them was made right; the rest is left to you.',
  counted: '{what}: {count}',
  more: 'and {count} more: the log and “npm run repair -- --dry-run” show them',
} as const;
