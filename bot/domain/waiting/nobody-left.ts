import type { Case } from '../case/state';
import type { Happened } from '../case/events';
import { hindranceTo, transitionOf } from '../case/transitions';
import type { Action, Guard } from '../../policy/codes';
import { involvedPeople } from '../deciding/appeal';
import { unansweredNamings } from '../reporting/weight';
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

/**
 * Those who are kept from a case by what they are to it: its reporters, who is named as affected, who declared a conflict (D5) and,
 * where it is a second look, whoever had a part in it (D3).
 */
export const closePeople = (subject: Case, profile: Profile): readonly string[] => [
  ...new Set([
    subject.reporter.id,
    ...subject.incidents.flatMap(({ by, affected }) => [by.id, ...affected.map(({ id }) => id)]),
    ...subject.conflicts.map(({ by }) => by.id),
    ...(decidingRows(subject, profile).some(({ guards }) => guards.includes('not-involved'))
      ? involvedPeople(subject)
      : []),
  ]),
];

/**
 * Whether one of some people may decide where the case stands: then it waits for them, and goes no further (D5). Who may only ask
 * about it decides nothing. Whoever is named and was not heard yet counts as left: naming alone puts nobody out. True where
 * nothing is decided.
 */
export function isSomebodyLeft(subject: Case, holders: readonly RoleHolder[], profile: Profile): boolean {
  const deciding = decidingRows(subject, profile);
  const may = ({ id, roles }: RoleHolder, action: Action): boolean => {
    const actor = { id, name: '', roles };
    return hindranceTo(asIfUnaffected(subject, id), action, { actor, profile }) === undefined;
  };
  return (
    deciding.length === 0 || holders.some((holder) => deciding.some(({ action }) => may(holder, action)))
  );
}

/** The case as it would be if somebody who was not asked yet said that they were not affected. */
const asIfUnaffected = (subject: Case, id: string): Case => ({
  ...subject,
  affectedAnswers: [
    ...subject.affectedAnswers,
    ...unansweredNamings(subject, id).map(({ number }) => ({
      incident: number,
      was: false,
      by: { id, name: '' },
      at: subject.since,
    })),
  ],
});

/** The steps by which the case is decided on: what bars the close tells them from a question about it. */
function decidingRows(subject: Case, profile: Profile) {
  const actions = whoseTurn(subject, profile)?.actions ?? [];
  return actions.flatMap((action) => {
    const row = transitionOf(profile, subject.status, action);
    return row?.guards.some((guard) => barsTheClose.includes(guard)) ? [row] : [];
  });
}

const barsTheClose: readonly Guard[] = ['not-affected', 'not-involved'];

/** Whether what happened since the case came to stand where it stands may have left nobody. */
export const mayLeaveNobody = ({ steps, since }: Case): boolean =>
  steps.some(({ event, at }) => at >= since && barring.some((one) => one === event)) ||
  steps.at(-1)?.at === since;

const barring: readonly Happened['type'][] = ['IncidentAdded', 'AffectedConfirmed', 'ConflictDeclared'];
