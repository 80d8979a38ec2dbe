import { type UpkeepFinding, type FindingCode, notSeen, well, wrong } from '../../domain/upkeep/findings';
import type { Deadline } from '../deadline';
import { Outage } from '../outage';
import type { OutageReason } from '../../policy/codes/outages';
import { examineApp, type AppChecks } from './examine-app';
import { examineRoles, type RoleChecks } from './examine-roles';
import type { RegisterLook, StorageLook, TeamsLook } from './ports';

/** What is looked at, and through whom. */
export interface ExamineDeps extends RoleChecks {
  readonly register: RegisterLook;
  readonly storage: StorageLook;
  readonly teams: TeamsLook;
  /** The letter templates that the profile needs. */
  readonly templates: readonly string[];
  /** Teams channels by their code. */
  readonly channels: Readonly<Record<string, { readonly teamId: string; readonly channelId: string }>>;
  /** The instant an hour ago, and whether the review of the policy is overdue. */
  readonly anHourAgo: string;
  readonly isPolicyOverdue: boolean;
  /** The last day whose public holidays are known, and whether that is soon. */
  readonly holidays: { readonly knownUntil: string; readonly isEnding: boolean };
  /** Absent where the app looks at itself. */
  readonly app?: AppChecks | undefined;
}

/**
 * Looks at everything that the bot needs to be well, each by itself, so that one thing that is wrong hides no other. What
 * nobody could look at is told as such. Throws nothing.
 */
export async function examine(deadline: Deadline, deps: ExamineDeps): Promise<readonly UpkeepFinding[]> {
  const { register, storage } = deps;
  const groups = [
    await seeRegister(deadline, register),
    await see('template', () => register.templates(deps.templates, deadline)),
    [notSeen('library-closed')],
    await see('storage', async () => [well('storage'), ...(await storage.places())]),
    await see('parked', async () => countOf('parked', await storage.lanes())),
    await see('owed', async () => countOf('owed', await register.owedSince(deps.anHourAgo, deadline))),
    await examineChannels(deps),
    await examineRoles(deps),
    holidayFinding(deps.holidays),
    [deps.isPolicyOverdue ? wrong('policy-review') : well('policy-review')],
    deps.app ? await examineApp(deps.app) : [],
  ];
  return groups.flat();
}

const holidayFinding = ({ knownUntil, isEnding }: ExamineDeps['holidays']): readonly UpkeepFinding[] => [
  isEnding ? wrong('holidays', '', { day: knownUntil }) : well('holidays'),
];

const countOf = (code: FindingCode, count: number): readonly UpkeepFinding[] => [
  count === 0 ? well(code) : wrong(code, '', { count: String(count) }),
];

/** Sign-in, identity and site are what the first question to Graph meets or misses. */
async function seeRegister(deadline: Deadline, register: RegisterLook): Promise<readonly UpkeepFinding[]> {
  const seen = await see('list', () => register.lists(deadline));
  const rights = await see('graph-right', () => register.rights(deadline));
  const codes = [...seen, ...rights].map(({ code }) => code);
  const met = (['graph-sign-in', 'graph-identity', 'site'] as const)
    .filter((code) => !codes.includes(code))
    .map((code) => (seen.some(({ verdict }) => verdict === 'well') ? well(code) : notSeen(code)));
  return [...met, ...rights, ...seen.filter((one) => !rights.some((other) => isSame(one, other)))];
}

const isSame = (one: UpkeepFinding, other: UpkeepFinding): boolean =>
  one.code === other.code && one.about === other.about;

/** Looks, or says why nobody could: where Graph names what is wrong, that is what is found. */
async function see(
  code: FindingCode,
  look: () => Promise<readonly UpkeepFinding[]>,
): Promise<readonly UpkeepFinding[]> {
  try {
    return await look();
  } catch (problem) {
    // A fault of ours is no reason to show nothing: it is told as what could not be looked at.
    if (!(problem instanceof Outage)) return [notSeen(code)];
    const found =
      problem.system === 'connector' && problem.status === 401 ? 'bot-sign-in' : named[problem.reason];
    return found ? [wrong(found, problem.what ?? ''), notSeen(code)] : [notSeen(code)];
  }
}

/** What an outage says of itself to be wrong. */
const named: Readonly<Record<OutageReason, FindingCode | undefined>> = {
  away: undefined,
  throttled: undefined,
  busy: undefined,
  'not-signed-in': 'graph-sign-in',
  'wrong-identity': 'graph-identity',
  'role-missing': 'graph-right',
  'site-gone': 'site',
  'list-gone': 'list',
  'column-missing': 'column',
  'index-missing': 'index',
  refused: undefined,
  'other-version': undefined,
  'store-gone': 'storage',
};

async function examineChannels({ channels, teams }: ExamineDeps): Promise<readonly UpkeepFinding[]> {
  const found: UpkeepFinding[] = [];
  for (const [code, { channelId }] of Object.entries(channels)) {
    const findings = await see('channel', async () => {
      const members = await teams.members(channelId);
      if (members === 'gone') return [wrong('channel', code)];
      return members === 'not-installed' ? [wrong('team-app', code)] : [well('channel', code)];
    });
    found.push(...findings);
  }
  return found;
}
