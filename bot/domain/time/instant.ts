import * as z from 'zod/v4';

/** An instant as it is kept and passed on: ISO 8601 in UTC, ending in Z. */
export const instantSchema = z.iso.datetime({ offset: false });

/** A calendar date as it is kept and passed on: yyyy-mm-dd, a day that exists. */
export const daySchema = z.iso.date();

/** Writes a moment as an instant of whole seconds; parts of a second are dropped. `moment`: a date, or milliseconds since 1970. */
export const writeInstant = (moment: Date | number): string =>
  `${new Date(moment).toISOString().slice(0, secondsEnd)}Z`;

/** Reads an instant as milliseconds since 1970; NaN where the text is none. */
export const readInstant = (instant: string): number => Date.parse(instant);

/** Whether an instant has come, at another: the same second counts. */
export const hasCome = (instant: string, now: string): boolean => readInstant(instant) <= readInstant(now);

/** The instant some milliseconds after another, in whole seconds. */
export const instantAfter = (instant: string, ms: number): string => writeInstant(readInstant(instant) + ms);

/** The calendar date of an instant in UTC: for names of files and columns, not for people (`dayOf` knows their time zone). */
export const utcDayOf = (instant: string): string => instant.slice(0, dayEnd);

/** The hour of an instant in UTC: `yyyy-mm-ddThh`. */
export const utcHourOf = (instant: string): string => instant.slice(0, hourEnd);

/** What names the ten minutes of an instant: what is looked at again within them is one look (X3). */
export const tenMinutesOf = (instant: string): string => instant.slice(0, tenMinutesEnd);

/** An instant to the second without its ending, whether or not it has parts of a second: as a look is hashed. */
export const toTheSecond = (instant: string): string => instant.slice(0, secondsEnd);

/** The instant at which a calendar date begins in UTC. */
export const beginningOf = (day: string): string => `${day}T00:00:00Z`;

/** A calendar date as an instant, for a place that takes no dates: noon UTC, which is the same day in every season of Scotland. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** Whether an instant is a noon as `noonOf` gives it. */
export const isNoon = (instant: string): boolean => /^\d{4}-\d\d-\d\dT12:00:00Z$/.test(instant);

/** Where day, hour, tens of minutes and second of an instant end. */
const [dayEnd, hourEnd, tenMinutesEnd, secondsEnd] = [10, 13, 15, 19] as const;
