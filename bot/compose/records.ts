import { openSite } from './site';
import { deadlineIn } from './deadline';
import type { TokenCredential } from '@azure/identity';
import { storageAccess } from './storage-access';
import type { Log } from '../commands/ports';
import { expireLooks } from '../records/expire-looks';
import { isTrailWhole, verifyTrail as verify } from '../records/verify-trail';
import { SharePointLookRows } from '../register/records/expired-looks';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import { SharePointTrailReader } from '../register/records/trail-reader';
import type { Settings } from '../settings';
import { openStorage } from '../storage/open-storage';
import { trailReport } from '../views/records/trail-report';

/** How long a check may take: a day, of which a throttled SharePoint may take most. */
const verifyBudgetMs = 24 * 3_600_000;

/** Which case, or all; what time it is; who reads the seals where the storage is reached by an identity. */
interface TrailCheckOptions {
  readonly ref: string | undefined;
  readonly now: () => Date;
  readonly storageCredential?: TokenCredential | undefined;
}

/**
 * Says in sentences whether the trail is whole, of one case or of all and of the looks (X3). `getToken`: of an identity that
 * may read the site. Reads a page at a time and changes nothing. Throws `Outage` and `RegisterFault`.
 */
export async function composeTrailCheck(
  settings: Settings,
  getToken: () => Promise<string>,
  { ref, now, storageCredential }: TrailCheckOptions,
): Promise<{ readonly lines: readonly string[]; readonly isWhole: boolean }> {
  const reader = new SharePointTrailReader(openSite(settings, { getToken }));
  const { seals } = openStorage(storageAccess(settings, storageCredential), now);
  const report = await verify(ref, deadlineIn(verifyBudgetMs), { reader, seals });
  return { lines: trailReport(report), isWhole: isTrailWhole(report) };
}

/** How long one night's removing may take, and so wait for SharePoint: what is left is found the next night. */
const looksBudgetMs = 3 * 60_000;

/** The work of removing looks whose period is over. */
export const looksExpiryJob =
  (
    site: SharePointSite,
    { seals, looksRemoved }: Pick<ReturnType<typeof openStorage>, 'seals' | 'looksRemoved'>,
    rest: { readonly months: number; readonly now: () => Date; readonly log: Log },
  ) =>
  (): Promise<void> =>
    expireLooks(deadlineIn(looksBudgetMs), {
      seals,
      rows: new SharePointLookRows(site),
      place: looksRemoved,
      ...rest,
    });
