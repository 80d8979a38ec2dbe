import { itemIdOf } from '../case/case-reference';
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
  /** When the newest incident with violence or danger happened, an instant; '' for none. */
  readonly violentAt: string;
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
    violentAt:
      all
        .map(({ violentAt }) => violentAt)
        .sort()
        .at(-1) ?? '',
    ...(protocol ? { protocol: protocol.text } : {}),
  };
}

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

/** What staff have to know of a customer before contact, the gravest that is true; `free` only where nothing is. */
export const contactStates = ['restricted', 'decided', 'care', 'free'] as const;
/** One of `contactStates`. */
export type ContactState = (typeof contactStates)[number];

/**
 * How it stands with contact with a customer on a day: restricted; restricted by a decision of which the customer has not been
 * told, and which does not bind yet (R7); nothing decided, but violence, danger or a protocol to take care of (S2, E4); or free.
 */
export function contactStateOn(customer: KnownCustomer, today: string): ContactState {
  if (isRestrictedOn(customer, today)) return 'restricted';
  if (customer.restrictions.some((one) => isOpenOn(one, today))) return 'decided';
  return customer.violentAt !== '' || customer.protocol !== undefined ? 'care' : 'free';
}

const unique = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== '')),
];
