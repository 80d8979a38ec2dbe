import { DateTime } from 'luxon';

/** The calendar date of an instant in a time zone: an instant late in the evening UTC may be tomorrow in Edinburgh. */
export const dayOf = (instant: string, timeZone: string): string =>
  DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');

/** The time of day of an instant in a time zone, HH:mm, as a form asks for it. */
export const timeOf = (instant: string, timeZone: string): string =>
  DateTime.fromISO(instant, { zone: timeZone }).toFormat('HH:mm');

/** A calendar date some months on; the last day of the month where the day does not exist there. */
export const monthsAfter = (day: string, months: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');

/** A calendar date some days on. */
export const daysAfter = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');

/** How many days lie between two calendar dates; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;

/** Reminders go out when people begin their day, in the time zone of the profile. This hour exists on every day. */
export const startOfDay = '09:00';

/**
 * The instant (UTC, whole seconds) of a local date and time; undefined when there is no such date or time, the hour
 * left out when the clocks go forward included. Of an hour that comes twice, when they go back, it is the first.
 */
export function instantOf(day: string, time: string, timeZone: string): string | undefined {
  const text = `${day} ${time}`;
  const local = DateTime.fromFormat(text, minutes, { zone: timeZone });
  // Luxon moves a time that was left out to one that exists instead of saying so.
  if (!local.isValid || local.toFormat(minutes) !== text) return undefined;
  return DateTime.min(local, ...local.getPossibleOffsets())
    .toUTC()
    .toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

const minutes = 'yyyy-MM-dd HH:mm';

/** Whether a text is a calendar date, written yyyy-mm-dd. */
export const isDay = (text: string): boolean => DateTime.fromFormat(text, 'yyyy-MM-dd').isValid;
