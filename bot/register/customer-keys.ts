import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CustomerDetails } from '../domain/case';

/** A key by which a customer can be found again. `identifies` says whether it points at one person on its own. */
export interface CustomerKey {
  readonly kind: 'name' | 'email' | 'telephone' | 'postcode' | 'reference';
  readonly value: string;
  readonly identifies: boolean;
}

/** The search keys of a customer, normalised: case, accents, spacing and telephone notation do not matter (S2). */
export function keysOf(customer: Partial<CustomerDetails>): readonly CustomerKey[] {
  const name = normalise(customer.name ?? '');
  const postcode = normalise(customer.postcode ?? '').replaceAll(' ', '');
  const keys: CustomerKey[] = [
    // A name alone is no proof: there is more than one John Smith. A name with its postcode is enough to ask.
    ...(name && postcode ? [key('name', `${name}|${postcode}`, true)] : []),
    ...(name ? [key('name', name, false)] : []),
    ...(customer.email ? [key('email', customer.email.trim().toLowerCase(), true)] : []),
    ...(customer.telephone ? [key('telephone', telephoneOf(customer.telephone), true)] : []),
    ...(postcode ? [key('postcode', postcode, false)] : []),
    ...(customer.references ?? []).map((reference) =>
      key('reference', normalise(reference).replaceAll(' ', ''), true),
    ),
  ];
  return keys.filter((one) => one.value.length > one.kind.length + 1);
}

const key = (kind: CustomerKey['kind'], value: string, identifies: boolean): CustomerKey => ({
  kind,
  value: `${kind}:${value}`.slice(0, 255),
  identifies,
});

function telephoneOf(text: string): string {
  return parsePhoneNumberFromString(text, 'GB')?.number ?? text.replace(/\D/g, '');
}

/** Lower case, without accents and punctuation, single spaces. */
const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
