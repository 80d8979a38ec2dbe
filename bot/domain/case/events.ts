import * as z from 'zod/v4';
import { appointmentEvents } from '../contact-people/events';
import { customerSchema, incidentSchema } from './state';
import { findingEvents } from '../deciding/events';
import { identityEvents } from '../customers/events';
import { letterEvents } from '../letters/events';
import { keepingEvents } from '../records/events';
import { statuses } from '../../policy/codes';
import { trackEvents } from '../outside-reports/events';
import { daySchema, instantSchema } from '../time/instant';
import { decisionSchema, measuresSchema } from '../restricting/decisions';
import { personSchema } from './person';
import { changeEvents } from '../restricting/events';
import { contactEvents } from '../correspondence/events';
import { reviewEvents } from '../reviews/events';

const to = z.enum(statuses);

/** What happened, in the past tense, each with what the case needs to know of it. `to` is where the case stands afterwards. */
const happenedSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('IncidentReported'),
    to,
    reportKey: z.string(),
    profile: z.strictObject({ id: z.string(), version: z.string() }),
    manager: personSchema,
    customer: customerSchema,
    customerRef: z.string(),
    incident: incidentSchema,
  }),
  z.strictObject({ type: z.literal('IncidentAdded'), to, incident: incidentSchema }),
  z.strictObject({ type: z.literal('ReportWithdrawn'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('ReportAcknowledged'), to }),
  z.strictObject({
    type: z.literal('InformationRequested'),
    to,
    question: z.string(),
    of: personSchema,
    returnTo: z.enum(statuses),
  }),
  z.strictObject({ type: z.literal('InformationGiven'), to, answer: z.string() }),
  z.strictObject({ type: z.literal('CaseClosed'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('CaseReferred'), to, role: z.string(), reason: z.string() }),
  z.strictObject({ type: z.literal('CaseEndorsed'), to, measures: measuresSchema, reason: z.string() }),
  z.strictObject({ type: z.literal('RestrictionDecided'), to, decision: decisionSchema }),
  z.strictObject({ type: z.literal('ConflictDeclared'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('PickUpReminded'), to }),
  z.strictObject({ type: z.literal('PickUpEscalated'), to, channel: z.string() }),
  z.strictObject({ type: z.literal('NoticeSent'), to, sentOn: daySchema, channel: z.string() }),
  z.strictObject({ type: z.literal('NoticeWithheld'), to, reason: z.string() }),
  ...trackEvents,
  ...findingEvents,
  ...appointmentEvents,
  ...keepingEvents,
  ...contactEvents,
  ...letterEvents,
  ...reviewEvents,
  ...identityEvents,
  ...changeEvents,
]);
/** What happened. */
export type Happened = Readonly<z.infer<typeof happenedSchema>>;

/** Everything that can happen to a case. */
export const eventTypes = happenedSchema.options.map((option) => option.shape.type.value);

/** An event of a case: what happened, its number in the case, who did it, when, and by which command. */
export const eventSchema = z.strictObject({
  number: z.int().positive(),
  at: instantSchema,
  by: personSchema,
  command: z.string(),
  happened: happenedSchema,
  /** SHA-256 over the hash before and this entry's content: `trail.ts` says how (X3). */
  hash: z.string(),
});
/** An event of a case. */
export type CaseEvent = Readonly<z.infer<typeof eventSchema>>;
