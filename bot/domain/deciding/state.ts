import * as z from 'zod/v4';
import { stampShape } from '../case/person';
import { statuses } from '../../policy/codes';
import { noticeSchema } from '../letters/state';

/** What was asked of those who determine, while a complaint is handled, whether behaviour is unacceptable (D1), and what they found. */
const assessmentSchema = z.strictObject({
  /** Why it was asked; absent where the report itself said that a complaint is being handled. */
  reason: z.string().optional(),
  /** Where the case goes back to with the finding. */
  returnTo: z.enum(statuses),
  ...stampShape,
  finding: z.strictObject({ acceptable: z.boolean(), reason: z.string(), ...stampShape }).optional(),
});
/** One assessment, asked for or made. */
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;

/** The customer asks for a decision to be looked at again by somebody senior who was not involved (D3), and what came of it. */
const appealSchema = z.strictObject({
  /** What the customer says against the decision, as staff wrote it down. */
  customerSays: z.string(),
  ...stampShape,
  outcome: z
    .strictObject({ overturned: z.boolean(), reason: z.string(), policyVersion: z.string(), ...stampShape })
    .optional(),
  /** That the customer was told that the measures ended, or why not (R6). */
  notice: noticeSchema.optional(),
});
/** One request for a second look at a decision. */
export type Appeal = Readonly<z.infer<typeof appealSchema>>;

/** Those whom the profile has consulted on equality before a decision (Q1): that they were asked, and what they advised. */
const consultationSchema = z.strictObject({
  /** The number of the event that asked: how it is named within its case. */
  number: z.int().positive(),
  /** The role that is consulted. */
  role: z.string(),
  ...stampShape,
  answer: z.strictObject({ advice: z.string(), ...stampShape }).optional(),
});
/** One consultation. */
export type Consultation = Readonly<z.infer<typeof consultationSchema>>;

/** What others than manager and decider found on a case; empty in cases stored before anybody was asked. */
export const findingShape = {
  assessments: z.array(assessmentSchema).default([]),
  appeals: z.array(appealSchema).default([]),
  consultations: z.array(consultationSchema).default([]),
};
