import type { Asked } from './asked';
import type { Glance } from '../glance';
import { customerOf, districtOf, type KnownCustomer } from '../known-customer';
import { likenessTo, worthShowing } from '../names/likeness';

/** What the register found under the keys of one customer. */
export interface Found {
  readonly customerRef: string;
  /** Whether a key was met that only one person has: an email address, a telephone number, a reference. */
  readonly isCertain: boolean;
  /** Whether a whole postcode that was asked for is theirs. */
  readonly sharesPostcode: boolean;
  readonly glances: ReadonlyMap<string, Glance>;
}

/** How many customers are shown at once: a common name finds more, and whoever asks needs to be more exact. */
export const mostShown = 8;

/** Customers that may be meant, the likeliest first. */
export interface Ranked {
  readonly customers: readonly KnownCustomer[];
  /** Whether there are more than are shown. */
  readonly areMore: boolean;
}

/**
 * Who may be meant by what was asked (S2). Recall comes first, since to miss a restricted customer is the harm: a name
 * that is only alike is shown. But where something certain was met, nobody else is; and who is merely met under the
 * same beginning or sound, and is called otherwise, is left out.
 */
export function ranked(asked: Asked, found: readonly Found[]): Ranked {
  const likeness = asked.name === '' ? () => 0 : likenessTo(asked.name);
  const scored = found
    .map((one) => ({ one, score: scoreOf(asked, one, likeness) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || newestFirst(a.one, b.one));
  const certain = scored.filter(({ one }) => one.isCertain);
  const meant = certain.length > 0 ? certain : scored;
  return {
    customers: meant
      .slice(0, mostShown)
      .map(({ one, score }) => customerOf(one.customerRef, one.glances, score >= certainScore)),
    areMore: meant.length > mostShown,
  };
}

const newestFirst = (one: Found, other: Found): number => (one.customerRef < other.customerRef ? 1 : -1);

/** From this score on one person is meant: something that only they have, or their name together with their postcode. */
const certainScore = 1.5;
const samePostcode = 0.6;
const sameDistrict = 0.1;
/** Somebody in force comes before an equal name without restriction. */
const restrictedFirst = 0.02;

function scoreOf(
  asked: Asked,
  { isCertain, sharesPostcode, glances }: Found,
  likeness: (name: string) => number,
): number {
  const all = [...glances.values()];
  const names = new Set(all.flatMap((glance) => glance.names));
  const alike = Math.max(0, ...[...names].map(likeness));
  const isNamed = alike >= worthShowing;
  const isMet = isCertain || sharesPostcode || isNamed || isInDistrict(asked, all);
  if (!isMet || (asked.name !== '' && !isNamed && !isCertain && !sharesPostcode)) return 0;
  return (
    (isCertain ? 2 : 0) +
    alike +
    (sharesPostcode ? samePostcode : 0) +
    (isInDistrict(asked, all) ? sameDistrict : 0) +
    (all.some(({ restrictions }) => restrictions.length > 0) ? restrictedFirst : 0)
  );
}

const isInDistrict = ({ districts }: Asked, glances: readonly Glance[]): boolean =>
  glances.some(({ postcode }) => {
    const district = districtOf(postcode);
    return district !== '' && districts.some((asked) => asked.toUpperCase() === district);
  });
