import * as z from 'zod/v4';
import { personSchema } from '../case/person';
import { contactRoles, statuses } from '../../policy/codes';
import { risk } from '../letters/state';
import { daySchema } from '../time/instant';

const to = z.enum(statuses);
const role = z.enum(contactRoles);
/** Whether it is about a handover, and not about an appointment. */
const handover = z.boolean();

/** What happens about the contact people of a case. None of it moves the case: `to` is where it stood. */
export const appointmentEvents = [
  z.strictObject({ type: z.literal('AppointmentAccepted'), to, role, handover }),
  z.strictObject({ type: z.literal('AppointmentDeclined'), to, role, handover, reason: z.string() }),
  z.strictObject({
    type: z.literal('ContactPersonAppointed'),
    to,
    role,
    person: personSchema,
    reason: z.string(),
  }),
  z.strictObject({
    type: z.literal('HandoverOffered'),
    to,
    role,
    person: personSchema,
    reason: z.string(),
  }),
  z.strictObject({ type: z.literal('AppointmentReminded'), to, role }),
  z.strictObject({ type: z.literal('AppointmentEscalated'), to, role, again: z.literal(true).optional() }),
] as const;

/** What happened about the contact people of a case. */
export type AppointmentHappened = Readonly<z.infer<(typeof appointmentEvents)[number]>>;

/** Every kind of event of appointments. */
export const appointmentEventTypes: readonly AppointmentHappened['type'][] = appointmentEvents.map(
  (event) => event.shape.type.value,
);

/** What happens about telling the customer who their contact is now, or that a reason of risk stands (R9). */
export const contactTellingEvents = [
  z.strictObject({ type: z.literal('ContactNoticeSent'), to, sentOn: daySchema, channel: z.string() }),
  z.strictObject({ type: z.literal('ContactNoticeWithheld'), to, reason: z.string(), risk }),
  z.strictObject({ type: z.literal('ContactTellingReminded'), to, again: z.literal(true).optional() }),
] as const;

/** What happened about telling the customer who their contact is now. */
export type ContactTellingHappened = Readonly<z.infer<(typeof contactTellingEvents)[number]>>;

/** Whether something is about telling the customer who their contact is now. */
export const isOfContactTelling = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, ContactTellingHappened> =>
  contactTellingEvents.some((event) => event.shape.type.value === happened.type);

/** Whether an event is about the contact people of a case. */
export const isAboutAppointments = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, AppointmentHappened> => appointmentEventTypes.some((one) => one === happened.type);
