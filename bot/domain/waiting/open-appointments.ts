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
      const since = answer?.at ?? escalatedAt ?? at;
      return { kind: 'appointing', actions: ['appoint'], ...whoAppoints(subject, profile), since };
    }),
  ];
}

/** Those who find somebody: who appoints, those who keep the list, and the manager, as far as the workflow lets them. */
function whoAppoints(subject: Case, profile: Profile): Pick<OpenStep, 'people' | 'roles'> {
  const by = profile.workflow.transitions
    .filter((row) => row.action === 'appoint' && row.from.includes(subject.status))
    .flatMap((row) => row.by);
  const channels = [profile.contactPeople.appointedBy.channel, profile.customerList.channel];
  const roles = channels.flatMap((channel) => rolesIn(channel, profile));
  return {
    people: by.includes('manager') ? [{ person: subject.manager, as: 'manager' }] : [],
    roles: [...new Set(roles)].filter((role) => by.includes(role)),
  };
}
