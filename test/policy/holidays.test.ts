import { checkHolidays, holidaysKnownUntil, publicDays } from '../../bot/policy/holidays';
import { ProfileProblems } from '../../bot/policy/profile-problems';
import { workingCalendar } from '../../bot/policy/working-calendar';
import about from '../../policy/holidays/about.json';
import published from '../../policy/holidays/bank-holidays.json';
import { reckonedHolidays } from '../../scripts/reckoned-holidays';
import { aProfile } from '../builders/profile';

type Kept = ReturnType<typeof aProfile>['chasing']['holidays'];

const profileWith = (holidays: Kept) => {
  const profile = aProfile();
  return { ...profile, chasing: { ...profile.chasing, holidays } };
};
const problemsOf = (holidays: Kept) => {
  const problems = new ProfileProblems();
  checkHolidays(profileWith(holidays), problems);
  return problems.all.map(({ mend }) => mend);
};
const years = { first: 2024, last: Number(about.endsOn.slice(0, 4)) };

describe('D7 · the bank holidays that ship', () => {
  it.each([
    ['england-and-wales', 'ENG'],
    ['england-and-wales', 'WLS'],
    ['scotland', 'SCT'],
    ['northern-ireland', 'NIR'],
  ] as const)('are those of %s as a library reckons them for %s', (division, region) => {
    expect(published[division].events).toEqual(reckonedHolidays(region, years.first, years.last));
  });

  it.each(['ENG', 'WLS', 'SCT', 'NIR'])(
    'of %s have none at a weekend, and some in every year that they are said to cover',
    (region) => {
      const days = [...publicDays({ country: 'GB', region })];
      expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
      for (let year = years.first; year <= years.last; year += 1)
        expect(days.filter((day) => day.startsWith(`${year}-`)).length).toBeGreaterThanOrEqual(7);
      expect(holidaysKnownUntil({ country: 'GB', region })).toBe(about.endsOn);
    },
  );

  it('differ by region: St Andrew’s Day is Scottish, Easter Monday is not', () => {
    const inScotland = workingCalendar(profileWith({ country: 'GB', region: 'SCT' }));
    const inEngland = workingCalendar(profileWith({ country: 'GB', region: 'ENG' }));
    expect([inScotland('2026-11-30'), inEngland('2026-11-30')]).toEqual([false, true]);
    expect([inScotland('2026-04-06'), inEngland('2026-04-06')]).toEqual([true, false]);
  });
});

describe('D7 · days off of an organisation’s own', () => {
  it('count beside the bank holidays of its region', () => {
    const isWorkingDay = workingCalendar(profileWith({ country: 'GB', region: 'SCT', days: ['2026-09-21'] }));
    expect(['2026-09-21', '2026-09-22', '2026-11-30'].map(isWorkingDay)).toEqual([false, true, false]);
  });

  it('are all there is where no list ships, and are known to the end of their last year', () => {
    const holidays = { country: 'CA', region: 'NL', days: ['2026-12-25', '2027-07-01'] };
    expect([...publicDays(holidays)]).toEqual(holidays.days);
    expect(holidaysKnownUntil(holidays)).toBe('2027-12-31');
    expect(problemsOf(holidays)).toEqual([]);
  });

  it.each<[Kept, string]>([
    [{ country: 'CA', region: 'NL' }, 'give the days on which nobody works in chasing.holidays.days'],
    [{ country: 'GB' }, 'Use a region whose bank holidays ship: ENG, WLS, SCT, NIR'],
    [{ country: 'GB', region: 'GLG', days: ['2026-09-21'] }, 'Use a region whose bank holidays ship'],
  ])('are asked for where nothing else says them: %j', (holidays, mend) => {
    expect(problemsOf(holidays)).toEqual([expect.stringContaining(mend)]);
  });
});
