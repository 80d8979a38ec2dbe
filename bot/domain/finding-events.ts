import * as z from 'zod/v4';
import { statuses } from './statuses';

const to = z.enum(statuses);

/** What others than manager and decider were asked and found. */
export const findingEvents = [
  z.strictObject({
    type: z.literal('AssessmentSought'),
    to,
    /** Absent where the report itself said that a complaint is being handled. */
    reason: z.string().optional(),
    returnTo: z.enum(statuses),
  }),
  z.strictObject({ type: z.literal('AssessmentGiven'), to, acceptable: z.boolean(), reason: z.string() }),
] as const;

/** What others than manager and decider were asked and found. */
export type FindingHappened = Readonly<z.infer<(typeof findingEvents)[number]>>;
