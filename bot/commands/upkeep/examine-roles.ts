import { type UpkeepFinding, notSeen, well, wrong } from '../../domain/upkeep/findings';
import type { DirectoryLook, TeamsLook } from './ports';
import { type HolderSource, inAllOf, knownAmong, readSources, type SourceRead } from './role-holders';

/** Who holds which role, and what the profile asks of it. */
export interface RoleChecks {
  readonly teams: TeamsLook;
  readonly directory: DirectoryLook;
  /** The sources of the roles that act in the profile. */
  readonly roles: Readonly<Record<string, HolderSource>>;
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

async function examineRole(role: string, source: HolderSource, checks: RoleChecks) {
  try {
    const sources = await readSources(source, checks);
    const findings = sources.flatMap((read) => sourceFindings(role, read));
    const all = inAllOf(sources);
    const own = all.filter(({ isOwn }) => isOwn);
    const guests = all.length - own.length;
    const known = await knownAmong(own, checks);
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

/** A team in which the bot is not, and a group, there or not. */
function sourceFindings(role: string, { of, members }: SourceRead): UpkeepFinding[] {
  if (of === 'group') return [members === 'unseen' ? wrong('group', role) : well('group', role)];
  return members === 'unseen' ? [wrong('team-app', role)] : [];
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
