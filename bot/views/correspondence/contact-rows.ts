import type { CardRow } from '../../../cards/parts';
import type { Appointment } from '../../domain/contact-people/state';
import type { Case } from '../../domain/case/state';
import { appointmentsOf } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { nameOf, partyLabel } from '../case/labels';

/** Who looks after a customer's contact now, and whether they accepted (S1): a row a role, then who is to take over. */
export const contactRows = (subject: Case, profile: Profile): CardRow[] => [
  ...appointmentsOf(subject).map((appointment) => ({
    label: partyLabel(profile, appointment.role),
    text: `${nameOf(appointment.person)}, ${standing(appointment, profile)}`,
  })),
  ...subject.handovers.map((handover) => ({
    label: `Asked to take over as ${handover.role === 'spoc' ? 'SPOC' : 'deputy'}`,
    text: `${nameOf(handover.person)}, by ${nameOf(handover.by)} on ${dateInWords(handover.at, profile.timeZone)}`,
  })),
];

function standing({ answer }: Appointment, { timeZone }: Profile): string {
  if (!answer) return 'not yet accepted';
  const on = dateInWords(answer.at, timeZone);
  return answer.accepted ? `accepted on ${on}` : `declined on ${on}; somebody else is to be appointed`;
}

/** The contact people by name as one sentence; '' where nobody was appointed. */
export function contactsInWords(subject: Case): string {
  const named = appointmentsOf(subject).map(
    ({ role, person }) => `${role === 'spoc' ? 'SPOC' : 'Deputy'}: ${nameOf(person)}.`,
  );
  return named.join(' ');
}
