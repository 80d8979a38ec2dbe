import type { Case } from '../../domain/case/state';
import {
  closePeople,
  isSomebodyLeft,
  type RoleHolder,
  rolesWaitedFor,
} from '../../domain/waiting/nobody-left';
import type { Profile } from '../../policy/profile';
import { describeOutage, Outage } from '../outage';
import type { Log } from '../ports';

/** What finding out whether anybody is left needs. */
export interface LeftDeps {
  /** Those of some roles that a person holds; an answer of the last minutes is enough. Throws `Outage`. */
  readonly rolesOf: (personId: string, among: readonly string[]) => Promise<readonly string[]>;
  /** Who holds a role; undefined where nobody can say. Throws `Outage`. */
  readonly holdersOf: (role: string) => Promise<readonly string[] | undefined>;
  readonly log: Log;
}

/**
 * Whether of those in whose channel a case waits nobody may lead it on, since all of them are named in it, reported it or
 * declared a conflict (D5). Lists of members are read only where somebody of them is too close to it.
 * `unknown` while Teams or the directory is away: it is asked again soon.
 */
export async function isNobodyLeft(
  subject: Case,
  profile: Profile,
  { rolesOf, holdersOf, log }: LeftDeps,
): Promise<boolean | 'unknown'> {
  const roles = rolesWaitedFor(subject, profile);
  if (roles.length === 0) return false;
  try {
    const close = await Promise.all(closePeople(subject, profile).map((id) => rolesOf(id, roles)));
    if (close.every((held) => held.length === 0)) return false;
    const holders = new Map<string, RoleHolder>();
    for (const role of roles) {
      const found = await holdersOf(role);
      if (!found) return false;
      for (const id of found) holders.set(id, { id, roles: [...(holders.get(id)?.roles ?? []), role] });
    }
    return !isSomebodyLeft(subject, [...holders.values()], profile);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    log.warn('nobody-left-not-known', { ref: subject.ref, ...describeOutage(problem) });
    return 'unknown';
  }
}
