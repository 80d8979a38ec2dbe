import { accountLabels } from '../../../../cards/words/records/account-words';
import { stepWordsOf } from '../../../../cards/words/steps';
import {
  type AccountColumn,
  accountColumns,
  type AccountList,
  type AccountSight,
} from '../../../domain/records/account/columns';
import type { Entry } from '../../../domain/records/disclosure';
import type { Profile } from '../../../policy/profile';
import { labelOf } from '../../case/labels';
import { wordsOf } from '../access-values';
import { type Leaf, leavesAt } from './leaves';

/** Something that a row tells: its value in words, and why it may tell about somebody else. */
export interface Told {
  readonly column: string;
  readonly label: string;
  readonly text: string;
  readonly sight: AccountSight;
  /** Whether it names people and nothing else. */
  readonly isNames: boolean;
}

/** What an account tells of a list, in its order, and how each is seen. */
export const columnsToldOf = (list: AccountList): readonly (readonly [string, AccountSight])[] =>
  Object.entries(accountColumns[list]);

/** The id of a person, whose name stands beside it. */
export const isId = /^[\da-f]{8}-[\da-f-]{27}$/i;

/** What a row tells, in words. */
export function tellRow(list: AccountList, row: readonly Entry[], profile: Profile): readonly Told[] {
  const labels: Readonly<Record<string, string>> = accountLabels[list];
  return columnsToldOf(list).flatMap(([column, sight]): readonly Told[] => {
    const found = leavesAt(row, column).filter(({ text }) => !isId.test(text));
    if (found.length === 0) return [];
    const text = found
      .map((one) => inWords(column, one, profile).replace(/\n/g, sight === 'plain' ? '; ' : '\n'))
      .join('; ');
    const isNames = found.every((one) => one.sight === 'colleague');
    return [{ column, label: labels[column] ?? column, text, sight, isNames }];
  });
}

/** The column with the answers to what a kind of restriction asks. */
const asked: AccountColumn<'Restrictions'> = 'Details';

function inWords(column: string, { name, text, value }: Leaf, profile: Profile): string {
  if (column === 'EventType') return stepWordsOf(text);
  if (column === asked) return `${askedAs(name, profile)}: ${wordsOf(name, value, profile)}`;
  return wordsOf(column, value, profile);
}

/** What a kind of restriction asks, by the code of its question. */
const askedAs = (code: string, { restrictionKinds }: Profile): string =>
  labelOf(
    restrictionKinds.flatMap(({ asks }) => asks),
    code,
  );
