import { inLatin } from '../../entries/latin';
import { mayTakeArticle } from './variants';

/** One part of a name as it is compared, with other ways in which people write the same part. */
export interface NamePart {
  readonly text: string;
  readonly alternatives: readonly string[];
}

/** How many parts of a name count: more are the first three and the last two. */
const mostParts = 5;

/** Lower case letters and digits of any script in Latin ones, without accents and punctuation, single spaces. */
export const spell = (text: string): string =>
  inLatin(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('`', '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * The parts of a name in the order written, made alike: Mac and Mc, O’, al- and Abd joined as they belong, titles and
 * small words between names left out. Empty for a text without a letter.
 */
export function splitName(name: string): readonly NamePart[] {
  const words = separated(name)
    .split(' ')
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  const withoutGeneration =
    words.length > 2 ? words.filter((word) => generationOf(word) === undefined) : words;
  const named = withoutGeneration.filter((word) => !titles.has(word));
  const parts = joined(named.length > 0 ? named : words);
  return parts.length <= mostParts ? parts : [...parts.slice(0, 3), ...parts.slice(-2)];
}

/**
 * Chinese signs come as one word of several capitals; the Arabic article changes before some letters (Ash-Shami); what an
 * apostrophe parts is one word, however it is typed (D'Arcy is Darcy, M'Gregor MacGregor: I4).
 */
function separated(name: string): string {
  const isHan = /\p{Script=Han}/u.test(name);
  if (isHan) return spell(inLatin(name).replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  const whole = name
    .replace(/\b(?:a[dnrstz]|ash)-(?=\p{L})/giu, 'al-')
    .replace(/\bm['’ʼ‘`´](?=\p{L})/giu, 'mac')
    .replace(/(?<=\p{L})['’ʼ‘`´](?=\p{L})/gu, '');
  return spell(whole);
}

/** Words of address that stand before or after a name and are no part of it, and small words between two people. */
export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir dame lady lord rev jr jnr snr sr esq and the'.split(' '),
);

/** Which of two of one name somebody is, where the name says so: the older, the younger, or the third. Undefined where it does not. */
export function generationOf(name: string): 'senior' | 'junior' | 'third' | undefined {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return generations.find(({ called }) => words.some((word) => called.has(word)))?.generation;
}

const generations: readonly {
  readonly generation: 'senior' | 'junior' | 'third';
  readonly called: ReadonlySet<string>;
}[] = [
  { generation: 'senior', called: new Set(['sr', 'snr', 'senior', 'elder']) },
  { generation: 'junior', called: new Set(['jr', 'jnr', 'junior', 'younger', 'ii']) },
  { generation: 'third', called: new Set(['iii']) },
];

/** Small words that go with the name after them, and are often left out or written together with it. */
const particles = new Set(
  'al el ul de di da do dos del della der den van von la le du bin ibn bint san saint st'.split(' '),
);
const prefixes = new Set(['mac', 'mc', 'o', 'abd', 'abdul', 'abdel', 'abdal', 'abdur', 'nic']);

function joined(words: readonly string[]): readonly NamePart[] {
  const parts: NamePart[] = [];
  let before = '';
  for (const [index, word] of words.entries()) {
    const isLast = index === words.length - 1;
    if (!isLast && (prefixes.has(word) || particles.has(word))) before += `${word} `;
    else {
      parts.push(partOf(before.trim(), word));
      before = '';
    }
  }
  return parts;
}

/** A word with what was written before it: a Mac belongs to it, a `de` may stand there or not. */
function partOf(before: string, word: string): NamePart {
  const words = before === '' ? [] : before.split(' ');
  const kept = words.filter((one) => prefixes.has(one)).join('');
  const text = likeOthers(`${kept}${word}`);
  const alternatives = words.length === 0 ? macOf(word) : [likeOthers(`${words.join('')}${word}`)];
  return { text, alternatives: alternatives.filter((one) => one !== text) };
}

/** `MGregor` is what is left of M'Gregor where the apostrophe is; `Mhairi` and `Mbeki` are found by themselves all the same. */
const macOf = (word: string): readonly string[] =>
  /^m(?![aeiouyc])[a-z]{4,}$/.test(word) ? [`mac${word.slice(1)}`] : [];

/** One spelling for what is written in several ways: Mc as Mac, every Abd, an article that is glued on. */
function likeOthers(word: string): string {
  if (/^mc[a-z]{3,}$/.test(word)) return `mac${word.slice(2)}`;
  const servant = /^abd(?:[aeu][lr]|r)?([a-z]{4,})$/.exec(word)?.[1];
  if (servant !== undefined && word !== 'abdullah' && word !== 'abdallah') return `abd${servant}`;
  const named = /^[ae]l([a-z]{4,})$/.exec(word)?.[1];
  return named !== undefined && mayTakeArticle(named) ? named : word;
}
