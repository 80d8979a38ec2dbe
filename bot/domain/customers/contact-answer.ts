import type { Marker } from '../markers/marker';
import { isOpenOn, isRestrictedOn, type KnownCustomer, type KnownRestriction } from './known-customer';

/** How it stands with restricting contact with a customer, the gravest that is true. */
export type ContactState = 'restricted' | 'decided' | 'warned' | 'free';

/**
 * What staff have to know of a customer before contact: the one answer that a look-up, the guidance and the search while
 * writing give alike (S2).
 */
export interface ContactAnswer {
  /**
   * Restricted; restricted by a decision of which the customer was not told, and which does not bind yet (R7); warned and
   * watched (D2); or none of these.
   */
  readonly state: ContactState;
  /** Whether to take care whatever is restricted: violence, a threat or danger was reported, or a protocol is written (S2, E4). */
  readonly takeCare: boolean;
  readonly marker?: Marker;
  /** How to deal with them, by the newest risk assessment; absent where there is none. */
  readonly protocol?: string;
  readonly warned?: NonNullable<KnownCustomer['warned']>;
  /** Every restriction that has not ended: none is cut. */
  readonly restrictions: readonly KnownRestriction[];
}

/** The answer for a customer on a day. */
export function contactAnswer(customer: KnownCustomer, today: string): ContactAnswer {
  const { marker, protocol, warned } = customer;
  return {
    state: stateOf(customer, today),
    takeCare: marker !== undefined || protocol !== undefined,
    ...(marker ? { marker } : {}),
    ...(protocol === undefined ? {} : { protocol }),
    ...(warned ? { warned } : {}),
    restrictions: customer.restrictions.filter((one) => isOpenOn(one, today)),
  };
}

/** Whether nothing at all has to be known of a customer: only then may an answer be that nothing was found. */
export const isAllClear = ({ state, takeCare }: ContactAnswer): boolean => state === 'free' && !takeCare;

function stateOf(customer: KnownCustomer, today: string): ContactState {
  if (isRestrictedOn(customer, today)) return 'restricted';
  if (customer.restrictions.some((one) => isOpenOn(one, today))) return 'decided';
  return customer.warned ? 'warned' : 'free';
}
