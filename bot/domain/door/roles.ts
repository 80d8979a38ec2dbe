import type { Action } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import { relationsOf } from '../case/relations';
import type { Person } from '../case/person';
import type { Case } from '../case/state';
import { transitionOf } from '../case/transitions';
import { rolesThatMay } from './asked-roles';
import { extentFor, isTooClose, rolesAsked } from './need-to-know';
import { decidingActions } from './sight';

/** What is known of somebody before the directory is asked: which case, who they are, under which policy. */
interface Before {
  readonly subject: Case;
  readonly person: Person;
  readonly profile: Profile;
}

/**
 * The roles on which it depends whether somebody may take a step: none where what they are to the case decides it. Where the
 * step is not possible now, those that see the case: they may be told why.
 */
export function rolesForStep(action: Action, { subject, person, profile }: Before): readonly string[] {
  const row = transitionOf(profile, subject.status, action);
  const relations = new Set<string>(relationsOf(subject, person));
  if (row?.by.some((party) => relations.has(party))) return [];
  if (row) return rolesThatMay(row, { subject, person, profile });
  if (extentFor(subject, { ...person, roles: [] }, profile)) return [];
  const asked = rolesAsked(subject, profile);
  return rolesForAction(action, profile).filter((role) => asked.includes(role));
}

/** Every role that may take a step, wherever a case stands: asked when the case itself cannot be read. */
export function rolesForAction(action: Action, profile: Profile): readonly string[] {
  const parties = profile.workflow.transitions.filter((row) => row.action === action).flatMap(({ by }) => by);
  return rolesIn(parties, profile);
}

/**
 * The roles without one of which nobody ever takes a step, wherever a case stands and whatever they are to it; none where a
 * relation gives it too, or where it is for others in another status.
 */
export function rolesAlone(action: Action, profile: Profile): readonly string[] {
  const rows = profile.workflow.transitions.filter((row) => row.action === action);
  const [first, ...others] = rows.map(({ by }) => rolesIn(by, profile).join(' '));
  const isRolesOnly = rows.every(({ by }) => rolesIn(by, profile).length === new Set(by).size);
  return isRolesOnly && others.every((one) => one === first) ? rolesIn(rows[0]?.by ?? [], profile) : [];
}

/** Whether a step is anybody's, wherever a case stands: then the case says by it what it says to everybody. */
export const isForAnybody = (action: Action, profile: Profile): boolean =>
  profile.workflow.transitions.some((row) => row.action === action && row.by.includes('anyone'));

/**
 * The roles on which it depends what somebody sees of a case, and which steps it offers them. Whoever sees the record by what
 * they are to the case is asked only whether they decide on it now; whoever is too close to it, nothing.
 */
export function rolesForSight({ subject, person, profile }: Before): readonly string[] {
  if (isTooClose(subject, person.id)) return [];
  const deciding = decidingActions.flatMap((action) => {
    const row = transitionOf(profile, subject.status, action);
    return row ? rolesThatMay(row, { subject, person, profile }) : [];
  });
  const seen = extentFor(subject, { ...person, roles: [] }, profile);
  return rolesIn(seen === 'record' ? deciding : [...deciding, ...rolesAsked(subject, profile)], profile);
}

/** The roles for which something may wait: those that are asked in a channel (C5). */
export const rolesForWaiting = (profile: Profile): readonly string[] =>
  rolesIn(
    profile.workflow.channels.flatMap((channel) => channel.roles),
    profile,
  );

/** Those of the parties that are roles, each once. */
const rolesIn = (parties: readonly string[], profile: Profile): readonly string[] =>
  profile.roles.map(({ code }) => code).filter((role) => parties.includes(role));
