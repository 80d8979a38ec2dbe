import type { Profile } from '../../policy/profile';
import type { Away } from '../absences/absences';
import type { Case } from '../case/state';
import { nextChase, type NextChase, nextPickUp } from './chasing';
import { nextDeparture } from '../contact-people/acceptance';
import { nextManagerSearch } from './manager-search';
import { appointmentsOf } from '../contact-people/holders';
import type { IsWorkingDay } from '../time/working-days';
import { passedOnTo, whoseTurn } from './whose-turn';

/** The people, by id, whom a case waits for by name; none where a channel takes the next step, or nobody. */
const idsAwaited = (subject: Case, profile: Profile): readonly string[] =>
  whoseTurn(subject, profile)?.people.map(({ person }) => person.id) ?? [];

/** Everybody whose absence changes how a case is chased, by id. */
export const chasedPeople = (subject: Case, profile: Profile): readonly string[] => [
  ...new Set([
    ...idsAwaited(subject, profile),
    subject.manager.id,
    ...appointmentsOf(subject).map(({ person }) => person.id),
  ]),
];

/** Whether a case waits for people of whom nobody is there. */
function isNobodyThere(subject: Case, profile: Profile, away: Away): boolean {
  const people = idsAwaited(subject, profile);
  return people.length > 0 && people.every((id) => away.has(id));
}

/** The people, by id, on whose absence it depends whether a case is passed on at once; none where the profile sets no time. */
export const awaitedPeople = (subject: Case, profile: Profile): readonly string[] =>
  profile.chasing.times.some(({ status }) => status === subject.status) ? idsAwaited(subject, profile) : [];

/**
 * The next chase of a case while some people are away. What waits for somebody who will not read it is due at once, to be
 * passed on: it is not left with them until a reminder would be (S1, D7).
 */
export function nextChaseWhile(
  away: Away,
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextChase | undefined {
  if (canPassOn(subject, profile, isWorkingDay) && isNobodyThere(subject, profile, away)) {
    return { stage: 'escalated', dueAt: subject.since };
  }
  const departure = nextDeparture(subject, profile, away);
  if (departure) return { stage: 'acceptance', acceptance: departure, dueAt: departure.dueAt };
  const next = nextChase(subject, profile, isWorkingDay);
  const search = nextManagerSearch(subject, profile, { away, isWorkingDay });
  return search !== undefined && (!next || search <= next.dueAt) ? { stage: 'manager', dueAt: search } : next;
}

/**
 * What is sent in the place of a reminder to accept that nobody would read (S1): it goes to those who appoint.
 */
export function passOverAbsent(next: NextChase, away: Away): NextChase {
  if (next.stage !== 'acceptance' || next.acceptance.stage !== 'reminded') return next;
  const { appointment } = next.acceptance;
  const isUnread = appointment.answer === undefined && away.has(appointment.person.id);
  return isUnread ? { ...next, acceptance: { ...next.acceptance, stage: 'escalated' } } : next;
}

/** The chase of a case in whose channel all are too close to it: it is passed on at once (D5). Undefined where it cannot be, or was. */
export const nextWhereNobodyIsLeft = (
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextChase | undefined =>
  canPassOn(subject, profile, isWorkingDay)
    ? { stage: 'escalated', dueAt: subject.since, isNobodyLeft: true }
    : undefined;

const canPassOn = (subject: Case, profile: Profile, isWorkingDay: IsWorkingDay): boolean =>
  passedOnTo(subject, profile) === undefined && nextPickUp(subject, profile, isWorkingDay) !== undefined;
