import { Duration } from 'luxon';

/** The time of the local Microsoft 365: the machine's own, moved ahead by `POST /local/clock`. */
export interface LocalClock {
  /** The present instant. */
  now(): Date;
  /** How far ahead of the machine's clock, in milliseconds. */
  readonly aheadMs: number;
  /** Moves on by an ISO 8601 duration (`P90D`, `PT1H`); tells listeners from when to when. Throws `RangeError` on anything else or on going back. */
  advance(duration: string): Promise<{ from: Date; to: Date }>;
  /** Called after each move, in order, before `advance` returns: timers fire as they would have. */
  onAdvance(listener: (from: Date, to: Date) => Promise<void>): void;
}

/** A clock that starts `aheadMs` ahead of the machine's (kept over a restart by whoever stores `aheadMs`). */
export function createClock(aheadMs = 0): LocalClock {
  let ahead = aheadMs;
  const listeners: ((from: Date, to: Date) => Promise<void>)[] = [];
  const now = (): Date => new Date(Date.now() + ahead);
  return {
    now,
    get aheadMs() {
      return ahead;
    },
    async advance(text) {
      const duration = Duration.fromISO(text);
      const ms = duration.toMillis();
      if (!duration.isValid || !(ms > 0)) {
        throw new RangeError(`Give a duration ahead such as P90D or PT1H, not "${text}"`);
      }
      const from = now();
      ahead += ms;
      const to = now();
      for (const listener of listeners) await listener(from, to);
      return { from, to };
    },
    onAdvance(listener) {
      listeners.push(listener);
    },
  };
}
