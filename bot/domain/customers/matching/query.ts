import { customerRefIn } from './matches';

/** What somebody typed to find a customer, taken apart: a text may hold several of these, and nobody is asked which. */
export interface CustomerQuery {
  /** What is left when the rest is taken out; '' for none. */
  readonly name: string;
  readonly emails: readonly string[];
  readonly telephones: readonly string[];
  /** Whole postcodes as they are written in the United Kingdom. */
  readonly postcodes: readonly string[];
  /** First halves of postcodes, such as EH8. */
  readonly districts: readonly string[];
  /** Numbers of customers of the register: `CU-0012`. */
  readonly customers: readonly string[];
  /** Application or title numbers: whatever holds a digit and is none of the others. */
  readonly references: readonly string[];
}

/** The most characters of a text that are looked at: a name, its postcode and a number fit. */
const longestAsked = 160;

/** Finds out what a text names (S2). Every part of it ends in one list, a number that may be two things in both. */
export function readQuery(text: string): CustomerQuery {
  const found: Record<'emails' | 'customers' | 'telephones' | 'postcodes', string[]> = {
    emails: [],
    customers: [],
    telephones: [],
    postcodes: [],
  };
  let rest = text.normalize('NFKC').slice(0, longestAsked);
  for (const [kind, pattern] of patterns) {
    rest = rest.replace(pattern, (match) => {
      found[kind].push(match.trim());
      return ' ';
    });
  }
  const words = rest.split(/[\s,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const numbered = words.filter((word) => /\p{N}/u.test(word));
  const district = (word: string): boolean => /^[a-z]{1,2}\d[a-z\d]?$/i.test(word);
  return {
    ...found,
    // One at a time: numbers stand in a row, and several at once would page through the register (X3).
    customers: found.customers.flatMap((text) => customerRefIn(text) ?? []).slice(0, 1),
    name: words.filter((word) => !numbered.includes(word)).join(' '),
    districts: numbered.filter(district),
    references: [
      ...numbered,
      ...spaced(words),
      ...found.telephones.filter((number) => /^[\d\s]+$/.test(number)),
    ],
  };
}

/** Title numbers are also written with a space: MID 12345. */
const spaced = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) => {
    const before = words[at - 1] ?? '';
    return /^\d+$/.test(word) && /^[a-z]{2,4}$/i.test(before) ? [`${before}${word}`] : [];
  });

/** In this order, since an email address may hold what looks like a number. */
const patterns = [
  ['emails', /\S*@\S*/g],
  ['customers', /(?<![\p{L}\p{N}])cu[\s-]?\d{1,10}(?![\p{L}\p{N}])/giu],
  ['postcodes', /(?<![a-z\d])[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}(?![a-z\d])/gi],
  ['telephones', /(?<![\p{L}\p{N}])[+(]?\d(?:[\s().-]*\d){6,}(?![\p{L}\p{N}])/gu],
] as const;

/** The kinds of thing that a text may name. */
const queryKinds = ['name', 'email', 'telephone', 'postcode', 'reference', 'number'] as const;
/** One of `queryKinds`. */
export type QueryKind = (typeof queryKinds)[number];

/** The kinds of thing that a text names, as the record of a look keeps them. */
export const kindsIn = (query: CustomerQuery): readonly QueryKind[] =>
  queryKinds.filter((kind) => isNamed[kind](query));

const isNamed: Readonly<Record<QueryKind, (query: CustomerQuery) => boolean>> = {
  name: ({ name }) => name !== '',
  email: ({ emails }) => emails.length > 0,
  telephone: ({ telephones }) => telephones.length > 0,
  postcode: ({ postcodes, districts }) => postcodes.length + districts.length > 0,
  reference: ({ references }) => references.length > 0,
  number: ({ customers }) => customers.length > 0,
};

/** Whether a text holds enough to look for: a single letter finds everybody. */
export const isEnough = ({ name, ...others }: CustomerQuery): boolean =>
  Array.from(name.replace(/[^\p{L}]/gu, '')).length > (/\p{Script=Han}/u.test(name) ? 0 : 1) ||
  Object.values(others).some((found) => found.length > 0);
