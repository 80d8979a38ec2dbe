import { type UpkeepFinding, notSeen, well, wrong } from '../../domain/upkeep/findings';
import type { DirectoryLook, Holder, TeamsLook } from './ports';

/** Where a role comes from; of several, all must be met. */
interface Source {
  readonly team?: string | undefined;
  readonly group?: string | undefined;
  readonly people?: readonly string[] | undefined;
}

/** Who holds which role, and what the profile asks of it. */
export interface RoleChecks {
  readonly teams: TeamsLook;
  readonly directory: DirectoryLook;
  /** The sources of the roles that act in the profile. */
  readonly roles: Readonly<Record<string, Source>>;
  /** Pairs of steps that two people must take: the roles of each. */
  readonly apart: readonly { readonly first: readonly string[]; readonly then: readonly string[] }[];
}

/** Who holds a role, found out; undefined where nobody could say. */
type Held = ReadonlyMap<string, readonly string[] | undefined>;

/** Looks at who holds each role: nobody, a guest, somebody who left, the same person for two steps, somebody without the app. */
export async function examineRoles(checks: RoleChecks): Promise<readonly UpkeepFinding[]> {
  const found: UpkeepFinding[] = [];
  const held = new Map<string, readonly string[] | undefined>();
  for (const [role, source] of Object.entries(checks.roles)) {
    const { findings, holders } = await examineRole(role, source, checks);
    found.push(...findings);
    held.set(role, holders);
  }
  return [...found, ...examineApart(checks, held)];
}

async function examineRole(role: string, source: Source, checks: RoleChecks) {
  try {
    const findings: UpkeepFinding[] = [];
    const sources = await sourcesOf(role, source, checks, findings);
    const [first = [], ...rest] = sources;
    const all = first.filter(({ id }) => rest.every((other) => other.some((one) => one.id === id)));
    const guests = all.filter(({ isOwn }) => !isOwn).length;
    const own = all.filter(({ isOwn }) => isOwn).map(({ id }) => id);
    const known: string[] = [];
    for (const id of own) if (await checks.directory.isKnown(id)) known.push(id);
    const without = await countWithout(known, checks.teams);
    if (guests > 0) findings.push(wrong('role-guest', role, { count: String(guests) }));
    const left = own.length - known.length;
    if (left > 0) findings.push(wrong('role-left', role, { count: String(left) }));
    findings.push(known.length > 0 ? well('role-held', role) : wrong('role-held', role));
    const facts = { count: String(without), of: String(known.length) };
    if (known.length > 0)
      findings.push(without > 0 ? wrong('role-app', role, facts) : well('role-app', role));
    return { findings, holders: known };
  } catch {
    // Whatever kept us from looking, the role is told as not looked at.
    return { findings: [notSeen('role-held', role)], holders: undefined };
  }
}

async function sourcesOf(
  role: string,
  { team, group, people }: Source,
  { teams, directory }: RoleChecks,
  findings: UpkeepFinding[],
): Promise<readonly (readonly Holder[])[]> {
  const found: (readonly Holder[])[] = [];
  if (people) found.push(people.map((id) => ({ id, isOwn: true })));
  if (team !== undefined) {
    const members = await teams.members(team);
    if (typeof members === 'string') findings.push(wrong('team-app', role));
    found.push(typeof members === 'string' ? [] : members);
  }
  if (group !== undefined) {
    const members = await directory.group(group);
    findings.push(members ? well('group', role) : wrong('group', role));
    found.push(members ?? []);
  }
  return found;
}

async function countWithout(people: readonly string[], teams: TeamsLook): Promise<number> {
  let without = 0;
  for (const id of people) if (!(await teams.hasApp(id))) without += 1;
  return without;
}

/** One person alone for both steps: neither could ever be taken after the other. */
function examineApart({ apart }: RoleChecks, held: Held): readonly UpkeepFinding[] {
  return apart.flatMap(({ first, then }): readonly UpkeepFinding[] => {
    const about = `${first.join(', ')} / ${then.join(', ')}`;
    const [before, after] = [holdersOf(first, held), holdersOf(then, held)];
    if (!before || !after) return [notSeen('role-apart', about)];
    const [only, ...others] = [...after];
    const isAlone = only !== undefined && others.length === 0 && [...before].every((id) => id === only);
    return [isAlone ? wrong('role-apart', about) : well('role-apart', about)];
  });
}

function holdersOf(roles: readonly string[], held: Held): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const role of roles) {
    if (held.has(role) && held.get(role) === undefined) return undefined;
    for (const id of held.get(role) ?? []) found.add(id);
  }
  return found;
}
