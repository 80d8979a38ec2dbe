import * as z from 'zod/v4';
import { personSchema } from '../case/person';

/**
 * The report form as it was filled in: texts as typed, people as the directory found them (absent when nobody was
 * chosen or the directory knows nobody of that id). `decide` checks it; nothing here is trusted.
 */
export const reportFormSchema = z.strictObject({
  customerName: z.string(),
  email: z.string(),
  telephone: z.string(),
  postcode: z.string(),
  references: z.string(),
  channel: z.string(),
  /** Local calendar date, yyyy-mm-dd, and time, HH:mm, in the time zone of the profile. */
  date: z.string(),
  time: z.string(),
  behaviours: z.array(z.string()),
  threshold: z.string(),
  narrative: z.string(),
  context: z.string(),
  actionTaken: z.string(),
  crmReference: z.string(),
  affected: z.array(personSchema),
  witnesses: z.array(personSchema),
  otherWitnesses: z.string(),
  evidence: z.string(),
  recording: z.string(),
  violent: z.boolean(),
  danger: z.boolean(),
  /** Whether a complaint is being handled; false where the profile does not ask. */
  complaint: z.boolean().default(false),
  manager: personSchema.optional(),
});

/** The report form as it was filled in. */
export type ReportForm = Readonly<z.infer<typeof reportFormSchema>>;

/** What can be asked for about a report; nothing in it is trusted. */
export const reportCommands = [
  z.strictObject({
    action: z.literal('report'),
    /** Made when the form was opened: a second submit finds the first. */
    reportKey: z.string().min(8),
    /** The customer in the register, when an identifying key matched; otherwise ''. */
    customerRef: z.string(),
    form: reportFormSchema,
  }),
  /** `isOffered`: the register found the case under the customer of this form; it is never said by a client (X5). */
  z.strictObject({
    action: z.literal('add-incident'),
    form: reportFormSchema,
    isOffered: z.boolean().default(false),
  }),
  z.strictObject({ action: z.literal('confirm-affected') }),
  z.strictObject({ action: z.literal('contest-affected'), reason: z.string() }),
  /** `incident`: its number in the case, from 1 on. */
  z.strictObject({ action: z.literal('set-incident-aside'), incident: z.string(), reason: z.string() }),
  z.strictObject({ action: z.literal('withdraw'), reason: z.string() }),
  z.strictObject({ action: z.literal('acknowledge') }),
  z.strictObject({ action: z.literal('take-in-hand') }),
  z.strictObject({ action: z.literal('ask-for-information'), question: z.string(), of: z.string() }),
  z.strictObject({ action: z.literal('give-information'), answer: z.string() }),
  z.strictObject({ action: z.literal('refer'), to: z.string(), reason: z.string() }),
  z.strictObject({
    action: z.literal('change-manager'),
    /** Chosen on a form; absent when nobody was, or the directory knows nobody of that id. */
    person: personSchema.optional(),
    reason: z.string(),
  }),
] as const;
