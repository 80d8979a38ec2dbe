import { createClock, type LocalClock } from '../clock';

/** A local clock that can stand at an earlier instant while the timers of a skipped span fire. */
export interface SteppedClock extends LocalClock {
  /** From now on the time is `instant` and runs on from there; undefined returns to the clock's own time. */
  standAt(instant: Date | undefined): void;
}

/**
 * A clock `aheadMs` ahead of the machine's. After a move of ninety days the timers of each of those days fire with everybody's
 * clock at that day, so a reminder says "due tomorrow" and not "ninety days late".
 */
export function createSteppedClock(aheadMs = 0): SteppedClock {
  const clock = createClock(aheadMs);
  let standing: { readonly at: number; readonly since: number } | undefined;
  return {
    now: () => (standing ? new Date(standing.at + Date.now() - standing.since) : clock.now()),
    get aheadMs() {
      return clock.aheadMs;
    },
    advance: (duration) => clock.advance(duration),
    onAdvance: (listener) => {
      clock.onAdvance(listener);
    },
    standAt(instant) {
      standing = instant && { at: instant.getTime(), since: Date.now() };
    },
  };
}
