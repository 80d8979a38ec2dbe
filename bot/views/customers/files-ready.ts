import type { CardData } from '../../../cards/catalogue';
import { filesReadyWords } from '../../../cards/words/customers/words';
import { fill } from '../../../cards/words/fill';

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
): CardData<'files-ready'> {
  const { heading, paragraphs, care } = filesReadyWords[what];
  return {
    heading: fill(heading, facts),
    paragraphs: paragraphs.map((paragraph) => fill(paragraph, facts)),
    // A bracket would end the address where it stands in a link.
    files: files.map(({ name, url }) => ({ name, url: url.replaceAll(')', '%29') })),
    care: fill(care, facts),
  };
}
