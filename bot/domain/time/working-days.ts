import { DateTime } from 'luxon';

/** Whether people work on a calendar date (yyyy-mm-dd): not at weekends, not on a public holiday of theirs. */
export type IsWorkingDay = (day: string) => boolean;

/** No office is shut for longer at a stretch; a calendar that says otherwise is wrong, and must not make us wait for ever. */
const longestBreakDays = 31;

/**
 * The calendar date some working days after another: Friday and one working day is Monday. Days on which nobody works
 * do not count; zero gives the first working day from that date on.
 */
export function workingDaysAfter(day: string, count: number, isWorkingDay: IsWorkingDay): string {
  let at = DateTime.fromISO(day, { zone: 'utc' });
  const isWorking = (): boolean => isWorkingDay(at.toFormat('yyyy-MM-dd'));
  let left = count;
  let idle = 0;
  while (idle <= longestBreakDays && (left > 0 || !isWorking())) {
    at = at.plus({ days: 1 });
    idle = isWorking() ? 0 : idle + 1;
    if (idle === 0 && left > 0) left -= 1;
  }
  return at.toFormat('yyyy-MM-dd');
}
