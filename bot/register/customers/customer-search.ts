import type { CustomerQuery } from '../../domain/customers/matching/query';
import { askedKeys } from '../../domain/customers/names/keys';
import { splitName } from '../../domain/customers/names/parts';
import { compact, keyValue, type KeyKind, telephoneOf } from './customer-keys';

/** One search among the keys: for values, or for whatever begins with one of them. */
export interface KeySearch {
  readonly how: 'equal' | 'begins';
  readonly values: readonly string[];
  /** How many rows it brings at most. */
  readonly top: number;
}

/** How many rows a search brings: whoever looks gets eight, the rest is for telling them apart. */
const mostRows = 100;
/** The same of the broadest search, by the sound of one part of a name: it brings the least likely. */
const mostBySound = 50;

/**
 * The searches that answer what was asked, at most five, the surest first: they travel together as one request. A name of
 * several parts is looked for by its spelling, by the sounds of two parts, and by the sound of one with the beginning of
 * another, so that a common family name alone is not enough to bring up thousands.
 */
export function searchesFor(asked: CustomerQuery, country: string): readonly KeySearch[] {
  const whole = asked.emails.filter(isWhole);
  const begun = asked.emails.filter((email) => !isWhole(email) && email.length > 2);
  return [
    equal([
      ...whole.map((email) => keyValue('email', email.toLowerCase())),
      ...asked.telephones.map((number) => keyValue('telephone', telephoneOf(number, country))),
      ...asked.references.map((reference) => keyValue('reference', compact(reference))),
      ...asked.postcodes.map((postcode) => keyValue('postcode', compact(postcode))),
      ...asked.customers.map((ref) => keyValue('number', ref)),
    ]),
    begins([
      ...begun.map((email) => keyValue('email', email.toLowerCase())),
      ...(asked.name === '' ? asked.districts.map((one) => keyValue('postcode', compact(one))) : []),
    ]),
    ...nameSearches(asked.name),
  ].filter(({ values }) => values.length > 0);
}

function nameSearches(name: string): readonly KeySearch[] {
  const parts = splitName(name);
  const keys = askedKeys(name);
  const valuesOf = (kind: KeyKind & keyof typeof keys) => keys[kind].map((value) => keyValue(kind, value));
  if (parts.length > 1)
    return [begins(valuesOf('name')), equal(valuesOf('both')), fewer(equal(valuesOf('sound')))];
  const long = valuesOf('part').filter((value) => value.length >= 'part:'.length + shortestBeginning);
  return [equal(valuesOf('part')), begins(long), fewer(begins(valuesOf('sound')))];
}

/** How many letters of a name are enough to look for how it goes on. */
const shortestBeginning = 3;

const isWhole = (email: string): boolean => /^\S+@\S+\.\S+$/.test(email);
const equal = (values: readonly string[]): KeySearch => ({
  how: 'equal',
  values: [...new Set(values)],
  top: mostRows,
});
const begins = (values: readonly string[]): KeySearch => ({ ...equal(values), how: 'begins' });
const fewer = (search: KeySearch): KeySearch => ({ ...search, top: mostBySound });
