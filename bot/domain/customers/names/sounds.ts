import { doubleMetaphone } from 'double-metaphone';
import type { NamePart } from './parts';
import { variantsOf } from './variants';

/**
 * What a part of a name sounds like, as codes: `@william` for a name that has variants, otherwise by Double Metaphone;
 * more than one where it may be said in several ways. The first is the likeliest.
 */
export function soundsOf({ text, alternatives }: NamePart): readonly string[] {
  const words = [text, ...alternatives];
  const named = words.flatMap(variantsOf).map((name) => `@${name}`);
  const heard = [...words, ...heardAs(text)].flatMap(codesOf);
  return [...new Set([...named, ...heard])].slice(0, mostSounds);
}

/** How many ways of saying one part are kept: each is a row in the register. */
const mostSounds = 5;

/** The sounds with which a part may begin, one letter each; all vowels are one. */
export const beginningsOf = (part: NamePart): readonly string[] => [
  ...new Set(
    soundsOf(part).flatMap((sound) =>
      sound.startsWith('@') ? codesOf(sound.slice(1)).slice(0, 1).map(initial) : [initial(sound)],
    ),
  ),
];

const initial = (code: string): string => code.slice(0, 1);

/** The codes of a word; the word itself where it has no sound of its own. */
const codesOf = (word: string): readonly string[] => {
  const codes = doubleMetaphone(word).filter((code) => code !== '');
  return codes.length > 0 ? codes : [word.toUpperCase()];
};

/** How somebody who hears a Gaelic or Polish name would write it; empty for names that look like neither. */
function heardAs(word: string): readonly string[] {
  const rules = /(?:bh|mh|dh|gh|^s[ei](?!e)|aoi)/.test(word) ? gaelic : undefined;
  const other = /(?:sz|cz|rz|[sc]k[iay]$|wicz$|wski$|law$|slaw)/.test(word) ? polish : undefined;
  return [rules, other].flatMap((some) =>
    some ? [some.reduce((text, [from, to]) => text.replace(from, to), word)] : [],
  );
}

type Rules = readonly (readonly [RegExp, string])[];

const gaelic: Rules = [
  [/[bm]h/g, 'v'],
  [/[dgt]h/g, ''],
  [/^s(?=[ei])/, 'sh'],
  [/aoi/g, 'ee'],
];

const polish: Rules = [
  [/szcz/g, 'shch'],
  [/sz/g, 'sh'],
  [/cz/g, 'ch'],
  [/rz/g, 'zh'],
  [/w/g, 'v'],
  [/^j|(?<=[aeiou])j/g, 'y'],
];
