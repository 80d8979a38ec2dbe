import type { Seal, Sealing } from '../commands/ports';
import type { Deadline } from '../commands/deadline';
import type { LookSeen } from '../domain/records/look-check';
import type { TrailEnd, TrailEntry } from '../domain/records/trail-check';

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
