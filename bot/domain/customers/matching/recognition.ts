import type { Found } from './candidates';
import { readNames } from '../glance';
import { districtOf } from '../known-customer';
import { likenessTo, mayBeOneName, worthShowing } from '../names/likeness';
import { splitName, spell } from '../names/parts';
import { peopleNamed } from '../names/people';
import { fingerprintOf } from '../../records/look-limits';
import type { CustomerDetails } from '../../reporting/state';
import type { Likeness } from '../../../policy/codes/customers';

/** A customer of the register who may be the person a report is about, and what speaks for it. */
export interface Likely {
  readonly customerRef: string;
  readonly because: Likeness;
  /** The fingerprint of a number that is shared, where that speaks for it. */
  readonly over?: string;
}

/** How many customers those who keep the list are asked about for one report: the likeliest. */
const mostAsked = 3;

/** What speaks for it most stands first. */
const order: readonly Likeness[] = ['key', 'name-and-postcode', 'name-and-district', 'name'];

/**
 * Who of those found may be the person whom a new case is about (S4). A name that is alike is not enough, for there is
 * more than one John Smith: it takes something else that is the same, or the very same name and nothing at all to tell
 * the two apart. `own`: the customer under whom the case stands.
 */
export function findLikely(
  details: CustomerDetails,
  own: string,
  found: readonly Found[],
): readonly Likely[] {
  const likenesses = readNames(details.name).flatMap(peopleNamed).map(likenessTo);
  const likely = found
    .filter(({ customerRef }) => customerRef !== own)
    .flatMap((one) => {
      const theirs = [...one.glances.values()].flatMap((glance) => glance.names).flatMap(peopleNamed);
      const alike = Math.max(0, ...likenesses.flatMap((likeness) => theirs.map(likeness)));
      const because = becauseOf(details, one, alike);
      const over = because === 'key' ? sharedNumber(one) : undefined;
      const about = over === undefined ? {} : { over };
      return because ? [{ customerRef: one.customerRef, because, alike, ...about }] : [];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.because) - order.indexOf(b.because) ||
        b.alike - a.alike ||
        numberOf(a.customerRef) - numberOf(b.customerRef),
    );
  return likely.slice(0, mostAsked).map(({ alike: _, ...one }) => one);
}

/** The surest number that is shared, by which all who share it are known: addresses, then telephones, then matters. */
function sharedNumber({ numbers: shared = [] }: Found): string | undefined {
  const kinds = ['email:', 'telephone:', 'reference:'];
  const [first] = kinds.flatMap((kind) => shared.filter((one) => one.startsWith(kind)).sort());
  return first === undefined ? undefined : fingerprintOf(first);
}

/** Whoever was met first has the lowest number: of many who share one thing all are asked about with the same one. */
const numberOf = (customerRef: string): number => Number(customerRef.replace(/\D/g, ''));

/**
 * The customer under whom a report is filed; '' for one of its own. `matches` share an email address, a telephone number or
 * a reference with the one who is reported, and that is enough only where the names agree too: with
 * another name it is a question for those who keep the list (I1).
 */
export const customerMeant = (
  reported: string,
  matches: readonly { readonly customerRef: string; readonly names: readonly string[] }[],
): string => matches.find(({ names }) => isOnePerson(reported, names))?.customerRef ?? '';

const isOnePerson = (reported: string, names: readonly string[]): boolean =>
  readNames(reported)
    .flatMap(peopleNamed)
    .some((name) => names.flatMap(peopleNamed).some((kept) => mayBeOneName(name, kept)));

/** What two customers may share of which each has its own: a question, whatever they are called (I1). */
const numbers = ['own-number', 'contact', 'matter'] as const;

function becauseOf(details: CustomerDetails, found: Found, alike: number): Likeness | undefined {
  if (numbers.some((one) => found.shares.has(one))) return 'key';
  if (alike < worthShowing) return undefined;
  if (found.shares.has('postcode')) return 'name-and-postcode';
  const district = districtOf(details.postcode ?? '');
  const glances = [...found.glances.values()];
  if (district !== '' && glances.some(({ postcode }) => districtOf(postcode) === district)) {
    return 'name-and-district';
  }
  return isBareNamesake(details, found) ? 'name' : undefined;
}

/** The very same full name, and of one of the two nothing else is known. */
function isBareNamesake(details: CustomerDetails, { glances }: Found): boolean {
  const theirs = [...glances.values()];
  const full = readNames(details.name)
    .flatMap(peopleNamed)
    .filter((name) => splitName(name).length > 1);
  const isSame = full.some((name) =>
    theirs.some(({ names }) => names.some((other) => spell(other) === spell(name))),
  );
  const isBare = !details.email && !details.telephone && !details.postcode && details.references.length === 0;
  return isSame && (isBare || theirs.every(({ email, postcode }) => email === '' && postcode === ''));
}
