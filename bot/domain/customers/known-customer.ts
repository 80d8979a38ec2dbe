import { itemIdOf } from '../case/case-reference';
import type { Marker } from '../markers/marker';
import type { Glance } from './glance';

/** A restriction of a customer, decided and not yet ended. */
export type KnownRestriction = Glance['restrictions'][number] & {
  readonly caseRef: string;
};

/** A customer of the register who was found: what to do, never what happened. */
export interface KnownCustomer {
  readonly customerRef: string;
  /** Names in the register, the one first met first. */
  readonly names: readonly string[];
  /** What tells the customer from others of that name: the first letter of an email address, the first half of a postcode. */
  readonly hints: { readonly emails: readonly string[]; readonly districts: readonly string[] };
  /** Whether something was entered that only one person has; a name or a postcode may be somebody else's (I2). */
  readonly isCertain: boolean;
  /** Whether they are called as was asked, or only share a number that was asked for together with another name (I1). */
  readonly met: 'meant' | 'shares-number';
  readonly restrictions: readonly KnownRestriction[];
  /** That violence, a threat or danger was reported: of several cases whichever nobody looked at yet, or the newest (S2). */
  readonly marker?: Marker;
  /** That they were warned, and are watched (D2). */
  readonly warned?: NonNullable<Glance['warned']>;
  /** The newest reference in the body's own customer or complaints system; '' for none. */
  readonly crm: string;
  /** How to deal with them, by the newest risk assessment (E4); absent where there is none. */
  readonly protocol?: string;
}

/** How somebody is met who was chosen, or asked for by their own number: nobody else is meant. */
export const byThemselves = { isCertain: true, met: 'meant' } as const;

/** A customer as their cases show them. `glances`: by the reference of the case. */
export function customerOf(
  customerRef: string,
  glances: ReadonlyMap<string, Glance>,
  { isCertain, met }: Pick<KnownCustomer, 'isCertain' | 'met'>,
): KnownCustomer {
  const cases = [...glances].sort(([one], [other]) => numberOf(one) - numberOf(other));
  const all = cases.map(([, glance]) => glance);
  const [protocol] = all
    .flatMap((glance) => glance.protocol ?? [])
    .sort((one, other) => (one.at < other.at ? 1 : -1));
  const [marker] = all.flatMap((glance) => glance.marker ?? []).sort(gravestFirst);
  const warned = all.findLast((glance) => glance.warned !== undefined)?.warned;
  return {
    customerRef,
    names: unique(all.flatMap(({ names }) => names)),
    hints: {
      emails: unique(all.map(({ email }) => email)),
      districts: unique(all.map(({ postcode }) => districtOf(postcode))),
    },
    isCertain,
    met,
    restrictions: cases.flatMap(([caseRef, glance]) =>
      glance.restrictions.map((one) => ({ ...one, caseRef })),
    ),
    crm: all.findLast(({ crm }) => crm !== '')?.crm ?? '',
    ...(marker ? { marker } : {}),
    ...(warned ? { warned } : {}),
    ...(protocol ? { protocol: protocol.text } : {}),
  };
}

const gravestFirst = (one: Marker, other: Marker): number =>
  Number(other.looked === 'not-yet') - Number(one.looked === 'not-yet') ||
  (one.happenedAt < other.happenedAt ? 1 : -1);

/** References are compared by their numbers: the ten thousandth case is written with a digit more. */
const numberOf = (caseRef: string): number => Number(itemIdOf(caseRef) ?? 0);

/** The first half of a postcode: where somebody lives, near enough to tell two people apart and no nearer. */
export const districtOf = (postcode: string): string =>
  /^\s*([a-z]{1,2}\d[a-z\d]?)\s*\d[a-z]{2}\s*$/i.exec(postcode)?.[1]?.toUpperCase() ?? '';

/** Whether a restriction has not ended on a day; its last day counts. */
export const isOpenOn = ({ endsOn }: { readonly endsOn: string }, today: string): boolean =>
  endsOn === '' || today <= endsOn;

/** Whether contact with a customer is restricted on a day: decided, told and not ended (R6, R7). */
export const isRestrictedOn = ({ restrictions }: KnownCustomer, today: string): boolean =>
  restrictions.some((one) => one.active && isOpenOn(one, today));

const unique = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== '')),
];
