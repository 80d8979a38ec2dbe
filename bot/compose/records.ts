import type { Opened } from './clients';
import { connect } from './connect';
import { chasingWork } from './workers/chasing';
import { openSite } from './site';
import { deadlineIn } from './deadline';
import type { TokenCredential } from '@azure/identity';
import { storageAccess } from './storage-access';
import type { Deadline } from '../commands/deadline';
import type { Log } from '../commands/ports';
import { expireLooks } from '../records/expire-looks';
import { isTrailWhole, verifyTrail as verify } from '../records/verify-trail';
import { SharePointLookRows } from '../register/records/expired-looks';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import { SharePointTrailReader } from '../register/records/trail-reader';
import type { Settings } from '../settings';
import { openStorage } from '../storage/open-storage';
import { trailReport } from '../views/records/trail-report';
import { tellDifferences } from '../deliveries/upkeep/tell-upkeep';
import { type HealDeps, type Healed, healRegister } from '../records/heal-register';
import { SharePointRegisterCheck, type RegisterCheckDeps } from '../register/upkeep/register-check';
import { healReport } from '../views/upkeep/differences';

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

/** What healing is made of. */
type HealParts = Pick<Opened, 'profileOf' | 'storage' | 'telling'> &
  Pick<RegisterCheckDeps, 'dueAt' | 'now'> & { readonly site: SharePointSite; readonly log: Log };

/** How long one night's comparing may take, less than a function may; what is left is compared first the next night. */
const nightMs = 8 * 60_000;
/** How long a comparison of everything may take: a day. */
const wholeMs = 24 * 3_600_000;

/** How long a group of cases may take: whatever SharePoint asks to wait beyond it, the next night goes on from there. */
const groupMs = 60_000;
const inGroup = (deadline: Deadline): Deadline => deadlineIn(Math.min(groupMs, deadline.remainingMs()));

/** The comparison, a group at a time in a time of its own. */
function checkIn(site: SharePointSite, deps: RegisterCheckDeps): HealDeps['register'] {
  const register = new SharePointRegisterCheck(site, deps);
  return {
    checkCase: (id, check, deadline) => register.checkCase(id, check, inGroup(deadline)),
    checkPage: (link, check, deadline) => register.checkPage(link, check, inGroup(deadline)),
  };
}

const joinDeps = ({ site, profileOf, dueAt, now, storage, log }: HealParts) => ({
  register: checkIn(site, { profileOf, dueAt, now }),
  seals: storage.seals,
  place: storage.registerChecked,
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  log,
});

/** The work of comparing the lists with the cases and their trail, each night. Throws `Outage` and `RegisterFault`. */
export const healJob = (parts: HealParts) => async (): Promise<void> => {
  const wish = { isDry: false, isWhole: false };
  const healed = await healRegister(wish, deadlineIn(nightMs), joinDeps(parts));
  const { cases, passedOver, differences } = healed;
  parts.log.info('register-compared', { cases, passedOver, differences: differences.length });
  for (const { kind, ref, list, outcome } of differences) {
    parts.log.error('register-differs', { kind, ref, list, outcome });
  }
  await tellDifferences(healed, parts.telling);
};

/**
 * Compares everything at once, or one case, and says what was found in lines to read (`npm run repair`). `getToken`: of an
 * identity that may write to the site. Throws `Outage` and `RegisterFault`.
 */
export async function composeRepair(
  settings: Settings,
  getToken: () => Promise<string>,
  {
    ref,
    isDry,
    now,
  }: { readonly ref: string | undefined; readonly isDry: boolean; readonly now: () => Date },
): Promise<{ readonly lines: readonly string[]; readonly healed: Healed }> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { kept, reached } = connect(settings, { log, now });
  const made = { ...reached, ...kept };
  const { dueAt } = chasingWork({ ...made, settings, ambient: { log, now } }).due;
  const parts = { ...made, site: openSite(settings, { getToken }), dueAt, now, log };
  const wish = { isDry, isWhole: true, ...(ref === undefined ? {} : { ref }) };
  const healed = await healRegister(wish, deadlineIn(wholeMs), joinDeps(parts));
  return { lines: healReport(healed), healed };
}
