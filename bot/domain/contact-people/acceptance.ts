import type { Profile } from '../../policy/profile';
import type { Appointment } from './state';
import { dayOf, instantOf, startOfDay } from '../time/calendar';
import type { Case } from '../case/state';
import { type Away, forGood } from '../absences/absences';
import { appointmentsOf, unacceptedAppointments } from './holders';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';

/** The next reminder that an appointment has no taker: of which, whom it goes to, and from when it is due. */
export interface NextAcceptance {
  readonly appointment: Appointment;
  /** `reminded`: who is named, or whoever appoints when they declined; `escalated`: whoever appoints. */
  readonly stage: 'reminded' | 'escalated';
  readonly dueAt: string;
}

/**
 * That somebody who looks after the contact has left, to be told at once to those who appoint (S1): whoever else is named acts
 * meanwhile. Undefined where nobody left, or it was said. `away`: who of them is away, and until when.
 */
export function nextDeparture(subject: Case, profile: Profile, away: Away): NextAcceptance | undefined {
  const canAppoint = profile.workflow.transitions.some(
    (row) => row.action === 'appoint' && row.from.includes(subject.status),
  );
  const left = appointmentsOf(subject).find(
    ({ person, escalatedAt, answer }) =>
      away.get(person.id) === forGood && (escalatedAt === undefined || escalatedAt < (answer?.at ?? '')),
  );
  return canAppoint && left
    ? { appointment: left, stage: 'escalated', dueAt: left.answer?.at ?? left.at }
    : undefined;
}

/** When it is next said that somebody named has not accepted, by the times of the profile (D7, S1); undefined when never. */
export function nextAcceptance(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextAcceptance | undefined {
  const canAccept = profile.workflow.transitions.some(
    (row) => row.action === 'accept-appointment' && row.from.includes(subject.status),
  );
  if (!canAccept) return undefined;
  const { remindAfterWorkingDays, escalateAfterWorkingDays } = profile.contactPeople.acceptance;
  return unacceptedAppointments(subject)
    .flatMap((appointment): readonly NextAcceptance[] => {
      const { remindedAt, escalatedAt, answer } = appointment;
      const stage = remindedAt === undefined && escalatedAt === undefined ? 'reminded' : 'escalated';
      // Once it was passed on it is said again and again, until somebody is found (D7).
      const since = escalatedAt ?? answer?.at ?? appointment.at;
      const first = stage === 'reminded' ? remindAfterWorkingDays : escalateAfterWorkingDays;
      const days = escalatedAt === undefined ? first : profile.chasing.repeat.everyWorkingDays;
      const day = workingDaysAfter(dayOf(since, profile.timeZone), days, isWorkingDay);
      return [{ appointment, stage, dueAt: instantOf(day, startOfDay, profile.timeZone) ?? since }];
    })
    .reduce<NextAcceptance | undefined>(
      (first, next) => (first && first.dueAt <= next.dueAt ? first : next),
      undefined,
    );
}
