import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { daySchema } from '../time/instant';

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
  z.strictObject({ type: z.literal('AppealRequested'), to, customerSays: z.string() }),
  z.strictObject({
    type: z.literal('AppealDecided'),
    to,
    overturned: z.boolean(),
    reason: z.string(),
    policyVersion: z.string(),
  }),
  /** The customer was told that the measures ended, or the reason why they are not stands. */
  z.strictObject({
    type: z.literal('EndNoticeSent'),
    to,
    sentOn: daySchema,
    channel: z.string(),
  }),
  z.strictObject({ type: z.literal('EndNoticeWithheld'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('ConsultationSought'), to, role: z.string() }),
  z.strictObject({ type: z.literal('ConsultationGiven'), to, advice: z.string() }),
] as const;

/** Every kind of event of these. */
export const findingEventTypes: readonly FindingHappened['type'][] = findingEvents.map(
  (event) => event.shape.type.value,
);

/** What others than manager and decider were asked and found. */
export type FindingHappened = Readonly<z.infer<(typeof findingEvents)[number]>>;
