import * as z from 'zod/v4';
import { appointmentEvents, contactTellingEvents } from '../contact-people/events';
import { decisionEvents, findingEvents } from '../deciding/events';
import { identityEvents } from '../customers/events';
import { letterEvents, noticeEvents } from '../letters/events';
import { markerEvents } from '../markers/events';
import { keepingEvents } from '../records/events';
import { statuses } from '../../policy/codes';
import { trackEvents } from '../outside-reports/events';
import { instantSchema } from '../time/instant';
import { personSchema } from './person';
import { changeEvents } from '../restricting/events';
import { contactEvents } from '../correspondence/events';
import { reviewEvents } from '../reviews/events';
import { routingEvents } from '../routing/events';
import { reportEvents } from '../reporting/events';
import { pickUpEvents } from '../waiting/events';

const to = z.enum(statuses);

/** What happened, in the past tense, each with what the case needs to know of it. `to` is where the case stands afterwards. */
const happenedSchema = z.discriminatedUnion('type', [
  ...reportEvents,
  z.strictObject({ type: z.literal('CaseClosed'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('ConflictDeclared'), to, reason: z.string() }),
  ...decisionEvents,
  ...pickUpEvents,
  ...noticeEvents,
  ...trackEvents,
  ...markerEvents,
  ...findingEvents,
  ...appointmentEvents,
  ...contactTellingEvents,
  ...keepingEvents,
  ...contactEvents,
  ...letterEvents,
  ...reviewEvents,
  ...identityEvents,
  ...changeEvents,
  ...routingEvents,
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
