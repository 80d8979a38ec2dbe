import about from '../../policy/holidays/about.json';
import published from '../../policy/holidays/bank-holidays.json';
import type { Profile } from './profile';
import type { ProfileProblems } from './profile-problems';

/** Whose list holds for a region of the United Kingdom: codes of ISO 3166-2. */
const listed: Readonly<Record<string, readonly { readonly date: string }[]>> = {
  ENG: published['england-and-wales'].events,
  WLS: published['england-and-wales'].events,
  SCT: published.scotland.events,
  NIR: published['northern-ireland'].events,
};

type Kept = Profile['chasing']['holidays'];

const listOf = ({ country, region }: Kept): readonly { readonly date: string }[] | undefined =>
  country === 'GB' ? listed[region ?? ''] : undefined;

/** Every calendar date on which nobody works by the published list of the profile's region and by the profile's own days; no weekends. */
export const publicDays = (kept: Kept): ReadonlySet<string> =>
  new Set([...(listOf(kept) ?? []).map(({ date }) => date), ...(kept.days ?? [])]);

/** The last calendar date up to which the public holidays of a profile are known; later ones count as working days. */
export function holidaysKnownUntil(kept: Kept): string {
  if (listOf(kept)) return about.endsOn;
  const last = [...(kept.days ?? [])].sort().at(-1) ?? '';
  return `${last.slice(0, 4)}-12-31`;
}

/** Checks that the days are known on which the organisation does not work (D7): by a list that ships, or by days of the profile's own. */
export function checkHolidays({ chasing }: Profile, problems: ProfileProblems): void {
  const { country, region, days = [] } = chasing.holidays;
  if (listOf(chasing.holidays) || (country !== 'GB' && days.length > 0)) return;
  const mend =
    country === 'GB'
      ? `Use a region whose bank holidays ship: ${Object.keys(listed).join(', ')}`
      : 'Only the bank holidays of GB ship: give the days on which nobody works in chasing.holidays.days';
  problems.note('chasing.holidays', { country, region }, mend);
}
