import * as z from 'zod/v4';
import { daysAfter } from './calendar';

/** Somebody is away from one calendar date to another, both days included, as they said themselves (S1, D7). */
export const absenceSchema = z.strictObject({ personId: z.guid(), from: z.iso.date(), until: z.iso.date() });
/** Somebody is away. */
export type Absence = Readonly<z.infer<typeof absenceSchema>>;

/** The last day of each absence on a day, by the id of whoever is away; who is there is not in it. */
export type Away = ReadonlyMap<string, string>;

/** Nobody is away, or it is not known that anybody is. */
export const nobodyAway: Away = new Map();

/**
 * Until when somebody is away who is so on a day: where one absence follows on another without a day between, to the
 * end of the last. Undefined for somebody who is there. `all`: of one person, in any order.
 */
export function awayUntil(all: readonly Absence[], day: string): string | undefined {
  const sorted = [...all].sort((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.reduce<string | undefined>((until, one) => {
    const begins = until === undefined ? day : daysAfter(until, 1);
    const goesOn = one.from <= begins && one.until >= (until ?? day);
    return goesOn ? one.until : until;
  }, undefined);
}
