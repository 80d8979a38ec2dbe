import type { Schedule } from './timer-schedule';

/** A stop on the way over a skipped span: when, and the timers that fire then. */
export interface Stop<T> {
  readonly at: Date;
  readonly timers: readonly T[];
}

/**
 * Where a skipped span has to be stopped at because something falls due (`dueAt`): the first time from then on at which any timer
 * fires, with every timer that fires at it. Undefined when nothing falls due, or no timer fires before `end`.
 */
export function nextStop<T extends { readonly schedule: Schedule }>(
  timers: readonly T[],
  dueAt: Date | undefined,
  end: Date,
): Stop<T> | undefined {
  if (!dueAt) return undefined;
  const moments = timers.map((timer) => ({
    timer,
    at: timer.schedule.next(new Date(dueAt.getTime() - 1)).getTime(),
  }));
  const first = Math.min(...moments.map(({ at }) => at));
  if (first >= end.getTime()) return undefined;
  return {
    at: new Date(first),
    timers: moments.filter(({ at }) => at === first).map(({ timer }) => timer),
  };
}
