import { type Action, isKeeping } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import type { Actor } from '../case/context';
import type { Person } from '../case/person';
import type { Refusal } from '../case/refusal';
import type { Case } from '../case/state';
import type { HostWork, Permission } from './needs';
import { refusalOf } from './refusals';
import { type Sight, sightOf } from './sight';

/** Nobody outside this file has it, so nobody else can make what it marks; a lint rule forbids to claim it by a cast. */
const byTheDoor: unique symbol = Symbol('made by the door');

/** What the door gives whoever it let in, be it a person or a queue: what stands behind the door is lent for it alone. */
export interface MadeByDoor {
  readonly [byTheDoor]: object;
}

/** Somebody whom the door let in: to what every member of staff may do (`staff`), or to what a permission is needed for. */
export interface Admission<To extends 'staff' | Permission> {
  readonly [byTheDoor]: Readonly<Record<To, true>>;
  /** Who it is, with the roles that were asked for. */
  readonly actor: Actor;
}

/** A case as the door let somebody see it. */
export interface CaseSeen {
  readonly [byTheDoor]: Readonly<Record<'case', true>>;
  readonly subject: Case;
  readonly actor: Actor;
  readonly sight: Exclude<Sight, 'none'>;
}

/** A step that the door let somebody take, or open the form of. */
export interface StepAllowed {
  readonly [byTheDoor]: Readonly<Record<'step', true>>;
  readonly action: Action;
  readonly ref: string;
  readonly actor: Actor;
  /** Undefined while the register is away: the step is kept, and decided once the case can be read. */
  readonly subject: Case | undefined;
}

/** A queue or a timer that the door let in, and to what. */
export interface HostAdmission<Does extends HostWork> {
  readonly [byTheDoor]: Readonly<Record<Does, true>>;
}

/** Who comes in, as far as the directory was asked: whether they are staff, and which of the roles asked for they hold. */
export interface Standing {
  readonly person: Person;
  readonly isStaff: boolean;
  readonly roles: readonly string[];
}

/** What somebody is to be let in to, and under which policy. */
interface Asked {
  readonly standing: Standing;
  readonly profile: Profile;
}

/** The roles of the profile that carry a permission. */
export const rolesForPermission = (permission: Permission, profile: Profile): readonly string[] =>
  ({
    list: profile.customerList.keptBy,
    access: profile.subjectAccess.by,
    absences: profile.contactPeople.absences.by,
  })[permission];

/** Lets a member of staff in; undefined for guests, people of other tenants and people whom nobody knows (X5). */
export const admitStaff = ({ standing }: Asked): Admission<'staff'> | undefined =>
  standing.isStaff ? { [byTheDoor]: { staff: true }, actor: actorIn(standing) } : undefined;

/** Lets somebody in to what a permission is needed for; undefined where they hold none of its roles. */
export function admitToPermission<To extends Permission>(
  permission: To,
  { standing, profile }: Asked,
): Admission<To | 'staff'> | undefined {
  const actor = actorIn(standing);
  if (!rolesForPermission(permission, profile).some((role) => actor.roles.includes(role))) return undefined;
  // A computed key widens to a string, although it is the permission that was asked for.
  const to = { staff: true, [permission]: true } as Readonly<Record<To | 'staff', true>>;
  return { [byTheDoor]: to, actor };
}

/** Lets somebody see a case; undefined where there is none, or none of it is theirs to see (C5, X4). */
export function admitToCase(subject: Case | undefined, { standing, profile }: Asked): CaseSeen | undefined {
  const actor = actorIn(standing);
  const sight = subject && standing.isStaff ? sightOf(subject, { actor, profile }) : 'none';
  return !subject || sight === 'none' ? undefined : { [byTheDoor]: { case: true }, subject, actor, sight };
}

