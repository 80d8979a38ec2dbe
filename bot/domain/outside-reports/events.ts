import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { daySchema } from '../time/instant';

const to = z.enum(statuses);

/** What happens on the tracks beside the restriction flow. None of it moves the case: `to` is where it stood. */
export const trackEvents = [
  z.strictObject({
    type: z.literal('ExternalReportProposed'),
    to,
    recipient: z.string(),
    grounds: z.array(z.string()),
    assessment: z.string(),
  }),
  /** `report` is the number of the event that began the report. */
  z.strictObject({
    type: z.literal('AdviceGiven'),
    to,
    report: z.int().positive(),
    role: z.string(),
    advice: z.string(),
  }),
  z.strictObject({
    type: z.literal('ExternalReportDecided'),
    to,
    report: z.int().positive(),
    approved: z.boolean(),
    rationale: z.string(),
    policyVersion: z.string(),
  }),
  /** A report that was approved has been made. */
  z.strictObject({
    type: z.literal('ExternalReportMade'),
    to,
    report: z.int().positive(),
    madeOn: daySchema,
    reference: z.string().optional(),
  }),
  /** A report was made by somebody who needs nobody's approval for it. */
  z.strictObject({
    type: z.literal('ReportedDirectly'),
    to,
    recipient: z.string(),
    grounds: z.array(z.string()),
    assessment: z.string(),
    madeOn: daySchema,
    reference: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('OwnReportRecorded'),
    to,
    madeOn: daySchema,
    reference: z.string().optional(),
  }),
  /** Somebody called the emergency services (E1). */
  z.strictObject({
    type: z.literal('EmergencyCalled'),
    to,
    madeOn: daySchema,
    reference: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('TasksSet'),
    to,
    incident: z.int().positive(),
    tasks: z.array(z.strictObject({ code: z.string(), dueOn: daySchema })).min(1),
  }),
  z.strictObject({
    type: z.literal('TaskDone'),
    to,
    code: z.string(),
    incident: z.int().positive(),
    note: z.string(),
    /** Whether the note is the protocol for future contact. */
    isProtocol: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('TaskReminded'),
    to,
    code: z.string(),
    incident: z.int().positive(),
    again: z.literal(true).optional(),
  }),
] as const;

/** What happened on a track beside the restriction flow. */
export type TrackHappened = Readonly<z.infer<(typeof trackEvents)[number]>>;

/** Every kind of event of the tracks. */
export const trackEventTypes: readonly TrackHappened['type'][] = trackEvents.map(
  (event) => event.shape.type.value,
);
