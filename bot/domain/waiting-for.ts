import type { Profile } from '../policy/profile';
import type { Away } from './absences';
import type { Case, Person } from './case';
import type { NextChase } from './chasing';
import { appointmentsOf } from './contact-people';

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

/**
 * What is sent in the place of a reminder that nobody would read (D7): while everybody whom it would go to is away, it goes
 * to the next person at once.
 */
export function pastTheAbsent(next: NextChase, subject: Case, profile: Profile, away: Away): NextChase {
  if (next.stage === 'reminded') {
    const people = waitingFor(subject, profile);
    const isNobodyThere = people.length > 0 && people.every(({ id }) => away.has(id));
    return isNobodyThere ? { ...next, stage: 'escalated' } : next;
  }
  if (next.stage !== 'acceptance' || next.acceptance.stage !== 'reminded') return next;
  const { appointment } = next.acceptance;
  const isUnread = appointment.answer === undefined && away.has(appointment.person.id);
  return isUnread ? { ...next, acceptance: { ...next.acceptance, stage: 'escalated' } } : next;
}
