import type { Case } from '../case/state';
import type { Happened } from '../case/events';
import { hindranceTo, transitionOf } from '../case/transitions';
import type { Action, Guard } from '../../policy/codes';
import { incidentsOf } from '../reporting/weight';
import type { Profile } from '../../policy/profile';
import { whoseTurn } from './whose-turn';

/** Somebody who holds roles, by their Entra object id. */
export interface RoleHolder {
  readonly id: string;
  readonly roles: readonly string[];
}

/**
 * The roles whose holders alone can lead a case on now: those of the channel in which it waits. None where it waits for people
 * by name or for nobody, or where it was passed on already (D7).
 */
export function rolesWaitedFor(subject: Case, profile: Profile): readonly string[] {
  const turn = whoseTurn(subject, profile);
  return turn?.people.length === 0 && turn.passedTo === undefined ? turn.roles : [];
}

/** Those who are kept from a case by what they are to it: its reporters, who is named as affected, who declared a conflict (D5). */
export const closePeople = (subject: Case): readonly string[] => [
  ...new Set([
    subject.reporter.id,
    ...incidentsOf(subject).flatMap(({ by, affected }) => [by.id, ...affected.map(({ id }) => id)]),
    ...subject.conflicts.map(({ by }) => by.id),
  ]),
];

/**
 * Whether one of some people may decide where the case stands: then it waits for them, and goes no further (D5). Who may only ask
 * about it decides nothing.
 */
export function isSomebodyLeft(subject: Case, holders: readonly RoleHolder[], profile: Profile): boolean {
  const actions = whoseTurn(subject, profile)?.actions ?? [];
  const deciding = actions.filter((action) =>
    transitionOf(profile, subject.status, action)?.guards.some((guard) => barsTheClose.includes(guard)),
  );
  const may = ({ id, roles }: RoleHolder, action: Action): boolean =>
    hindranceTo(subject, action, { actor: { id, name: '', roles }, profile }) === undefined;
  return holders.some((holder) => deciding.some((action) => may(holder, action)));
}

/** What tells a decision from a question about it. */
const barsTheClose: readonly Guard[] = ['not-affected', 'not-involved'];

/** Whether what happened last may have left nobody: the case came to others, or somebody came too close to it. */
export function mayLeaveNobody({ steps, since }: Case): boolean {
  const last = steps.at(-1);
  return last !== undefined && (last.at === since || barring.some((event) => event === last.event));
}

const barring: readonly Happened['type'][] = [
  'IncidentAdded',
  'AffectedConfirmed',
  'ConflictDeclared',
  'TasksSet',
];
