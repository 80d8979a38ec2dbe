import type { Profile } from '../../policy/profile';
import type { Away } from '../absences/absences';
import type { Case } from '../case/state';
import { nextChase, type NextChase, nextPickUp } from './chasing';
import { appointmentsOf } from '../contact-people/holders';
import type { IsWorkingDay } from '../time/working-days';
import type { Person } from '../case/person';

/** The people whom a case waits for (D7): whoever was asked, the contacts, or else the manager; none where a channel takes the next step. */
export function waitingFor(subject: Case, profile: Profile): readonly Person[] {
  const status = profile.workflow.statuses.find(({ code }) => code === subject.status);
  if (status?.channel !== undefined) return [];
  if (subject.question) return [subject.question.of];
  const contacts = appointmentsOf(subject).map(({ person }) => person);
  return contacts.length > 0 ? contacts : [subject.manager];
}

/** Everybody whose absence changes how a case is chased, by id. */
export const chasedPeople = (subject: Case, profile: Profile): readonly string[] => [
  ...new Set(
    [...waitingFor(subject, profile), ...appointmentsOf(subject).map(({ person }) => person)].map(
      ({ id }) => id,
    ),
  ),
];

/** Whether a case waits for people of whom nobody is there. */
function isNobodyThere(subject: Case, profile: Profile, away: Away): boolean {
  const people = waitingFor(subject, profile);
  return people.length > 0 && people.every(({ id }) => away.has(id));
}

/** The people, by id, on whose absence it depends whether a case is passed on at once; none where the profile sets no time. */
export const awaitedPeople = (subject: Case, profile: Profile): readonly string[] =>
  profile.chasing.times.some(({ status }) => status === subject.status)
    ? waitingFor(subject, profile).map(({ id }) => id)
    : [];

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
  const isUnread =
    isNobodyThere(subject, profile, away) && nextPickUp(subject, profile, isWorkingDay)?.stage === 'reminded';
  return isUnread ? { stage: 'escalated', dueAt: subject.since } : nextChase(subject, profile, isWorkingDay);
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
