import { inLatin } from '../../entries/latin';
import { spellingDistance } from '../../entries/spelling';

/** What people write short, as it is spoken out: with an apostrophe or, in haste, without. */
const spokenOut: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can'?t|cannot|cannae|canny)\b/g, 'can not'],
  [/\b(?:won'?t|willnae|winnae)\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/g, '$1 not'],
  [/\b(?:don'?t|dinnae)\b/g, 'do not'],
  [/\b(he|she|who|that|what|where|there|it|somebody|someone|customer|caller|man|woman)'s\b/g, '$1 is'],
  [/\b(hes|shes|theres|whos|thats)\b/g, '$1 is'],
  [/\b(he|she|there|who|that)s is\b/g, '$1 is'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(we|they|you)'re\b/g, '$1 are'],
  [/\b(theyre|youre)\b/g, 'they are'],
  [/\b(i|we|they|you)'?ve\b/g, '$1 have'],
  [/\b(i|he|she|we|they|you|it)'ll\b/g, '$1 will'],
  [/\btheyll\b/g, 'they will'],
  [/\b(i|he|she|we|they|you)'d\b/g, '$1 would'],
  [/\b(?:gonna|gonnae|gona|gunna)\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\b(?:himself|hisself|him self)\b/g, 'himself'],
  [/\b(?:polis|cops?|bobbies)\b/g, 'police'],
];

/**
 * Words for danger as people mistype them: letters that changed places, one that is missing or twice. A letter put for
 * another makes too many other words (dancer, policy, attach) and counts in long words only.
 */
const spelt = (
  'emergency danger dangerous knife weapon police ambulance attacking attacked threatened threatening kill killing ' +
  'stabbed stabbing punched assaulted assault security suicide suicidal overdose bleeding breathing help hostage'
).split(' ');

/** Words of their own that look like one of those. */
const otherWords = new Set(
  'anger treatened heap hep held hell hall helm kilt mill skill bill knives breeding'.split(' '),
);

/** Nobody in danger writes more; a letter that somebody pastes is not searched to its end. */
const longestRead = 600;

/**
 * A text in clauses, as danger is looked for in it: in small Latin letters, spoken out, words for danger spelt right, without
 * marks. Empty for a text without a word.
 */
export function readClauses(text: string): readonly string[] {
  const latin = inLatin(text.slice(0, longestRead).normalize('NFKC')).slice(0, longestRead);
  const plain = latin.toLowerCase().replace(/[`´]/g, "'");
  const spoken = spokenOut.reduce((said, [short, long]) => said.replace(short, long), plain);
  return spoken
    .split(/[.,;:!?()\n]+|\s[-–—]+\s|\bbut\b/)
    .map((clause) => wordsOf(clause).map(spellRight).join(' '))
    .filter((clause) => clause !== '');
}

const wordsOf = (clause: string): string[] =>
  clause
    .replace(/'/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** No word for danger is longer, mistyped or not. */
const longestSpelt = 14;

function spellRight(word: string): string {
  const short = word.replace(/([a-z])\1{2,}/g, '$1');
  const calm = spelt.includes(short) ? short : word.replace(/([a-z])\1{2,}/g, '$1$1');
  if (calm.length < 4 || calm.length > longestSpelt || otherWords.has(calm) || spelt.includes(calm))
    return calm;
  return spelt.find((right) => isMistyped(calm, right)) ?? calm;
}

function isMistyped(word: string, right: string): boolean {
  if (spellingDistance(word, right) !== 1) return false;
  if (word.length === right.length && sorted(word) === sorted(right)) return true;
  if (!word.startsWith(right.slice(0, 1))) return false;
  return word.length === right.length ? right.length > 8 : right.length > 4;
}

const sorted = (word: string): string => Array.from(word).sort().join('');
