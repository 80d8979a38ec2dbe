import { generationOf, titles } from './parts';

/**
 * The people that a name kept for one customer may stand for, each by a name to compare (I4): both of a couple, the two
 * names of `Anne and James Tulloch`, an organisation without its legal form and town. None for somebody whose name
 * nobody knows: two unknown callers are not one person.
 */
export function peopleNamed(name: string): readonly string[] {
  if (isUnknown(name)) return [];
  if (isOrganisation(name)) return [bareOrganisation(name)];
  const [first = '', second, ...more] = name.split(/\s*(?:\band\b|&|\+)\s*/iu).map((side) => side.trim());
  if (second === undefined || more.length > 0 || first === '' || second === '') return [name];
  const family = second.split(/\s+/).findLast((word) => generationOf(word) === undefined) ?? '';
  const isGiven = ownWords(first).length < 2;
  const people = [isGiven ? `${first} ${family}` : first, second];
  // `Marks and Spencer`: two words that may be one name as well as two.
  return ownWords(first).length > 0 && ownWords(second).length === 1
    ? [...people, `${first} ${second}`]
    : people;
}

const ownWords = (side: string): readonly string[] =>
  side.split(/\s+/).filter((word) => !titles.has(word.toLowerCase().replace(/\./g, '')));

/** Whether a name says that nobody knows the name. */
const isUnknown = (name: string): boolean => {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return (
    words.every((word) => unknowns.has(word) || fillers.has(word)) && words.some((word) => unknowns.has(word))
  );
};

const unknowns = new Set(
  'unknown anonymous anon unidentified unnamed withheld unavailable undisclosed'
    .split(' ')
    .concat('given', 'known'),
);
const fillers = new Set(
  (
    'a an the not no name named caller customer person man woman male female gentleman lady member of public number ' +
    'visitor sender author somebody someone individual'
  ).split(' '),
);

/** Whether a name is an organisation's, told by its legal form. */
export const isOrganisation = (name: string): boolean => legalForm.test(name);

const legalForm =
  /(?<=\S\s*)(?:\b(?:ltd|limited|plc|llp|cic|incorporated|inc)\b|(?:&|\band)\s+(?:co|company)\b)\.?/iu;

/** `Tulloch Builders (Dundee) Ltd, Perth` is called Tulloch Builders. */
const bareOrganisation = (name: string): string =>
  name
    .slice(0, name.search(legalForm))
    .replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ')
    .replace(/\bt\/a\b/giu, ' ')
    .replace(/[\s,;&-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
