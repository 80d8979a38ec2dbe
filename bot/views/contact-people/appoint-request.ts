import type { CardData } from '../../../cards/catalogue';
import { contactPeopleLabels as labels } from '../../../cards/words/contact-people/words';
import type { Case } from '../../domain/case/state';
import { hasLeft, unacceptedAppointments } from '../../domain/contact-people/holders';
import type { Profile } from '../../policy/profile';
import { contactRows } from '../correspondence/contact-rows';

/** A customer whose contact was declined or not accepted, put to those who appoint (S1): no customer's name, nobody's reason. */
export function appointRequest(subject: Case, profile: Profile): CardData<'approval-request'> {
  const open = unacceptedAppointments(subject).length > 0;
  const declined = unacceptedAppointments(subject).some(({ answer }) => answer !== undefined);
  const left = unacceptedAppointments(subject).some(hasLeft);
  const lacking = declined ? labels.appointNeeded : labels.notAccepted;
  const needed = left ? labels.hasLeft : lacking;
  return {
    ref: subject.ref,
    v: subject.version,
    look: '',
    heading: `${subject.ref}: ${open ? needed : labels.accepted}`,
    tone: open ? 'accent' : 'emphasis',
    urgency: '',
    rows: contactRows(subject, profile),
    open,
  };
}
