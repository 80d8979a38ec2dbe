import * as z from 'zod/v4';
import { daysAfter, isDay } from '../time/calendar';
import { Entries } from '../entries/entries';
import { type Person, personSchema } from '../case/person';
import { daySchema } from '../time/instant';
import type { Problem } from '../entries/problem';

/** Somebody is away from one calendar date to another, both days included (S1, D7). */
export const absenceSchema = z.strictObject({
  personId: z.guid(),
  from: daySchema,
  until: daySchema,
  /** Who entered it for them, where they did not say so themselves. */
  by: personSchema.optional(),
});
/** Somebody is away. */
export type Absence = Readonly<z.infer<typeof absenceSchema>>;

/** That somebody will be away, or is back, to be told to those who share customers with them (S1). */
export interface AbsenceNews {
  /** Names this news, so that nobody is told twice however often it arrives. */
  readonly key: string;
  readonly person: Person;
  readonly from: string;
  readonly until: string;
  /** True when the absence is over or was taken back. */
  readonly isOver: boolean;
  /** Who said so for them; absent where they said it themselves. */
  readonly by?: Person | undefined;
}

/** The last day of each absence on a day, by the id of whoever is away; who is there is not in it. */
export type Away = ReadonlyMap<string, string>;

/** The last day of the absence of somebody whom the directory knows no more: they are absent for good (S1). */
export const forGood = '9999-12-31';

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

/** The longest absence that is taken, in days: who is away for longer hands over. */
const longestDays = 366;

/** Everything that is wrong with an absence as somebody entered it. `from` and `until`: texts of two date inputs. */
export function checkAbsence(
  { from, until }: { readonly from: string; readonly until: string },
  today: string,
): { readonly problems: readonly Problem[] } {
  const entries = new Entries();
  for (const [field, day] of [
    ['awayFrom', from],
    ['awayUntil', until],
  ] as const) {
    if (day === '') entries.note(field, 'missing');
    else if (!isDay(day)) entries.note(field, 'not-a-date');
  }
  if (entries.problems.length > 0) return entries;
  const latest = daysAfter(from, longestDays);
  if (until < today) entries.note('awayUntil', 'in-the-past');
  else if (until < from) entries.note('awayUntil', 'before-first');
  else if (until > latest) entries.note('awayUntil', 'too-late', { words: latest });
  return entries;
}
