import type { Appointment } from './state';
import type { Case } from '../case/state';
import { measuresOf } from '../restricting/in-force';
import type { Person } from '../case/person';
import { type ContactRole, contactRoles } from '../../policy/codes';

/**
 * Who is named in a role now (S1): by the newest appointment, otherwise by the decision. Whoever is named stays so
 * until somebody else is: nobody is ever without contact. Undefined where nobody was appointed.
 */
export function appointmentOf(subject: Case, role: ContactRole): Appointment | undefined {
  const newest = subject.appointments.find((one) => one.role === role);
  const person = measuresOf(subject)?.[role];
  const { decision } = subject;
  if (newest || !person || !decision) return newest;
  return { role, person, by: decision.by, at: decision.at };
}

/** The single point of contact now; undefined where the case has none. */
export const spocOf = (subject: Case): Person | undefined => appointmentOf(subject, 'spoc')?.person;

/** The deputy of the single point of contact now; undefined where the case has none. */
export const deputyOf = (subject: Case): Person | undefined => appointmentOf(subject, 'deputy')?.person;

/** Everybody named now, the SPOC first. */
export const appointmentsOf = (subject: Case): readonly Appointment[] =>
  contactRoles.flatMap((role) => appointmentOf(subject, role) ?? []);

/** Appointments for which somebody has to be found or to answer: unanswered, declined, or their holder has left. */
export const unacceptedAppointments = (subject: Case): readonly Appointment[] =>
  appointmentsOf(subject).filter((one) => one.answer?.accepted !== true || hasLeft(one));

/** Whether those who appoint were asked for another although somebody had accepted: whoever it was has left. */
export const hasLeft = ({ answer, escalatedAt }: Appointment): boolean =>
  answer?.accepted === true && escalatedAt !== undefined && escalatedAt >= answer.at;

/** What a person is asked to take on and has not answered: what is handed over to them, then what they are named for. */
export const openAppointmentsOf = (subject: Case, personId: string): readonly Appointment[] =>
  [...subject.handovers, ...appointmentsOf(subject)].filter(
    ({ person, answer }) => person.id === personId && answer === undefined,
  );

/** Whether an appointment is the wish of somebody to hand over, and not yet a fact. */
export const isHandover = (subject: Case, appointment: Appointment): boolean =>
  subject.handovers.includes(appointment);

/** Whom contact goes to while some people are away (S1): the SPOC, else the deputy; undefined when both are, or there is none. */
export const actingFor = (
  people: { readonly spoc?: Person | undefined; readonly deputy?: Person | undefined },
  isAway: (personId: string) => boolean,
): Person | undefined =>
  [people.spoc, people.deputy].find((person) => person !== undefined && !isAway(person.id));

/** Whether somebody is named for a customer’s contact now. */
export const isContactPerson = (subject: Case, personId: string): boolean =>
  appointmentsOf(subject).some(({ person }) => person.id === personId);

/** Everybody named who neither declined nor left, the SPOC first: those are asked for nothing more (S1). */
export const willingContacts = (subject: Case): readonly Appointment[] =>
  appointmentsOf(subject).filter((one) => one.answer?.accepted !== false && !hasLeft(one));
