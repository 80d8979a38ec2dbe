import * as z from 'zod/v4';
import { instantSchema } from '../time/instant';
import { personSchema, stampShape } from '../case/person';
import { statuses } from '../../policy/codes';

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

/** An incident as its case keeps it: by whom it was told, and whether it was taken out of weight (D5). */
export const keptIncidentSchema = incidentSchema.extend({
  ...stampShape,
  setAside: z.strictObject({ reason: z.string(), ...stampShape }).optional(),
});

/** What a case knows of how its report was taken on: what was asked and answered, and to whom it was referred. */
export const reportShape = {
  question: z
    .strictObject({ text: z.string(), ...stampShape, of: personSchema, returnTo: z.enum(statuses) })
    .optional(),
  /** Who last said that they have what is urgent, and when (E2). */
  inHand: z.strictObject(stampShape).optional(),
  answers: z.array(
    z.strictObject({ question: z.string(), asked: personSchema, text: z.string(), ...stampShape }),
  ),
  /** What people said who are named as affected: whether they were, of which incident (D5). */
  affectedAnswers: z
    .array(
      z.strictObject({ incident: z.int(), was: z.boolean(), reason: z.string().optional(), ...stampShape }),
    )
    .default([]),
  referral: z.strictObject({ to: z.string(), reason: z.string(), ...stampShape }).optional(),
  /** Since when it waits for its manager, where it was given to them while it waited for another. */
  managedSince: instantSchema.optional(),
};
