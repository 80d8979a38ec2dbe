import * as z from 'zod/v4';
import { risk } from '../letters/state';
import { statuses } from '../../policy/codes';
import { daySchema } from '../time/instant';
import { decisionSchema, measuresSchema } from '../restricting/state';

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
  z.strictObject({ type: z.literal('EndNoticeWithheld'), to, reason: z.string(), risk }),
  z.strictObject({ type: z.literal('ConsultationSought'), to, role: z.string() }),
  z.strictObject({ type: z.literal('ConsultationGiven'), to, advice: z.string() }),
] as const;

/** What others than manager and decider were asked and found. */
export type FindingHappened = Readonly<z.infer<(typeof findingEvents)[number]>>;

/** Whether something that happened is what others than manager and decider were asked or found. */
export const isFinding = (happened: { readonly type: string }): happened is FindingHappened =>
  findingEvents.some((event) => event.shape.type.value === happened.type);

/** What a Head put forward and the decider decided on a restriction (D1, D6). */
export const decisionEvents = [
  z.strictObject({ type: z.literal('CaseEndorsed'), to, measures: measuresSchema, reason: z.string() }),
  z.strictObject({ type: z.literal('RestrictionDecided'), to, decision: decisionSchema }),
] as const;

/** What was put forward or decided. */
export type DecisionHappened = Readonly<z.infer<(typeof decisionEvents)[number]>>;

/** Whether something was put forward or decided. */
export const isOfDecision = (happened: { readonly type: string }): happened is DecisionHappened =>
  decisionEvents.some((event) => event.shape.type.value === happened.type);
