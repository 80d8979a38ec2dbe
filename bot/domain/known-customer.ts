import type { Restriction } from './case';

/** A restriction of a customer, decided and not yet ended. */
export interface KnownRestriction {
  readonly caseRef: string;
  /** The code of a kind of the profile. */
  readonly kind: string;
  readonly answers: Restriction['answers'];
  /** Whether the customer has been told; only then does it bind (R6). */
  readonly active: boolean;
  /** Names, '' for nobody. */
  readonly spoc: string;
  readonly deputy: string;
  /** Calendar dates, '' for none. */
  readonly reviewOn: string;
  readonly endsOn: string;
}

/** A customer of the register who was found: what to do, never what happened. */
export interface KnownCustomer {
  readonly customerRef: string;
  /** Whether something was entered that only one person has; a name or a postcode may be somebody else's. */
  readonly isCertain: boolean;
  readonly restrictions: readonly KnownRestriction[];
  /** When the newest incident with violence or danger happened, an instant; '' for none. */
  readonly violentAt: string;
  /** How to deal with them, by the newest risk assessment (E4); absent where there is none. */
  readonly protocol?: string;
}
