import { DateTime } from 'luxon';
import { fill } from '../../../cards/words/fill';
import { timeLabels as labels } from '../../../cards/words/time/words';

/** A calendar date in words: "10 November 2025". The text itself when it is no date. */
export function dayInWords(day: string): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' });
  return date.isValid ? date.toFormat('d MMMM yyyy') : day;
}

/** When something falls due, in words that say when that is past: "was due on 10 November 2025". Both are calendar dates. */
export const dueInWords = (day: string, today: string): string =>
  day < today ? fill(labels.wasDue, { day: dayInWords(day) }) : dayInWords(day);

/** The month of a calendar date in words: "November 2025". */
export const monthInWords = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('MMMM yyyy');

/** The calendar date of an instant in a time zone, in words: "10 November 2025". */
export const dateInWords = (instant: string, timeZone: string): string =>
  DateTime.fromISO(instant, { zone: timeZone, locale: 'en-GB' }).toFormat('d MMMM yyyy');

/** An instant in a time zone, in words: "10 November 2025 at 5:30pm". */
export function momentInWords(instant: string, timeZone: string): string {
  const local = DateTime.fromISO(instant, { zone: timeZone, locale: 'en-GB' });
  const time = `${local.toFormat('h:mm')}${local.hour < 12 ? 'am' : 'pm'}`;
  return fill(labels.moment, { day: local.toFormat('d MMMM yyyy'), time });
}

/** The calendar date that follows another, both yyyy-mm-dd. */
export const dayAfter = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');
