import type { TokenCredential } from '@azure/identity';
import { deadlineIn } from '../deadline';
import { openProfile } from '../profile';
import { openSite } from '../site';
import { storageAccess } from '../storage-access';
import { letterTemplates } from '../../policy/letters/templates';
import { SharePointNotices } from '../../register/letters/notices';
import { grantRights, graphRights } from '../../register/setup/grant';
import { provisionRegister, provisionTemplates } from '../../register/setup/provision';
import { joinReports, nothingDone, type SetUpReport } from '../../register/setup/report';
import type { Settings } from '../../settings';
import type { StorageAccess } from '../../storage/access';
import { findStorage, makeStorage } from '../../storage/provision';

/** As whom the set-up works, and whether it only says what it would do. */
export interface SetUpOptions {
  /** Gives a token for Graph of an identity that may manage lists and give rights, which the bot's own may not. */
  readonly getToken: () => Promise<string>;
  /** Who makes queues and tables where the storage is reached by an identity. */
  readonly storageCredential?: TokenCredential | undefined;
  readonly isDryRun?: boolean;
}

/**
 * Makes what the bot needs and is not there, and mends what it can without loss: rights of its identity, lists, columns,
 * indexes, templates, queues, tables, container. Running it again changes nothing. Throws `Outage`, whose reason says whether
 * the sign-in, a right or the site is what is wrong.
 */
export async function provision(
  settings: Settings,
  { getToken, storageCredential, isDryRun = false }: SetUpOptions,
): Promise<SetUpReport> {
  const stores = await provisionStores(storageAccess(settings, storageCredential), isDryRun);
  const site = openSite(settings, { getToken });
  const deadline = deadlineIn(setUpBudgetMs);
  const asksGroups = Object.values(settings.roles).some(({ group }) => group !== undefined);
  const appId = settings.graph.clientId ?? settings.bot.appId;
  const granted = await grantRights({ site, deadline, isDryRun }, appId, graphRights(asksGroups));
  const lists = await provisionRegister(site, deadline, { isDryRun });
  const templates = letterTemplates(openProfile(settings).id);
  const isReady = !isDryRun && lists.cannot.length === 0;
  const added = isReady ? await provisionTemplates(new SharePointNotices(site), templates, deadline) : [];
  return joinReports([stores, granted, lists, { ...nothingDone, made: added }]);
}

async function provisionStores(access: StorageAccess, isDryRun: boolean): Promise<SetUpReport> {
  const places = await findStorage(access);
  const missing = places.filter(({ isThere }) => !isThere);
  if (!isDryRun) await makeStorage(access, missing);
  return {
    ...nothingDone,
    made: missing.map(({ kind, name }) => `created the ${kind} ${name}`),
    found: places.filter(({ isThere }) => isThere).map(({ kind, name }) => `found the ${kind} ${name}`),
  };
}

/** How long setting up may take: a new site is throttled more than an old one. What no waiting mends is said at once. */
const setUpBudgetMs = 10 * 60_000;
