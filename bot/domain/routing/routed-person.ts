import type { Case } from '../case/state';
import type { Person } from '../case/person';
import { appointmentOf, hasLeft } from '../contact-people/holders';
import type { Appointment } from '../contact-people/state';
import { endingOf } from '../restricting/ending';
import { measuresOf } from '../restricting/in-force';
import type { RoutingRule } from './state';

/** Whether a restriction binds its customer now: they were told, or a reason of risk stands, and it has not ended (R6). */
export const isBinding = (subject: Case): boolean =>
  subject.notice !== undefined && measuresOf(subject) !== undefined && endingOf(subject) === undefined;

/**
 * To whom the contact of the customer is brought (S1): the SPOC once they accepted, or the deputy who did where the SPOC declined
 * or left. Undefined while somebody has not answered yet, or nobody is there: then what was set stands as it is.
 */
export function routedPerson(subject: Case): Person | undefined {
  const [spoc, deputy] = [appointmentOf(subject, 'spoc'), appointmentOf(subject, 'deputy')];
  if (spoc && isThere(spoc)) return spoc.person;
  const isAsked = spoc !== undefined && spoc.answer === undefined;
  return !isAsked && deputy && isThere(deputy) ? deputy.person : undefined;
}

/** Whether two rules bring the same to the same person. */
export const isSameRule = (one: RoutingRule, other: RoutingRule): boolean =>
  one.detail === other.detail && one.from === other.from && one.to.id === other.to.id;

const isThere = (appointment: Appointment): boolean =>
  appointment.answer?.accepted === true && !hasLeft(appointment);
