import type { CustomerDetails } from '../reporting/state';
import { listParts } from '../../policy/codes/customers';

/**
 * Which part of the list: those restricted now, those whose review is near or overdue, those without a SPOC, those under
 * one kind of restriction, or every customer of the register.
 */
export type ListFilter = (typeof listParts)[number] | `kind/${string}`;

/** The part of the list that a text names; those restricted now where it names none. */
export function listFilterOf(text: string): ListFilter {
  const part = listParts.find((one) => one === text);
  const kind = kindIn(text);
  return part ?? (kind === undefined ? 'in-force' : `kind/${kind}`);
}

/** The code of the kind of restriction that a part of the list is limited to; undefined for other parts. */
export const kindIn = (filter: string): string | undefined => /^kind\/([a-z][a-z0-9-]*)$/.exec(filter)?.[1];

/** One restriction in force, or a customer without any where every customer was asked for. */
export interface ListEntry {
  readonly customerRef: string;
  readonly name: string;
  /** How the customer was first said to be reached, where every customer was asked for. */
  readonly contact?: Partial<CustomerDetails>;
  readonly restriction?: {
    readonly caseRef: string;
    /** The code of a kind of the profile. */
    readonly kind: string;
    /** Calendar dates, '' for none. */
    readonly reviewOn: string;
    readonly endsOn: string;
    /** Names, '' for nobody. */
    readonly spoc: string;
    readonly deputy: string;
  };
}

/** One page of the list as the register gives it. */
export interface ListPage {
  readonly entries: readonly ListEntry[];
  /** The register's own address of the next page; '' after the last. */
  readonly next: string;
  /** More customers than the register serves under this filter: nothing is shown. */
  readonly isTooWide: boolean;
}

/** A page of the list and where it is in it. */
export interface OpenedPage extends ListPage {
  readonly key: string;
  readonly page: number;
  /** The person asked for a further page of a list that has been opened anew since: this is its first. */
  readonly isBegunAnew: boolean;
}
