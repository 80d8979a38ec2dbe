import type { GraphStandIn } from '../graph/graph';

const minuteMs = 60_000;

/**
 * The minute in which a case next falls due after the minute of an instant, as the register says it: when the clock moves on
 * by weeks the timers stop there, so that what is due at nine appears at nine of its day.
 */
export function dueAfter(graph: Pick<GraphStandIn, 'firstAfter'>, instant: Date): Date | undefined {
  const endOfMinute = (Math.floor(instant.getTime() / minuteMs) + 1) * minuteMs - 1;
  const due = graph.firstAfter('Cases', 'DueAt', new Date(endOfMinute));
  return due && new Date(Math.floor(due.getTime() / minuteMs) * minuteMs);
}
