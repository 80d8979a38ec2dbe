import * as z from 'zod/v4';
import { stampShape } from '../case/person';
import { daySchema, instantSchema } from '../time/instant';

/** A report of the customer to the police or another third party (E3): why, what was advised, decided and done. */
export const externalReportSchema = z.strictObject({
  /** The number of the event that began it: how it is named within its case. */
  number: z.int().positive(),
  /** Codes of the profile. */
  recipient: z.string(),
  grounds: z.array(z.string()).min(1),
  /** How whoever began it assesses the risk. */
  assessment: z.string(),
  ...stampShape,
  advice: z.array(
    z.strictObject({ number: z.int().positive(), role: z.string(), text: z.string(), ...stampShape }),
  ),
  decision: z
    .strictObject({ approved: z.boolean(), rationale: z.string(), policyVersion: z.string(), ...stampShape })
    .optional(),
  /** That it was made: on which day, and the reference that the other side gave. */
  made: z.strictObject({ on: daySchema, reference: z.string().optional(), ...stampShape }).optional(),
});
/** A report to the police or another third party. */
export type ExternalReport = Readonly<z.infer<typeof externalReportSchema>>;

/** Something to be done after an incident (E4), with what came of it. */
const taskSchema = z.strictObject({
  /** A code of the profile. */
  code: z.string(),
  /** Which incident of the case, from 1. */
  incident: z.int().positive(),
  /** Absent where it was offered and not required. */
  dueOn: daySchema.optional(),
  remindedAt: instantSchema.optional(),
  done: z.strictObject({ note: z.string(), ...stampShape }).optional(),
});
/** Something to be done after an incident. */
export type Task = Readonly<z.infer<typeof taskSchema>>;

/** What a case knows of the tracks that run beside the restriction flow; empty in cases stored before there were any. */
export const trackShape = {
  externalReports: z.array(externalReportSchema).default([]),
  tasks: z.array(taskSchema).default([]),
  /** How colleagues deal with the customer from now on: the newest risk assessment says so. */
  protocol: z.strictObject({ text: z.string(), ...stampShape }).optional(),
  /** That the emergency services were called, each by whoever called: nobody decides on it (E1). */
  emergencyCalls: z
    .array(z.strictObject({ on: daySchema, reference: z.string().optional(), ...stampShape }))
    .default([]),
  /** A member of staff says that they went to the police themselves (T2). Never judged. */
  ownReports: z
    .array(z.strictObject({ on: daySchema, reference: z.string().optional(), ...stampShape }))
    .default([]),
};
