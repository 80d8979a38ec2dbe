import type { CustomerQuery } from './query';
import type { Glance } from '../glance';
import { customerOf, districtOf, type KnownCustomer } from '../known-customer';
import { isSameName, likenessTo, worthShowing } from '../names/likeness';
import { splitName } from '../names/parts';
import { peopleNamed } from '../names/people';

/**
 * What of something asked for is kept for a customer too. A customer's own number is proof; an email address or telephone
 * number may be a household's or an office's, a postcode a whole street's, and the number of a property or matter says what
 * it is about and not who somebody is (I1).
 */
export type Shared = 'own-number' | 'contact' | 'matter' | 'postcode';

/** What the register found under the keys of one customer. */
export interface Found {
  readonly customerRef: string;
  readonly shares: ReadonlySet<Shared>;
  /** The email addresses, telephone numbers and numbers of matters that are shared, as the register keeps them: `email:a@b.example`. */
  readonly numbers?: readonly string[];
  readonly glances: ReadonlyMap<string, Glance>;
}

/** How many customers are shown at once: a common name finds more, and whoever asks needs to be more exact. */
export const mostShown = 8;

/** Customers that may be meant, the likeliest first. */
export interface RankedCustomers {
  readonly customers: readonly KnownCustomer[];
  /** Whether there are more than are shown. */
  readonly areMore: boolean;
  /** Whether more than are shown have to be heeded before contact. */
  readonly areMoreToHeed: boolean;
}

/**
 * Who may be meant by what was asked (S2). Recall comes first, since to miss a restricted customer is the harm: a name that
 * is only alike is shown, and nobody whose name was asked for is left out because a number that was asked for is somebody
 * else's (I1). Whoever only shares such a number comes after those who are called so. Who is merely met under the same
 * beginning or sound, and is called otherwise, is left out. Where there are more than are shown, nobody who has to be heeded
 * gives way to somebody of whom nothing has to be known, however alike.
 */
export function rankCustomers(asked: CustomerQuery, found: readonly Found[]): RankedCustomers {
  const likeness = asked.name === '' ? () => 0 : likenessTo(asked.name);
  const meant = found
    .map((one) => ({ one, meeting: meet(asked, one, likeness) }))
    .filter(({ meeting }) => meeting.score > 0)
    .sort((a, b) => b.meeting.score - a.meeting.score || newestFirst(a.one, b.one));
  const [heeded, others] = [true, false].map((isIt) => meant.filter(({ one }) => isToHeed(one) === isIt));
  const kept = new Set([...(heeded ?? []), ...(others ?? [])].slice(0, mostShown));
  return {
    customers: meant
      .filter((one) => kept.has(one))
      .map(({ one, meeting }) => customerOf(one.customerRef, one.glances, meeting)),
    areMore: meant.length > mostShown,
    areMoreToHeed: (heeded ?? []).length > mostShown,
  };
}

/** Whether anything may have to be known of somebody before contact, on whatever day. */
const isToHeed = ({ glances }: Found): boolean =>
  [...glances.values()].some(
    ({ restrictions, marker, warned, protocol }) =>
      restrictions.length > 0 || (marker ?? warned ?? protocol) !== undefined,
  );

const newestFirst = (one: Found, other: Found): number => (one.customerRef < other.customerRef ? 1 : -1);

/** What each thing that is shared adds: the surest first. A name that is the same adds 1. */
const worth: Readonly<Record<Shared, number>> = { 'own-number': 4, contact: 1.2, matter: 1, postcode: 0.6 };
const sameDistrict = 0.1;
/** Somebody in force comes before an equal name without restriction. */
const restrictedFirst = 0.02;
/** Whoever is called as was asked comes before everybody who only shares numbers. */
const calledSo = 3;

interface Meeting {
  /** How likely somebody is meant; 0 when they are not. */
  readonly score: number;
  readonly isCertain: boolean;
  readonly met: KnownCustomer['met'];
}

function meet(asked: CustomerQuery, { shares, glances }: Found, likeness: (name: string) => number): Meeting {
  const all = [...glances.values()];
  const names = [...new Set(all.flatMap((glance) => glance.names))].flatMap(peopleNamed);
  const alike = Math.max(0, ...names.map(likeness));
  const isNamed = alike >= worthShowing;
  const isInDistrict = isOfDistrict(asked, all);
  const isMet = shares.size > 0 || isNamed || (asked.name === '' && isInDistrict);
  const score =
    (isNamed ? alike + calledSo : 0) +
    [...shares].reduce((sum, one) => sum + worth[one], 0) +
    (isInDistrict ? sameDistrict : 0) +
    (all.some(({ restrictions }) => restrictions.length > 0) ? restrictedFirst : 0);
  return {
    score: isMet ? score : 0,
    isCertain: isCertainlyMeant(asked, shares, names),
    met: asked.name === '' || isNamed || shares.has('own-number') ? 'meant' : 'shares-number',
  };
}

/**
 * Whether one person is meant: their own number, an email address or telephone number of theirs with no other name, or their
 * full name together with their postcode. Anything else may be somebody else's (I1, I2).
 */
function isCertainlyMeant(
  asked: CustomerQuery,
  shares: ReadonlySet<Shared>,
  names: readonly string[],
): boolean {
  if (shares.has('own-number')) return true;
  const isSame = names.some((name) => isSameName(asked.name, name));
  if (shares.has('contact')) return asked.name === '' || isSame;
  return shares.has('postcode') && isSame && splitName(asked.name).length > 1;
}

const isOfDistrict = ({ districts }: CustomerQuery, glances: readonly Glance[]): boolean =>
  glances.some(({ postcode }) => {
    const district = districtOf(postcode);
    return district !== '' && districts.some((asked) => asked.toUpperCase() === district);
  });
