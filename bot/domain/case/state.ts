import * as z from 'zod/v4';
import { findingShape } from '../deciding/state';
import { appointmentShape } from '../contact-people/state';
import { keepingShape } from '../records/state';
import { changeShape } from '../restricting/state';
import { contactShape } from '../correspondence/state';
import { identityShape } from '../customers/state';
import { decisionSchema, measuresSchema } from '../restricting/decisions';
import { letterShape } from '../letters/state';
import { personSchema, stampShape } from './person';
import { reviewShape } from '../reviews/state';
import { statuses } from '../../policy/codes';
import { trackShape } from '../outside-reports/state';
import { daySchema, instantSchema } from '../time/instant';

/** The customer as staff described them. `references` are application or title numbers. */
export const customerSchema = z.strictObject({
  name: z.string(),
  email: z.string().optional(),
  telephone: z.string().optional(),
  postcode: z.string().optional(),
  references: z.array(z.string()),
  /** Other names, added by those who keep the list; absent where there are none. */
  aliases: z.array(z.string()).optional(),
});
/** The customer as staff described them. */
export type CustomerDetails = Readonly<z.infer<typeof customerSchema>>;

/** What happened once, as a member of staff told it (X2). Codes are the profile's. */
export const incidentSchema = z.strictObject({
  occurredAt: instantSchema,
  channel: z.string(),
  behaviours: z.array(z.string()).min(1),
  threshold: z.string().optional(),
  narrative: z.string(),
  context: z.string().optional(),
  affected: z.array(personSchema),
  witnesses: z.array(personSchema),
  otherWitnesses: z.string().optional(),
  evidence: z.string().optional(),
  recording: z.string(),
  violent: z.boolean(),
  danger: z.boolean(),
  /** A complaint of the customer is being handled; absent where not, or where the profile does not ask (D1). */
  complaint: z.literal(true).optional(),
  actionTaken: z.string().optional(),
  crmReference: z.string().optional(),
});
/** What happened once, as described by who reports it. */
export type Incident = Readonly<z.infer<typeof incidentSchema>>;

/**
 * One matter with one customer, from the first report to its end; the aggregate that is saved as one item.
 * `ref` is made of the item's id and is not stored inside; everything else survives in JSON.
 */
export const caseSchema = z.strictObject({
  ref: z.string(),
  reportKey: z.string(),
  /** Events so far; grows by one with each. */
  version: z.int().nonnegative(),
  profile: z.strictObject({ id: z.string(), version: z.string() }),
  status: z.enum(statuses),
  /** When the case came to stand where it stands. */
  since: instantSchema,
  reporter: personSchema,
  manager: personSchema,
  customer: customerSchema,
  /** The customer's own reference in the register; '' until the first delivery has made it. */
  customerRef: z.string(),
  incidents: z.array(incidentSchema.extend({ by: personSchema, at: instantSchema })).min(1),
  question: z
    .strictObject({ text: z.string(), ...stampShape, of: personSchema, returnTo: z.enum(statuses) })
    .optional(),
  answers: z.array(
    z.strictObject({ question: z.string(), asked: personSchema, text: z.string(), ...stampShape }),
  ),
  referral: z.strictObject({ to: z.string(), reason: z.string(), ...stampShape }).optional(),
  proposal: z.strictObject({ measures: measuresSchema, reason: z.string(), ...stampShape }).optional(),
  conflicts: z.array(z.strictObject({ reason: z.string(), ...stampShape })),
  /** What was sent because nobody picked the case up, and for which stay in a status (D7). */
  chases: z
    .array(
      z.strictObject({ stage: z.enum(['reminded', 'escalated']), since: instantSchema, at: instantSchema }),
    )
    .default([]),
  decision: decisionSchema.optional(),
  notice: z
    .discriminatedUnion('told', [
      z.strictObject({ told: z.literal(true), sentOn: daySchema, channel: z.string(), ...stampShape }),
      z.strictObject({ told: z.literal(false), reason: z.string(), ...stampShape }),
    ])
    .optional(),
  closure: z.strictObject({ reason: z.string(), ...stampShape }).optional(),
  ...trackShape,
  ...findingShape,
  ...appointmentShape,
  ...keepingShape,
  ...contactShape,
  ...letterShape,
  ...reviewShape,
  ...identityShape,
  ...changeShape,
  /** Who took which step and when, oldest first. */
  steps: z.array(z.strictObject({ event: z.string(), number: z.int(), ...stampShape })),
  /** Commands already carried out, so that the same click twice is one effect. */
  applied: z.array(z.string()),
  /** The hash of the newest trail entry (X3). */
  head: z.string(),
});
/** A case. */
export type Case = Readonly<z.infer<typeof caseSchema>>;
