import { itemIdOf } from '../../domain/case/case-reference';

const minuteMs = 60_000;

const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/**
 * What stands in the column `DueAt`: the minute at which a case is due, never an earlier one, and for its seconds the number
 * of the case, so that of the thousands that are due at nine no query meets more than SharePoint serves. `dueAt`: an instant;
 * null when nothing is due.
 */
export function dueColumn(ref: string, dueAt: string | null): string | null {
  if (dueAt === null) return null;
  const minute = Math.ceil(Date.parse(dueAt) / minuteMs) * minuteMs;
  return instant(minute + (Number(itemIdOf(ref) ?? 0) % 60) * 1_000);
}

/** The end of the minute of an instant: whatever stands in `DueAt` before it is due, its seconds being no times. */
export const endOfMinute = (now: string): string =>
  instant(Math.floor(Date.parse(now) / minuteMs) * minuteMs + minuteMs);
