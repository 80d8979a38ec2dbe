import { incidentsOf } from '../reporting/weight';
import type { Status } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import type { Actor } from '../case/context';
import type { Refusal } from '../case/refusal';
import type { Case } from '../case/state';
import { hindranceTo } from '../case/transitions';
import { type Sight, sightOf } from '../door/sight';
import { urgencies, type Urgency, urgencyOf } from '../reporting/urgency';
import { openSteps } from './open-steps';
import { type OpenStep, rolesIn, type StepKind, waitsIn, whoseTurn } from './whose-turn';

/** A case that waits for somebody, as their queue shows it. */
export interface Waiting {
  readonly ref: string;
  readonly status: Status;
  /** The customer, to whoever sees the record of the case; '' to others (X4). */
  readonly name: string;
  /** What of it waits for them, each kind once. */
  readonly kinds: readonly StepKind[];
  /** Since when the oldest of it waits, an instant. */
  readonly since: string;
  /** The calendar date by which the first of it is to be done; absent where there is none. */
  readonly dueOn?: string;
  readonly urgency: Urgency;
  /** Codes of the profile, each once. */
  readonly behaviours: readonly string[];
}

/** What waits for somebody, the most urgent first. */
export interface WaitingFound {
  readonly waiting: readonly Waiting[];
  /** Whether there may be more than were looked at. */
  readonly areMore: boolean;
}

/** The statuses in which a case waits in a channel in which holders of these roles are asked (C5). */
export const statusesFor = (profile: Profile, roles: readonly string[]): readonly Status[] =>
  profile.workflow.statuses
    .filter(({ code, channel }) => waitsIn(profile, code) && overlaps(rolesIn(channel, profile), roles))
    .map(({ code }) => code);

/**
 * The case as it waits for this person (C5): for whatever of it is theirs to do, and that they may do now. Undefined while all of
 * it waits for somebody else, or for nobody.
 */
export function waitingOf(subject: Case, actor: Actor, profile: Profile): Waiting | undefined {
  const steps = openSteps(subject, profile).filter((step) => isFor(step, subject, { actor, profile }));
  const [since] = steps.map((step) => step.since).sort();
  if (since === undefined) return undefined;
  const [dueOn] = steps.flatMap((step) => step.dueOn ?? []).sort();
  const sight = sightOf(subject, { actor, profile });
  return {
    ref: subject.ref,
    status: subject.status,
    name: recordSights.has(sight) ? subject.customer.name : '',
    kinds: [...new Set(steps.map(({ kind }) => kind))],
    since,
    ...(dueOn === undefined ? {} : { dueOn }),
    urgency: urgencyOf(subject, profile),
    // Whoever sees only what they are asked to do does not read what happened.
    behaviours:
      sight === 'task' ? [] : [...new Set(incidentsOf(subject).flatMap(({ behaviours }) => behaviours))],
  };
}

/** What lets somebody read whom a case is about. */
const recordSights: ReadonlySet<Sight> = new Set<Sight>(['record', 'decision', 'own']);

interface Asking {
  readonly actor: Actor;
  readonly profile: Profile;
}

/** Whether a step waits for this person, by name or by a role, and they may take it now. */
function isFor({ actions, people, roles }: OpenStep, subject: Case, asking: Asking): boolean {
  const { actor } = asking;
  const isNamed = people.some(({ person }) => person.id === actor.id);
  if (!isNamed && !overlaps(roles, actor.roles)) return false;
  const refusals = actions.map((action) => hindranceTo(subject, action, asking));
  // Whoever is too close to a case for one of the steps is not asked for the others by a role; a manager can still pass it on.
  const isFree = isNamed || !refusals.some((refusal) => refusal && tooClose.has(refusal.code));
  return isFree && refusals.includes(undefined);
}

const tooClose: ReadonlySet<Refusal['code']> = new Set(['OwnReport', 'AffectedPerson', 'ConflictDeclared']);

/** What waits, the most urgent first, then what is due or waited longest. */
export const sortWaiting = (all: readonly Waiting[]): readonly Waiting[] =>
  [...all].sort((one, other) => {
    const [a, b] = [placeOf(one), placeOf(other)];
    return a < b ? -1 : Number(a > b);
  });

const placeOf = ({ urgency, dueOn, since }: Waiting): string =>
  `${urgencies.indexOf(urgency)} ${dueOn ?? since}`;

/**
 * Roles and people, by id, for whom something of a case waits and who are not found by its people and its status: whoever is
 * asked beside the flow, or since it was passed on. Sorted, each once.
 */
export function partiesAskedBeside(subject: Case, profile: Profile): readonly string[] {
  const turn = whoseTurn(subject, profile);
  const { channel } = profile.workflow.statuses.find(({ code }) => code === subject.status) ?? {};
  const found = rolesIn(channel, profile);
  const parties = openSteps(subject, profile).flatMap(({ kind, people, roles }) => [
    ...(kind === 'next-step' ? [] : people.map(({ person }) => person.id)),
    ...(kind === turn?.kind ? roles.filter((role) => !found.includes(role)) : roles),
  ]);
  return [...new Set(parties)].sort();
}

const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));
