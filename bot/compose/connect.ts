import type { CarryOutDeps } from '../commands/carry-out';
import type { Outage } from '../commands/outage';
import type { Deadline } from '../commands/deadline';
import type { Log } from '../commands/ports';
import { timeAllowedMs } from '../commands/time-allowed';
import { deadlineIn } from './deadline';
import { openProfile } from './profile';
import { openSite } from './site';
import { storageAccess } from './storage-access';
import { tellingOf } from './telling';
import { unfitAlarm } from './unfit-alarm';
import { RoleDirectory } from '../directory/roles';
import { StaffDirectory } from '../directory/staff';
import { WordLetterDesk } from '../letters/desk';
import { loadProfile } from '../policy/load-profile';
import type { Profile } from '../policy/profile';
import type { RequestDone } from '../register/graph/request-done';
import { EntraManagers } from '../register/directory/entra-managers';
import { EntraStaff } from '../register/directory/entra-staff';
import { EntraGroupMembership } from '../register/directory/groups';
import { SharePointNotices } from '../register/letters/notices';
import { SharePointDeliveryRegister } from '../register/cases/register';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import type { Settings } from '../settings';
import type { StorageAccess } from '../storage/access';
import { openStorage } from '../storage/open-storage';
import { BotAdapter } from '../teams/sdk/adapter';
import { ConnectorTeamRoster } from '../teams/sdk/roster';
import { sendersOf } from '../teams/sdk/sender';
import { registerShareMs } from '../teams/sdk/turn';

/** Where it is logged, what time it is, and how the storage is reached if not as the app reaches it. */
export interface ClientOptions {
  readonly log: Log;
  readonly now: () => Date;
  readonly access?: StorageAccess;
}

/**
 * Everything that speaks to an outside system, and what is made of it at once: `kept`, what reads the register, apart. Only the
 * door (`clients.ts`) and what an operator runs by hand may call this: everybody else is lent what is kept by the door.
 */
export function connect(settings: Settings, { log, now, access = storageAccess(settings) }: ClientOptions) {
  const profile = openProfile(settings);
  const profileOf = (id: string): Profile => (id === '' || id === profile.id ? profile : loadProfile(id));
  const alarm = { raise: (_: Outage): void => undefined };
  const site = openSite(settings, {
    onUnfit: (outage) => alarm.raise(outage),
    onDone: (done) => {
      log[hasFailed(done) ? 'warn' : 'info']('dependency', { system: 'graph', ...done });
    },
  });
  const register = new SharePointDeliveryRegister(site, profileOf);
  const storage = openStorage(access, now);
  const adapter = new BotAdapter(settings, log, now);
  const doRemindersWait = async () => (await storage.wakeReminded.waiting()) > 0;
  const senders = sendersOf({ adapter, settings, book: storage.book }, machineTime, doRemindersWait);
  const roster = new ConnectorTeamRoster(adapter, settings, (id) => storage.book.find('person', id));
  const directory = openDirectory(settings, roster, site, now);
  const known = new EntraStaff(site.graph, inTurn);
  const managers = new EntraManagers(site.graph, inTurn);
  const staff = new StaffDirectory(roster, known, storage.staff, now);
  const letters = new WordLetterDesk(new SharePointNotices(site));
  const { parked, wake } = storage;
  const carryOut: CarryOutDeps = { register, parked, wake, profileOf, letters, log };
  const sender = senders.person;
  const telling = tellingOf({ sender, storage, profile, log });
  alarm.raise = unfitAlarm({ ...telling, now });
  const signInToGraph = (deadline: Deadline) => site.graph.warmUp(deadline);
  const clients = { storage, adapter, sender, senders, directory, staff, managers, telling, signInToGraph };
  return { kept: { site, register, carryOut, letters }, reached: { profile, profileOf, ...clients } };
}

/** Whether Graph did not do what it should: a row that is not there, or that somebody else changed, is an answer. */
const hasFailed = ({ status }: RequestDone): boolean =>
  status === 0 || status >= 500 || [401, 403, 408, 423, 429].includes(status);

/** What the directory may take of a turn that is under way. */
const inTurn = () => deadlineIn(Math.min(registerShareMs, timeAllowedMs()));

/** The machine's own clock: Teams counts its seconds, whatever day it is for the policy. */
const machineTime = {
  now: () => performance.now(),
  pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};

const openDirectory = (
  settings: Settings,
  roster: ConnectorTeamRoster,
  site: SharePointSite,
  now: () => Date,
) => new RoleDirectory(settings.roles, roster, new EntraGroupMembership(site.graph, inTurn), now);
