import type { Seal, Sealing } from '../commands/ports';
import type { Deadline } from '../commands/deadline';
import type { LookSeen } from '../domain/records/look-check';
import type { TrailEnd, TrailEntry } from '../domain/records/trail-check';
import type { Divergence } from '../domain/upkeep/differences';

/** The trail as its lists hold it, page by page: what has been read is not kept. Members throw `Outage` and `RegisterFault`. */
export interface TrailReader {
  /** What every case, or one, says of its trail; `end` is undefined for a row that cannot be read. */
  ends(
    ref: string | undefined,
    deadline: Deadline,
  ): AsyncIterable<{ readonly ref: string; readonly end: TrailEnd | undefined }>;
  /** Every entry, or those of one case, in the order in which they were written. */
  entries(ref: string | undefined, deadline: Deadline): AsyncIterable<TrailEntry>;
  /** Every look. */
  looks(deadline: Deadline): AsyncIterable<LookSeen>;
}

/** A seal, and the hour in which it was made, in UTC: `yyyy-mm-ddThh`. */
export interface Sealed extends Seal {
  readonly sealedIn: string;
}

/** Keeps the seals of the trail. Members throw `Outage`. */
export interface SealBook extends Sealing {
  /** All of them, oldest first. */
  all(): AsyncIterable<Sealed>;
  /** The hours in which something was sealed, the oldest first. */
  hours(): Promise<readonly string[]>;
  /** What was sealed in one of these hours. */
  of(hour: string): AsyncIterable<Sealed>;
}

/** The looks in their list. Members throw `Outage` and `RegisterFault`. */
export interface LookRows {
  /**
   * Removes those of at most 20 looks that are as they were sealed. `seals`: the hash of each, by its key. Gives how many
   * went, and how many stay because they say something else than what was sealed.
   */
  remove(
    seals: ReadonlyMap<string, string>,
    deadline: Deadline,
  ): Promise<{ readonly removed: number; readonly kept: number }>;
}

/** Up to where something was done. Members throw `Outage`. */
export interface Place {
  /** Undefined before it began. */
  find(): Promise<string | undefined>;
  keep(place: string): Promise<void>;
}

/** The newest entry that was sealed of a case. */
export interface SealedHead {
  readonly number: number;
  readonly hash: string;
}

/** How cases are to be compared. */
export interface CheckWish {
  /** Of each case the newest entry that was sealed. */
  readonly heads: ReadonlyMap<string, SealedHead>;
  /** Only says what would be mended. */
  readonly isDry: boolean;
}

/** What comparing some cases came to. */
export interface CheckedCases {
  readonly refs: readonly string[];
  readonly differences: readonly Divergence[];
  /** How many could not be compared now: somebody is still to be told of them, or they changed a moment ago. */
  readonly passedOver: number;
  /** Where the next cases are; '' after the last. */
  readonly next: string;
}

/** Compares the lists with the cases and the trail, and mends what follows from them. Members throw `Outage` and `RegisterFault`. */
export interface RegisterCheck {
  /** The next few cases, in the order in which they were made. `link`: where an earlier page said they are; '' for the first. */
  checkPage(link: string, wish: CheckWish, deadline: Deadline): Promise<CheckedCases>;
  /** One case by the number of its item. */
  checkCase(itemId: string, wish: CheckWish, deadline: Deadline): Promise<CheckedCases>;
}
