import Holidays from 'date-holidays';

/** A bank holiday as the government writes it: a day at the weekend is not listed, the one kept for it is. */
export interface ListedHoliday {
  readonly title: string;
  readonly date: string;
  readonly notes: string;
  readonly bunting: boolean;
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** The bank holidays of a region of the library's (`SCT`) in some years, the first and the last included. */
export function reckonedHolidays(region: string, first: number, last: number): readonly ListedHoliday[] {
  const calendar = new Holidays('GB', region);
  calendar.setTimezone('Europe/London');
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date, name, substitute }) => ({
        title: name.replace(/ \(substitute day\)$/, ''),
        date: date.slice(0, 10),
        notes: substitute === true ? 'Substitute day' : '',
        bunting: false,
      }))
      .filter(({ date }) => !isWeekend(date)),
  );
}
