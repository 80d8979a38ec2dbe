import { itemIdOf } from '../../domain/case/case-reference';
import { readInstant, writeInstant } from '../../domain/time/instant';

const minuteMs = 60_000;

/**
 * What stands in the column `DueAt`: the minute at which a case is due, never an earlier one, and for its seconds the number
 * of the case, so that of the thousands that are due at nine no query meets more than SharePoint serves. `dueAt`: an instant;
 * null when nothing is due.
 */
export function dueColumn(ref: string, dueAt: string | null): string | null {
  if (dueAt === null) return null;
  const minute = Math.ceil(readInstant(dueAt) / minuteMs) * minuteMs;
  return writeInstant(minute + (Number(itemIdOf(ref) ?? 0) % 60) * 1_000);
}

/** The end of the minute of an instant: whatever stands in `DueAt` before it is due, its seconds being no times. */
export const endOfMinute = (now: string): string =>
  writeInstant(Math.floor(readInstant(now) / minuteMs) * minuteMs + minuteMs);
