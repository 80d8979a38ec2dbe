import { publicDays } from './holidays';
import type { Profile } from './profile';

/** Whether people work on a date (yyyy-mm-dd): not on the public holidays of the profile, nor at weekends. */
export function workingCalendar({ chasing }: Profile): (day: string) => boolean {
  const known = publicDays(chasing.holidays);
  return (day) => !known.has(day) && !isWeekend(day);
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
