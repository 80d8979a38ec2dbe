import * as z from 'zod/v4';
import { personSchema } from './person';
import { statuses } from './statuses';

const instant = z.iso.datetime({ offset: false });
const stamp = { by: personSchema, at: instant };

/** What was asked of those who determine, while a complaint is handled, whether behaviour is unacceptable (D1), and what they found. */
export const assessmentSchema = z.strictObject({
  /** Why it was asked; absent where the report itself said that a complaint is being handled. */
  reason: z.string().optional(),
  /** Where the case goes back to with the finding. */
  returnTo: z.enum(statuses),
  ...stamp,
  finding: z.strictObject({ acceptable: z.boolean(), reason: z.string(), ...stamp }).optional(),
});
/** One assessment, asked for or made. */
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;

/** What others than manager and decider found on a case; empty in cases stored before anybody was asked. */
export const findingShape = {
  assessments: z.array(assessmentSchema).default([]),
};
