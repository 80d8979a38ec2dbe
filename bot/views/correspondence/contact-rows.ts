import type { CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { correspondenceLabels as labels } from '../../../cards/words/correspondence/words';
import type { Appointment } from '../../domain/contact-people/state';
import type { Case } from '../../domain/case/state';
import { appointmentsOf, spocOf } from '../../domain/contact-people/holders';
import { untoldContact } from '../../domain/contact-people/known-contact';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { calledAs, calledFirst } from '../contact-people/called';
import { nameOf, partyLabel } from '../case/labels';
import { toldInWords } from '../restricting/telling';

/** Who looks after a customer's contact now, and whether they accepted (S1): a row a role, then who is to take over. */
export const contactRows = (subject: Case, profile: Profile): CardRow[] => [
  ...appointmentsOf(subject).map((appointment) => ({
    label: partyLabel(profile, appointment.role),
    text: `${nameOf(appointment.person)}, ${standing(appointment, profile)}`,
  })),
  ...subject.handovers.map((handover) => ({
    label: fill(labels.askedToTakeOver, { as: calledAs(handover.role, profile) }),
    text: fill(labels.askedBy, {
      who: nameOf(handover.person),
      by: nameOf(handover.by),
      at: dateInWords(handover.at, profile.timeZone),
    }),
  })),
  ...toldRows(subject, profile),
];

/** Whether the customer was told of the contact person they have now, where it is not whom they had first (R9). */
function toldRows(subject: Case, profile: Profile): CardRow[] {
  const notice = subject.knownContact?.notice;
  const isOfNow = notice?.of === spocOf(subject)?.name;
  if (untoldContact(subject)) return [{ label: labels.customerTold, text: labels.notToldYet }];
  return isOfNow && notice ? [{ label: labels.customerTold, text: toldInWords(notice.notice, profile) }] : [];
}

function standing({ answer }: Appointment, { timeZone }: Profile): string {
  if (!answer) return labels.notYetAccepted;
  const on = dateInWords(answer.at, timeZone);
  return answer.accepted ? fill(labels.acceptedOn, { at: on }) : fill(labels.declinedOn, { at: on });
}

/** The contact people by name as one sentence; '' where nobody was appointed. */
export const contactsInWords = (subject: Case, profile: Profile): string =>
  appointmentsOf(subject)
    .map(({ role, person }) => fill(labels.namedAs, { as: calledFirst(role, profile), who: nameOf(person) }))
    .join(' ');
