import { deadlineIn } from '../deadline';
import { lock } from './front-desk-lock';
import type { Log } from '../../commands/ports';
import type { Away } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import { writeInstant } from '../../domain/time/instant';
import type { KnownCustomer } from '../../domain/customers/known-customer';
import type { Profile } from '../../policy/profile';
import { noteworthyCustomers } from '../../register/customers/noteworthy-customers';
import { frontDeskLibrary } from '../../register/records/file-columns';
import { KeptFiles } from '../../register/sharepoint/kept-files';
import type { SharePointSite } from '../../register/sharepoint/sharepoint-list';
import { frontDeskRows, frontDeskText } from '../../views/customers/front-desk';
import { momentInWords } from '../../views/time/dates';

/** How long reading every key may take, and so wait for SharePoint. */
const extractBudgetMs = 20 * 60_000;

/** For how many days an extract is kept (ours): long enough for a week in which Teams is away. */
const keptDays = 7;

/** `key`: of the front desk; undefined: none is wanted. */
interface ExtractDeps {
  readonly key: string | undefined;
  readonly profile: Profile;
  readonly awayToday: (ids: readonly string[]) => Promise<Away>;
  readonly now: () => Date;
  readonly log: Log;
}

/** The work of writing the extract of a day, locked for the front desk; nothing without its key. Throws `Outage`. */
export const extractJob = (site: SharePointSite, deps: ExtractDeps) => async (): Promise<void> => {
  const { key, profile, now, log } = deps;
  if (key === undefined) return;
  const deadline = deadlineIn(extractBudgetMs);
  const at = now();
  const { text, customers } = await extractOf(await noteworthyCustomers(site, deadline), at, deps);
  const today = dayOf(writeInstant(at), profile.timeZone);
  const keepUntil = writeInstant(new Date(at.getTime() + keptDays * 86_400_000));
  const file = {
    name: `front-desk-${today}.json`,
    bytes: Buffer.from(lock(text, key), 'utf8'),
    columns: { KeepUntil: keepUntil },
  };
  await new KeptFiles(site, frontDeskLibrary).write(file, deadline);
  log.info('extract-written', { customers });
};

async function extractOf(
  customers: readonly KnownCustomer[],
  at: Date,
  { profile, awayToday }: ExtractDeps,
): Promise<{ readonly text: string; readonly customers: number }> {
  const instant = writeInstant(at);
  const today = dayOf(instant, profile.timeZone);
  const named = customers.flatMap(({ restrictions }) =>
    restrictions.flatMap(({ spoc, deputy }) => [spoc?.id ?? [], deputy?.id ?? []].flat()),
  );
  const rows = frontDeskRows(customers, { profile, today, away: await awayToday([...new Set(named)]) });
  return { text: frontDeskText(rows, momentInWords(instant, profile.timeZone)), customers: rows.length };
}
