import { accountWords as said, leftOutWords } from '../../../../cards/words/records/account-words';

import { leftOut } from '../../../domain/records/account/marks';
import type {
  Account,
  AccountParagraph,
  AccountRun,
  WrittenParagraph,
} from '../../../domain/records/account/state';

/** The account as an officer reads it first: everything, with the number of each mark beside what it is about. */
export const drawDraft = ({ paragraphs }: Account): readonly WrittenParagraph[] => [
  { style: 'heading', runs: [{ text: said.draft }] },
  { style: 'text', runs: [{ text: said.draftAbout }] },
  ...paragraphs.map(({ style, runs }) => ({ style, runs: runs.flatMap(numbered) })),
];

/** A run, and before a passage or after a name the number of its mark. */
const numbered = (run: AccountRun, at: number, all: readonly AccountRun[]): WrittenParagraph['runs'] => {
  const begins = run.passage !== undefined && all[at - 1]?.passage !== run.passage;
  const words = run.named === undefined ? run.text : `${run.text} (${run.named})`;
  const isMarked = run.named !== undefined;
  return [
    ...(begins ? [{ text: `(${run.passage}) `, isMarked: true }] : []),
    { text: words, isMarked, isStrong: run.isStrong ?? false },
  ];
};

/** The account as it is handed out: what is left out is not in it, and a word for what it was stands in its place. */
export function drawForHandingOut(account: Account): readonly WrittenParagraph[] {
  const out = leftOut(account);
  const wordFor = (number: number): string => {
    const mark = account.marks.find((one) => one.number === number);
    return mark ? leftOutWords[mark.kind] : '';
  };
  return account.paragraphs.map(({ style, runs }) => ({ style, runs: runs.flatMap(given(out, wordFor)) }));
}

const given =
  (out: ReadonlySet<number>, wordFor: (number: number) => string) =>
  (
    { text, passage, named, isStrong }: AccountRun,
    at: number,
    all: AccountParagraph['runs'],
  ): WrittenParagraph['runs'] => {
    if (passage !== undefined && out.has(passage)) {
      return all[at - 1]?.passage === passage ? [] : [{ text: wordFor(passage) }];
    }
    return [
      { text: named !== undefined && out.has(named) ? wordFor(named) : text, isStrong: isStrong ?? false },
    ];
  };
