import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { readNames } from '../../domain/customers/glance';
import { namedKeys, type NameKeys } from '../../domain/customers/names/keys';
import { peopleNamed } from '../../domain/customers/names/people';
import { spell } from '../../domain/customers/names/parts';
import type { CustomerDetails } from '../../domain/reporting/state';

/**
 * The kinds of keys: `name` as it is spelt, `part`, `sound` and `both` to find it misspelt (see `bot/domain/customers/names/keys.ts`);
 * `number` is one that the customer had before being merged.
 */
export type KeyKind = keyof NameKeys | 'email' | 'telephone' | 'postcode' | 'reference' | 'number';

/** A key by which a customer can be found again. `identifies` says whether it points at one person on its own. */
export interface CustomerKey {
  readonly kind: KeyKind;
  readonly value: string;
  readonly identifies: boolean;
}

/**
 * The search keys of a customer, normalised: case, accents, script, spacing and telephone notation do not matter (S2).
 * Telephone numbers without a country are of `country` (ISO 3166, such as GB).
 */
export function keysOf(customer: Partial<CustomerDetails>, country = 'GB'): readonly CustomerKey[] {
  const postcode = compact(customer.postcode ?? '');
  const names = [...readNames(customer.name ?? ''), ...(customer.aliases ?? [])].flatMap(peopleNamed);
  const keys: CustomerKey[] = [
    ...names.flatMap((name) => nameKeysOf(name, postcode)),
    ...emailsIn(customer.email).map((email) => key('email', email, true)),
    ...telephonesIn(customer.telephone).map((number) => key('telephone', telephoneOf(number, country), true)),
    ...(postcode ? [key('postcode', postcode, false)] : []),
    ...(customer.references ?? []).map((reference) => key('reference', compact(reference), true)),
  ];
  return [...new Map(keys.filter(holdsSomething).map((one) => [one.value, one])).values()];
}

/** The email addresses in one field, in small letters: people give several (I4). */
export const emailsIn = (text = ''): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;/|]+|\bor\b/u)
    .filter((part) => part.includes('@'));

/** The telephone numbers in one field, as they are written there (I4). */
export const telephonesIn = (text = ''): readonly string[] =>
  text.split(/[,;/|\n]|\b(?:or|and|home|work|mobile|mob|tel|fax)\b/iu).filter((part) => /\d/.test(part));

const holdsSomething = ({ kind, value }: CustomerKey): boolean => value.length > kind.length + 1;

function nameKeysOf(name: string, postcode: string): readonly CustomerKey[] {
  const whole = spell(name);
  const { part, sound, both } = namedKeys(name);
  return [
    // A name alone is no proof: there is more than one John Smith. A name with its postcode is enough to ask.
    ...(whole && postcode ? [key('name', `${whole}|${postcode}`, true)] : []),
    key('name', whole, false),
    ...part.map((value) => key('part', value, false)),
    ...sound.map((value) => key('sound', value, false)),
    ...both.map((value) => key('both', value, false)),
  ];
}

/** A value as it stands in the register: its kind, a colon, itself; as much as a column takes. */
export const keyValue = (kind: KeyKind, value: string): string => `${kind}:${value}`.slice(0, 255);

const key = (kind: KeyKind, value: string, identifies: boolean): CustomerKey => ({
  kind,
  value: keyValue(kind, value),
  identifies,
});

/** A telephone number as it is dialled from anywhere; its digits where it is none. */
export const telephoneOf = (text: string, country: string): string =>
  parsePhoneNumberFromString(text, regionOf(country))?.number ?? text.replace(/\D/g, '');

const regionOf = (country: string): CountryCode => (isSupportedCountry(country) ? country : 'GB');

/** A postcode or reference without spaces and punctuation, in small letters. */
export const compact = (text: string): string => spell(text).replaceAll(' ', '');
