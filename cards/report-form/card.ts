import * as z from 'zod/v4';
import { emergencySteps } from '../emergency-steps';
import { choiceSchema, dayOrNone, typed, words } from '../parts';

/** The inputs of the report form, in the order in which they stand. */
export const reportFields = [
  'customerName',
  'channel',
  'date',
  'time',
  'behaviours',
  'threshold',
  'narrative',
  'violent',
  'danger',
  'complaint',
  'manager',
  'email',
  'telephone',
  'postcode',
  'references',
  'context',
  'actionTaken',
  'affected',
  'witnesses',
  'otherWitnesses',
  'evidence',
  'recording',
  'crmReference',
] as const;
/** One of `reportFields`. */
export type ReportField = (typeof reportFields)[number];

const each = <T extends z.ZodType>(value: T): z.ZodRecord<z.ZodEnum<{ [K in ReportField]: K }>, T> =>
  z.record(z.enum(reportFields), value);

const choices = z.array(choiceSchema);

/** The report form (C1, X2): empty, prefilled, or as it was sent with what is wrong. */
export const schema = z.strictObject({
  reportKey: z.string(),
  /** The case to which the incident is added; '' for a new case. */
  ref: z.string(),
  /** Whether it asks who the customer is and who the manager: a case that is there has both. */
  isNew: z.boolean(),
  inDialog: z.boolean(),
  /** Somebody is in danger: the emergency steps stand open at the top. */
  danger: z.boolean(),
  emergency: emergencySteps,
  choices: z.strictObject({
    channels: choices,
    thresholds: choices,
    recordings: choices,
  }),
  /** The behaviours by the groups of the profile, each shut until it is opened or something in it is chosen. */
  groups: z.array(
    z.strictObject({
      /** The id of its input, by its place: `behaviours1`. */
      id: z.string(),
      label: words,
      isOpen: z.boolean(),
      /** What its button opens: its input, and the threshold where it alone needs one. */
      targets: z.array(z.strictObject({ id: z.string() })).min(1),
      choices,
      value: z.string(),
    }),
  ),
  thresholdOpen: z.boolean(),
  /** What is asked about a complaint of the customer; empty texts where the profile does not ask (D1). */
  complaint: z.strictObject({ question: words, yes: words }),
  /** The people already picked: a picker shows its value only when it is among its choices. */
  people: z.strictObject({ manager: choices, affected: choices, witnesses: choices }),
  values: each(typed),
  errors: each(words),
  summary: z.array(words),
  /** Open cases of the same customer, and "a new case"; empty when there is nothing to choose. */
  offer: choices,
  /** What is chosen of `offer`: the reference of a case, or 'new'. */
  addTo: z.string(),
  detailOpen: z.boolean(),
  today: dayOrNone,
});
