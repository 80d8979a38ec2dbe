import type { AppointmentAction } from '../../policy/codes';
import { appointmentsOf } from '../../domain/contact-people/holders';
import { contactRows } from '../correspondence/contact-rows';
import { partyLabel } from '../case/labels';
import type { Asked, Part } from '../forms/step-fields';

const reason: Part = { input: 'text', choices: [] };
const person: Part = { input: 'person', choices: [] };

/** What the forms about contact people ask, and what they tell first (S1). */
export const appointmentAsked: Readonly<Record<Exclude<AppointmentAction, 'accept-appointment'>, Asked>> = {
  'decline-appointment': (subject, profile) => ({ fields: { reason }, about: contactRows(subject, profile) }),
  'hand-over': (subject, profile) => ({ fields: { person, reason }, about: contactRows(subject, profile) }),
  appoint: (subject, profile) => {
    const roles = ['spoc', 'deputy'] as const;
    // Whoever opens it because somebody declined means that role.
    const declined = appointmentsOf(subject).find(({ answer }) => answer?.accepted === false);
    const ordered = declined ? [declined.role, ...roles.filter((role) => role !== declined.role)] : roles;
    return {
      fields: {
        contactRole: {
          input: 'choice',
          choices: ordered.map((role) => ({ title: partyLabel(profile, role), value: role })),
        },
        person,
        reason,
      },
      about: contactRows(subject, profile),
    };
  },
};