/** Lets somebody who looks after records see how long a case is kept, and no more of it (X4). */
export function admitToKeeping(
  subject: Case | undefined,
  { standing, profile }: Asked,
): CaseSeen | undefined {
  const actor = actorIn(standing);
  const isKeeper = rolesForKeeping(profile).some((role) => actor.roles.includes(role));
  return subject && isKeeper ? { [byTheDoor]: { case: true }, subject, actor, sight: 'outcome' } : undefined;
}

/** The roles that look after records, by any step about how long a case is kept. */
export const rolesForKeeping = (profile: Profile): readonly string[] =>
  profile.roles
    .map(({ code }) => code)
    .filter((role) =>
      profile.workflow.transitions.some(({ action, by }) => isKeeping(action) && by.includes(role)),
    );

/**
 * Lets somebody open the form of a step, or take it; else why not, as much of it as they may know. `wish`: the bound key of
 * what is sent; the same wish again is let in, to be told that it was carried out. A step whose refusal they may know is let
 * in to be taken: steps of theirs may still wait to be carried out before it, and the case is decided on with them.
 */
export function admitToStep(
  step: { readonly action: Action; readonly ref: string; readonly wish?: string },
  subject: Case | undefined,
  { standing, profile }: Asked,
): StepAllowed | { readonly refusal: Refusal } {
  if (!subject || !standing.isStaff) return { refusal: { code: 'NotTheirs' } };
  const actor = actorIn(standing);
  const { action, ref, wish } = step;
  const refusal = refusalOf(subject, action, { actor, profile });
  const isTaken = wish !== undefined;
  const isRepeated = isTaken && subject.applied.includes(wish);
  if (refusal && !isRepeated && (!isTaken || refusal.code === 'NotTheirs')) return { refusal };
  return { [byTheDoor]: { step: true }, action, ref, actor, subject };
}

/** Lets a step of a member of staff be kept while the register is away: it is decided on once the case can be read. */
export const admitUnread = (
  { action, ref }: { readonly action: Action; readonly ref: string },
  { standing }: Asked,
): StepAllowed | undefined =>
  standing.isStaff
    ? { [byTheDoor]: { step: true }, action, ref, actor: actorIn(standing), subject: undefined }
    : undefined;

/** Lets the platform in to what the row of a queue or a timer says, and no more. */
export function admitHost<Does extends HostWork>(does: readonly Does[]): HostAdmission<Does> {
  // Object.fromEntries widens the keys to strings, although they are those of the row.
  const to = Object.fromEntries(does.map((one) => [one, true])) as Readonly<Record<Does, true>>;
  return { [byTheDoor]: to };
}

/** Something that reads what is kept about people, such as the register: lent to whoever the door let in, and got at by nobody else. */
export class BehindDoor<Kept> {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** What stands there, for whoever was let in. Throws `TypeError` for what the door did not make. */
  for(by: MadeByDoor): Kept {
    if (!Object.hasOwn(by, byTheDoor))
      throw new TypeError('Only the door says who reads what is kept behind it.');
    return this.#kept;
  }
}

/**
 * Work that reads and changes the register for no person: only what the door let in gets at it, and only at what its row says.
 * It is made for whoever comes, of what is lent to them.
 */
export class WorkBehindDoor<Work extends Readonly<Record<HostWork, unknown>>> {
  readonly #workFor: (by: MadeByDoor) => Work;

  constructor(workFor: (by: MadeByDoor) => Work) {
    this.#workFor = workFor;
  }

  /** What whoever was let in may have done. */
  for<Does extends HostWork>(by: HostAdmission<Does>): Pick<Work, Does> {
    const allowed = Object.entries(this.#workFor(by)).filter(([one]) => Object.hasOwn(by[byTheDoor], one));
    // What is left are the pieces that were let in; Object.fromEntries forgets their types.
    return Object.fromEntries(allowed) as Pick<Work, Does>;
  }
}

/** Whoever is no member of staff holds no role, whatever a directory says. */
const actorIn = ({ person, isStaff, roles }: Standing): Actor => ({ ...person, roles: isStaff ? roles : [] });
