import type { Seal, Sealing } from '../commands/ports';
import type { Deadline } from '../commands/deadline';
import type { LookSeen } from '../domain/look-check';
import type { TrailEnd, TrailEntry } from '../domain/trail-check';

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

/** Where seals are kept. Members throw `Outage`. */
export interface SealBook extends Sealing {
  /** All of them, oldest first. */
  all(): AsyncIterable<Seal>;
}
