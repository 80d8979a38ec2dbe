import { version } from '../../package.json';
import { askApp } from './operating/app-look';
import { deadlineIn } from './deadline';
import { openSite } from './site';
import { storageAccess } from './storage-access';
import type { Clients } from './clients';
import { Outage } from '../commands/outage';
import { examine, type ExamineDeps } from '../commands/upkeep/examine';
import type { UpkeepFinding } from '../domain/upkeep/findings';
import { writeInstant } from '../domain/time/instant';
import { policyReminder } from '../domain/waiting/policy-review';
import { BehindDoor, type MadeByDoor } from '../domain/door/admission';
import { dayOf, monthsAfter } from '../domain/time/calendar';
import { holidaysKnownUntil } from '../policy/holidays';
import type { Profile } from '../policy/profile';
import { findLists } from '../register/graph/found-lists';
import { tellFindings } from '../deliveries/upkeep/tell-upkeep';
import { EntraLook } from '../register/directory/entra-look';
import { SharePointNotices } from '../register/letters/notices';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import { graphRights } from '../register/setup/grant';
import { SharePointLook } from '../register/setup/look';
import type { Settings } from '../settings';
import type { StorageAccess } from '../storage/access';
import { AzureStorageLook } from '../storage/storage-look';
import { ConnectorLook } from '../teams/upkeep/teams-look';

/** What the app depends on, each with how it was found: `well`, or the reason of the outage. */
export interface Readiness {
  readonly isReady: boolean;
  readonly version: string;
  readonly policy: string;
  readonly dependencies: Readonly<Record<'sharepoint' | 'storage' | 'teams', string>>;
}

/** What an examination is made of. `site`: of whoever looks, the app or whoever sets up. */
export interface UpkeepParts extends Pick<Clients, 'adapter' | 'storage' | 'profile' | 'telling'> {
  readonly settings: Settings;
  readonly site: SharePointSite;
  /** How whoever looks reaches the storage; not given: as the app does. */
  readonly access?: StorageAccess;
  readonly now: () => Date;
}

/** How long an examination may take, and each question to somebody else. */
const [examinationMs, questionMs] = [4 * 60_000, 10_000];

/**
 * Looks at everything that the bot needs (`npm run doctor`, and each morning). `templates`: the files that letters are made
 * from; `appUrl`: where the deployed app is, for whoever looks from outside. Throws nothing of an outside system.
 */
export async function examineAll(
  parts: UpkeepParts,
  outside: { readonly templates: readonly string[]; readonly appUrl: string | undefined },
): Promise<readonly UpkeepFinding[]> {
  const { profile, settings, now } = parts;
  const { templates, appUrl } = outside;
  const app = appUrl === undefined ? undefined : { look: askApp(appUrl), version, policy: policyOf(profile) };
  return examine(deadlineIn(examinationMs), {
    ...looksOf(parts),
    ...rolesIn(profile, settings),
    templates,
    channels: settings.channels,
    anHourAgo: writeInstant(new Date(now().getTime() - 3_600_000)),
    isPolicyOverdue: policyReminder(profile, writeInstant(now()))?.stage === 'overdue',
    holidays: holidaysOf(profile, now()),
    app,
  });
}

/** How long before its end somebody hears that the list of public holidays ends, in months: the government publishes two years ahead. */
const holidayWarningMonths = 6;

/** The last day whose public holidays are known, and whether it is time to put the next ones in. */
function holidaysOf({ chasing, timeZone }: Profile, now: Date): ExamineDeps['holidays'] {
  const knownUntil = holidaysKnownUntil(chasing.holidays);
  const soon = monthsAfter(dayOf(writeInstant(now), timeZone), holidayWarningMonths);
  return { knownUntil, isEnding: knownUntil < soon };
}

/** The policy in force, as the app calls it. */
export const policyOf = (profile: Profile): string => `${profile.id} ${profile.policy.version}`;

function looksOf({ adapter, storage, settings, site, access = storageAccess(settings) }: UpkeepParts) {
  const [somebody = nobody] = Object.values(settings.roles).flatMap(({ people = [] }) => people);
  const appId = settings.graph.clientId ?? settings.bot.appId;
  const wanted = { appId, rights: graphRights(hasGroups(settings)), somebody };
  return {
    register: new SharePointLook(site, new SharePointNotices(site), wanted),
    storage: new AzureStorageLook(access, storage.parked),
    teams: new ConnectorLook(adapter, settings, (id) => storage.book.find('person', id)),
    directory: new EntraLook(site.graph, () => deadlineIn(questionMs)),
  };
}

/** Somebody whom no directory knows: asking for them shows whether one may ask. */
const nobody = '00000000-0000-4000-8000-000000000000';

const hasGroups = ({ roles }: Settings): boolean =>
  Object.values(roles).some(({ group }) => group !== undefined);

/** The roles that take a step, and the steps that two people must take: proposing a restriction, and deciding on it. */
function rolesIn({ workflow }: Profile, settings: Settings): Pick<ExamineDeps, 'roles' | 'apart'> {
  const acting = new Set<string>(workflow.transitions.flatMap(({ by }) => by));
  const by = (action: string): readonly string[] =>
    [...new Set(workflow.transitions.filter((row) => row.action === action).flatMap((row) => row.by))].filter(
      (role) => settings.roles[role] !== undefined,
    );
  return {
    roles: Object.fromEntries(Object.entries(settings.roles).filter(([role]) => acting.has(role))),
    apart: [{ first: by('endorse'), then: by('approve') }],
  };
}

/** How long an answer about readiness is repeated: whoever asks often asks Microsoft no more for it. */
const readyMs = 30_000;

/** Says whether the app reaches what it depends on, and nothing that is secret. */
function readinessOf({
  settings,
  site,
  adapter,
  storage,
  profile,
  now,
}: UpkeepParts): () => Promise<Readiness> {
  const teams = new ConnectorLook(adapter, settings, async () => undefined);
  const alerts = settings.channels['alerts']?.channelId ?? '';
  let last: { readonly at: number; readonly said: Promise<Readiness> } | undefined;
  const look = async (): Promise<Readiness> => {
    const [sharepoint, stored, posted] = await Promise.all([
      stateOf(() => findLists(site.graph, site.path, deadlineIn(questionMs))),
      stateOf(() => storage.parked.lanes()),
      stateOf(() => teams.members(alerts)),
    ]);
    const dependencies = { sharepoint, storage: stored, teams: posted };
    const isReady = Object.values(dependencies).every((state) => state === 'well');
    return { isReady, version, policy: policyOf(profile), dependencies };
  };
  return () => {
    if (!last || now().getTime() - last.at > readyMs) last = { at: now().getTime(), said: look() };
    return last.said;
  };
}

async function stateOf(ask: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await ask();
    return typeof answer === 'string' ? answer : 'well';
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    return problem.reason;
  }
}

/** What the app does to say how it is. */
export const upkeepWork = (
  made: Omit<UpkeepParts, 'site'>,
): { examine(by: MadeByDoor): Promise<void>; ready(): Promise<Readiness> } => {
  // Whoever only looks raises no alarm by what is refused to them.
  const site = openSite(made.settings);
  const behind = new BehindDoor(site);
  return {
    async examine(by) {
      if (!made.settings.dailyCheck) return;
      const findings = await examineAll(
        { ...made, site: behind.for(by) },
        { templates: [], appUrl: undefined },
      );
      await tellFindings(findings, made.telling);
    },
    ready: readinessOf({ ...made, site }),
  };
};
