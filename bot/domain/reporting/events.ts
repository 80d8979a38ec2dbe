import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { personSchema } from '../case/person';
import { customerSchema, incidentSchema } from './state';

const to = z.enum(statuses);

/** What happens while a report is made and taken on: told, added to, asked about, referred or withdrawn. */
export const reportEvents = [
  z.strictObject({
    type: z.literal('IncidentReported'),
    to,
    reportKey: z.string(),
    profile: z.strictObject({ id: z.string(), version: z.string() }),
    manager: personSchema,
    customer: customerSchema,
    customerRef: z.string(),
    incident: incidentSchema,
  }),
  z.strictObject({ type: z.literal('IncidentAdded'), to, incident: incidentSchema }),
  /** `incidents`: those that named whoever answered, by their numbers. */
  z.strictObject({ type: z.literal('AffectedConfirmed'), to, incidents: z.array(z.int()) }),
  z.strictObject({
    type: z.literal('AffectedContested'),
    to,
    incidents: z.array(z.int()),
    reason: z.string(),
  }),
  z.strictObject({ type: z.literal('IncidentSetAside'), to, incident: z.int(), reason: z.string() }),
  z.strictObject({ type: z.literal('ReportWithdrawn'), to, reason: z.string() }),
  z.strictObject({ type: z.literal('ReportAcknowledged'), to }),
  /** Somebody has what is urgent of it (E2). */
  z.strictObject({ type: z.literal('TakenInHand'), to }),
  z.strictObject({
    type: z.literal('InformationRequested'),
    to,
    question: z.string(),
    of: personSchema,
    returnTo: z.enum(statuses),
  }),
  z.strictObject({ type: z.literal('InformationGiven'), to, answer: z.string() }),
  z.strictObject({ type: z.literal('CaseReferred'), to, role: z.string(), reason: z.string() }),
  z.strictObject({
    type: z.literal('ManagerChanged'),
    to,
    /** Who looks after the case from now on, and who did before. */
    manager: personSchema,
    from: personSchema,
    reason: z.string(),
    /** The case waited for whoever had it: for whoever has it now, the time to take it up begins anew. */
    restarts: z.literal(true).optional(),
  }),
] as const;

/** What happened to a report. */
export type ReportHappened = Readonly<z.infer<(typeof reportEvents)[number]>>;

/** The events about who is named in a report and what of it counts: they stand beside the restriction flow (D5). */
export const namingEventTypes = [
  'AffectedConfirmed',
  'AffectedContested',
  'IncidentSetAside',
] as const satisfies readonly ReportHappened['type'][];

/** Whether something happened to a report. */
export const isOfReport = (happened: { readonly type: string }): happened is ReportHappened =>
  reportEvents.some((event) => event.shape.type.value === happened.type);
