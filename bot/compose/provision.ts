import { deadlineIn } from './deadline';
import { openProfile } from './profile';
import { openSite } from './site';
import { letterTemplates } from '../policy/letters/templates';
import { SharePointNotices } from '../register/letters/notices';
import { provisionRegister, provisionTemplates } from '../register/sharepoint/provision';
import type { Settings } from '../settings';
import { provisionStorage } from '../storage/open-storage';

/**
 * Creates what the bot needs and is not there: lists, columns, queues, tables. Running it again changes nothing.
 * `getToken`: of an identity that may manage lists, which the bot's own may not. Gives a line for each thing made.
 */
export async function provision(
  settings: Settings,
  getToken: () => Promise<string>,
): Promise<readonly string[]> {
  await provisionStorage(settings.storageConnection);
  const site = openSite(settings, getToken);
  const deadline = deadlineIn(setUpBudgetMs);
  const made = await provisionRegister(site, deadline);
  const templates = letterTemplates(openProfile(settings).id);
  return [...made, ...(await provisionTemplates(new SharePointNotices(site), templates, deadline))];
}

/** How long setting up may take: a new site is throttled more than an old one. */
const setUpBudgetMs = 10 * 60_000;
