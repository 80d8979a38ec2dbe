import type { Profile } from '../../policy/profile';
import type { Appointment } from './state';
import { dayOf, instantOf, startOfDay } from '../time/calendar';
import type { Case } from '../case/state';
import { unacceptedAppointments } from './holders';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';

/** The next reminder that an appointment has no taker: of which, whom it goes to, and from when it is due. */
export interface NextAcceptance {
  readonly appointment: Appointment;
  /** `reminded`: who is named, or whoever appoints when they declined; `escalated`: whoever appoints. */
  readonly stage: 'reminded' | 'escalated';
  readonly dueAt: string;
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
