import type Holidays from 'date-holidays';
import type { Profile } from './profile';

/**
 * Whether people work on a date, by the public holidays that the profile names and weekends. The library brings
 * every country's holidays and is only loaded where times are reckoned, never in a turn.
 */
export async function workingCalendar({ chasing, timeZone }: Profile): Promise<(day: string) => boolean> {
  const { default: Calendar } = await import('date-holidays');
  const { country, region } = chasing.holidays;
  const holidays = region === undefined ? new Calendar(country) : new Calendar(country, region);
  holidays.setTimezone(timeZone);
  const byYear = new Map<number, ReadonlySet<string>>();
  return (day) => {
    const year = Number(day.slice(0, 4));
    const known = byYear.get(year) ?? publicDays(holidays, year);
    byYear.set(year, known);
    return !known.has(day) && !isWeekend(day);
  };
}

/** Thrown when the profile names a country or region that the library does not know. Safe for telemetry. */
class UnknownHolidays extends Error {
  override readonly name = 'UnknownHolidays';
}

function publicDays(holidays: Holidays, year: number): ReadonlySet<string> {
  const days = holidays.getHolidays(year);
  if (days.length === 0) {
    throw new UnknownHolidays(
      'chasing.holidays names no country of the date-holidays library, such as GB with SCT',
    );
  }
  return new Set(days.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
