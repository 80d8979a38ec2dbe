import type { Match } from './matching/matches';
import type { KnownCustomer } from './known-customer';
import type { CustomerDetails } from '../reporting/state';

/** A case in the record of its customer: codes of the profile and an instant. */
export interface CaseInRecord {
  readonly ref: string;
  readonly status: string;
  readonly behaviours: readonly string[];
  readonly reportedAt: string;
  /** The customers of whom it was brought here by being merged, as the register keeps them: `CU-0007`. */
  readonly cameFrom: readonly string[];
}

/** All that the register knows of a customer, for whoever keeps the list (S4). */
export interface CustomerRecord {
  readonly customer: KnownCustomer;
  /** As the customer was first described; absent where that row is gone. */
  readonly details: Partial<CustomerDetails>;
  /** By what they are found, as the register keeps it: `telephone:+441314960555`. Spellings and sounds of names are left out. */
  readonly keys: readonly string[];
  /** The newest first. */
  readonly cases: readonly CaseInRecord[];
  /** The customer of whom this one is part now; '' for one that stands for itself. */
  readonly mergedInto: string;
  /** Whether this customer and others are one person, as far as anybody asked. */
  readonly matches: readonly { readonly ref: string; readonly match: Match }[];
}
