import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { waitsSince } from './chasing';
import type { Actor } from '../case/context';
import type { Refusal } from '../case/refusal';
import type { Status } from '../../policy/codes';
import { hindranceTo } from '../case/transitions';
import { waitingFor } from './waiting-for';

/** A case that waits for somebody, as their queue shows it. */
export interface Waiting {
  readonly ref: string;
  readonly status: Status;
  /** Since when it waits, an instant. */
  readonly since: string;
}

/** What waits for somebody, the longest first. */
export interface WaitingFound {
  readonly waiting: readonly Waiting[];
  /** Whether there may be more than were looked at. */
  readonly areMore: boolean;
}

/** The statuses in which a case waits in a channel for one of these roles to lead it on (C5). */
export const statusesFor = (profile: Profile, roles: readonly string[]): readonly Status[] =>
  profile.workflow.statuses
    .filter(({ code, channel }) => channel !== undefined && isChased(profile, code))
    .map(({ code }) => code)
    .filter((status) =>
      profile.workflow.transitions.some(
        (row) => row.from.includes(status) && leadsOn(row) && row.by.some((party) => roles.includes(party)),
      ),
    );

/** Whether a case waits for somebody in this status, by the profile. */
export const isChased = (profile: Profile, status: Status): boolean =>
  profile.chasing.times.some((entry) => entry.status === status);

/** Whether a case in this status may wait for anybody's answer, whatever they are to it otherwise. */
export const isAsked = (profile: Profile, status: Status): boolean =>
  profile.workflow.transitions.some((row) => row.from.includes(status) && row.by.includes('asked'));

/**
 * The case as it waits for this person (C5): for a step that leads it on, and that they may take now. Undefined while it waits
 * for somebody else, or for nobody.
 */
export function waitingOf(subject: Case, actor: Actor, profile: Profile): Waiting | undefined {
  const since = waitsSince(subject, profile);
  if (since === undefined) return undefined;
  const named = waitingFor(subject, profile);
  if (named.length > 0 && !named.some(({ id }) => id === actor.id)) return undefined;
  const steps = profile.workflow.transitions.filter(
    (row) =>
      row.from.includes(subject.status) &&
      leadsOn(row) &&
      // What waits in a channel waits for a role: a reporter may still withdraw it, and is not asked to.
      (named.length > 0 || row.by.some((party) => actor.roles.includes(party))),
  );
  const refusals = steps.map(({ action }) => hindranceTo(subject, action, { actor, profile }));
  // Whoever is too close to a case for one of the steps is not asked for the others.
  const isFree = !refusals.some((refusal) => refusal && tooClose.has(refusal.code));
  return isFree && refusals.includes(undefined)
    ? { ref: subject.ref, status: subject.status, since }
    : undefined;
}

const tooClose: ReadonlySet<Refusal['code']> = new Set(['OwnReport', 'AffectedPerson', 'ConflictDeclared']);

const leadsOn = ({ to }: Profile['workflow']['transitions'][number]): boolean => to !== 'same';
