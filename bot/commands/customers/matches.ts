import type { Case } from '../../domain/case/state';
import type { Match } from '../../domain/customers/matching/matches';
import type { Deadline } from '../deadline';

/** A match as it was read, with what a save needs to know of it. */
export interface StoredMatch {
  /** `MA-12`. */
  readonly ref: string;
  readonly match: Match;
  /** The version read; a save under another version is refused. */
  readonly etag: string;
}

/** Where it is kept which customers may be one person, are one, or are not (S4). Members throw `Outage`. */
export interface Matches {
  /** One request, never stale. Undefined: no such match. */
  find(ref: string, deadline: Deadline): Promise<StoredMatch | undefined>;
  /** The match of two customers, whichever is named first: one request. */
  between(customers: readonly [string, string], deadline: Deadline): Promise<StoredMatch | undefined>;
  /** Every match of a customer: one request. */
  of(customerRef: string, deadline: Deadline): Promise<readonly StoredMatch[]>;
  /** Keeps a match of two customers of whom nothing is kept yet; else gives what is kept. One request, or two. */
  open(match: Match, deadline: Deadline): Promise<{ readonly stored: StoredMatch; readonly isNew: boolean }>;
  /** Keeps what became of it, if nobody changed it meanwhile: one request. */
  save(stored: StoredMatch, next: Match, deadline: Deadline): Promise<'saved' | 'changed-meanwhile'>;
  /** Forgets a match that nobody answered, if nobody changed it meanwhile: one request. Twice is once. */
  remove(stored: StoredMatch, deadline: Deadline): Promise<'removed' | 'changed-meanwhile'>;
  /** References of matches that somebody or something has to see to before an instant; of very many the oldest. */
  dueBefore(instant: string, deadline: Deadline): Promise<readonly string[]>;
}

/** Which question about a number that several customers share is asked now. Members throw `Outage`. */
export interface OpenQuestions {
  /**
   * Takes a number for a match, unless another has it of which `isOver` does not say that it is over. Gives whether it has it:
   * of any number of matches that ask in the same seconds one alone. Twice is once.
   */
  take(over: string, ref: string, isOver: (ref: string) => Promise<boolean>): Promise<boolean>;
}

/** Which customers of the register are part of which. Members throw `Outage`. */
export interface MergedCustomers {
  /** The customer of whom another is part now; '' where it is part of none. One request. */
  mergedInto(customerRef: string, deadline: Deadline): Promise<string>;
  /**
   * Makes one customer part of another, unless either is part of one already: from now on whatever is reported of the
   * one that goes lands on the one that stays. Twice is once.
   */
  claim(
    change: { readonly goes: string; readonly stays: string },
    deadline: Deadline,
  ): Promise<'claimed' | 'merged-otherwise' | 'gone'>;
  /** Makes a customer stand for itself again. Twice is once. */
  release(customerRef: string, deadline: Deadline): Promise<void>;
  /** Takes out of a customer's own row whatever describes it: as part of another it is known by that one's. */
  forgetDetails(customerRef: string, deadline: Deadline): Promise<void>;
  /** Describes a customer as the oldest of its cases does; not at all where it has none left. */
  describe(customerRef: string, deadline: Deadline): Promise<void>;
  /** Makes the row of a customer whom a case is about, where there is none yet. Twice is once. */
  begin(subject: Case, deadline: Deadline): Promise<void>;
  /** Deletes what was drawn up on customers who asked what is kept on them: it can be drawn up again. Twice is once. */
  forgetExports(customerRefs: readonly string[], deadline: Deadline): Promise<void>;
  /** References of the cases of some customers. One request. */
  casesOf(customerRefs: readonly string[], deadline: Deadline): Promise<readonly string[]>;
}
