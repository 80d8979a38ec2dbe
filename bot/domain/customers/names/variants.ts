import variants from '../../name-variants.json';

/** The groups of each spelling, by the words that stand first in them. */
const groups = new Map<string, readonly string[]>();
for (const line of Object.values(variants.groups).flat()) {
  const [first = '', ...others] = line.split(' ');
  for (const spelling of [first, ...others]) groups.set(spelling, [...(groups.get(spelling) ?? []), first]);
}

const afterArticle = new Set(variants.groups.arabic.flatMap((line) => line.split(' ')));

/**
 * The names that a spelling may stand for, each by one word: `bill` gives `william`, `wong` both `wang` and `huang`.
 * None for a name without known variants. The data say where they come from.
 */
export const variantsOf = (spelling: string): readonly string[] => groups.get(spelling) ?? [];

/** Whether a word is a name that the Arabic article may be glued to: `alhassan` is `hassan`, `alison` is herself. */
export const mayTakeArticle = (word: string): boolean => afterArticle.has(word);
