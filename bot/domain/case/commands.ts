import * as z from 'zod/v4';
import { appointmentCommands } from '../contact-people/commands';
import { draftMeasuresSchema } from '../restricting/decisions';
import { findingCommands } from '../deciding/commands';
import { letterCommands } from '../letters/commands';
import { keepingCommands } from '../records/commands';
import { trackCommands } from '../outside-reports/commands';
import { personSchema } from './person';
import { changeCommands } from '../restricting/commands';
import { contactCommands } from '../correspondence/commands';
import { reviewCommands } from '../reviews/commands';

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

/** Why a decision cannot wait for advice that the profile demands (Q1); '' where there was advice. */
const notConsultedBecause = z.string().default('');

/** Whether the customer is told of the decision; not telling needs a reason (R6). */
const tell = z.strictObject({ told: z.boolean(), reason: z.string() });

/** The number of the proposed change that a form showed, as text; '' where it showed none. A form that was left open decides no later one (V3). */
const ofChange = { change: z.string().default('') };

/** What a person asks to be done. Who asks and when is in the context, never in the command. */
export const commandSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('report'),
    /** Made when the form was opened: a second submit finds the first. */
    reportKey: z.string().min(8),
    /** The customer in the register, when an identifying key matched; otherwise ''. */
    customerRef: z.string(),
    form: reportFormSchema,
  }),
  z.strictObject({ action: z.literal('add-incident'), form: reportFormSchema }),
  z.strictObject({ action: z.literal('withdraw'), reason: z.string() }),
  z.strictObject({ action: z.literal('acknowledge') }),
  z.strictObject({ action: z.literal('ask-for-information'), question: z.string(), of: z.string() }),
  z.strictObject({ action: z.literal('give-information'), answer: z.string() }),
  z.strictObject({ action: z.literal('close'), reason: z.string() }),
  z.strictObject({ action: z.literal('refer'), to: z.string(), reason: z.string() }),
  z.strictObject({ action: z.literal('endorse'), measures: draftMeasuresSchema, reason: z.string() }),
  z.strictObject({
    action: z.literal('approve'),
    rationale: z.string(),
    considerations: z.array(z.string()),
    notConsultedBecause,
    /** Asked only where the policy expects a warning first, none was sent and the proposal does not say why (D2). */
    noWarningBecause: z.string().default(''),
    tell,
    ...ofChange,
  }),
  z.strictObject({
    action: z.literal('approve-with-changes'),
    measures: draftMeasuresSchema,
    rationale: z.string(),
    considerations: z.array(z.string()),
    notConsultedBecause,
    tell,
    ...ofChange,
  }),
  z.strictObject({
    action: z.literal('refuse'),
    rationale: z.string(),
    considerations: z.array(z.string()),
    ...ofChange,
  }),
  z.strictObject({ action: z.literal('declare-conflict'), reason: z.string() }),
  z.strictObject({
    action: z.literal('record-notice'),
    told: z.boolean(),
    sentOn: z.string(),
    channel: z.string(),
    reason: z.string(),
  }),
  ...trackCommands,
  ...findingCommands,
  ...appointmentCommands,
  ...contactCommands,
  ...letterCommands,
  ...keepingCommands,
  ...reviewCommands,
  ...changeCommands,
]);
/** What a person asks to be done. */
export type Command = Readonly<z.infer<typeof commandSchema>>;
/** A command of one kind. */
export type CommandOf<A extends Command['action']> = Extract<Command, { action: A }>;
