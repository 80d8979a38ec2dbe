import type { CardData } from '../../../cards/catalogue';
import { filesReadyWords } from '../../../cards/words/customers/words';
import { fill } from '../../../cards/words/fill';
import { marksFormWords } from '../../../cards/words/records/account-words';

/** A file by its name and address. */
export interface ReadyFile {
  readonly name: string;
  readonly url: string;
}

/** Says that files are ready: of the Customer Behaviour List (S4), or of everything on a customer (X4). */
export function filesReady(
  what: keyof typeof filesReadyWords,
  files: readonly ReadyFile[],
  facts: Readonly<Record<string, string>>,
  /** What the files of an account are called whose marks are to be confirmed; '' for none. */
  stem = '',
): CardData<'files-ready'> {
  const { heading, paragraphs, care } = filesReadyWords[what];
  return {
    heading: fill(heading, facts),
    paragraphs: paragraphs.map((paragraph) => fill(paragraph, facts)),
    // A bracket would end the address where it stands in a link.
    files: files.map(({ name, url }) => ({ name, url: url.replaceAll(')', '%29') })),
    care: fill(care, facts),
    marks: stem === '' ? [] : [{ title: marksFormWords.open, ref: facts['ref'] ?? '', key: stem }],
  };
}
