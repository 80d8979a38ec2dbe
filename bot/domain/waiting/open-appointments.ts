import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { appointmentsOf, unacceptedAppointments } from '../contact-people/holders';
import { type OpenStep, rolesIn } from './whose-turn';

/**
 * What waits since somebody was asked to look after the contact (S1): the answer of each of them, and another person for
 * whoever declined or was asked in vain, which those who appoint have to find.
 */
export function openAppointments(subject: Case, profile: Profile): readonly OpenStep[] {
  const { transitions } = profile.workflow;
  const may = (action: string): boolean =>
    transitions.some((row) => row.action === action && row.from.includes(subject.status));
  const asked = [...subject.handovers, ...appointmentsOf(subject)].filter(({ answer }) => !answer);
  const lacking = unacceptedAppointments(subject).filter(
    ({ answer, escalatedAt }) => answer !== undefined || escalatedAt !== undefined,
  );
  return [
    ...(may('accept-appointment') ? asked : []).map(({ person, at: since }): OpenStep => {
      const people = [{ person, as: 'successor' as const }];
      return { kind: 'appointment', actions: ['accept-appointment'], people, roles: [], since };
    }),
    ...(may('appoint') ? lacking : []).map(({ answer, escalatedAt, at }): OpenStep => {
      const roles = rolesIn(profile.contactPeople.appointedBy.channel, profile);
      const since = answer?.at ?? escalatedAt ?? at;
      return { kind: 'appointing', actions: ['appoint'], people: [], roles, since };
    }),
  ];
}
