import * as z from 'zod/v4';
import { draftMeasuresSchema } from '../restricting/state';

/** What can be asked of, and found by, others than manager and decider; nothing in it is trusted. */
export const findingCommands = [
  z.strictObject({ action: z.literal('seek-assessment'), reason: z.string() }),
  z.strictObject({ action: z.literal('find-unacceptable'), reason: z.string() }),
  z.strictObject({ action: z.literal('find-acceptable'), reason: z.string() }),
  z.strictObject({ action: z.literal('request-appeal'), customerSays: z.string() }),
  z.strictObject({ action: z.literal('confirm-decision'), reason: z.string() }),
  z.strictObject({ action: z.literal('overturn-decision'), reason: z.string() }),
  z.strictObject({ action: z.literal('give-consultation'), advice: z.string() }),
] as const;

/** Why a decision cannot wait for advice that the profile demands (Q1); '' where there was advice. */
const notConsultedBecause = z.string().default('');

/** Whether the customer is told of the decision; not telling needs who would be in danger, and how (R6). */
const tell = z.strictObject({ told: z.boolean(), reason: z.string(), risk: z.string().default('') });

/** The number of the proposed change that a form showed, as text; '' where it showed none. A form that was left open decides no later one (V3). */
const ofChange = { change: z.string().default('') };

/** What a Head and the decider can ask for; nothing in it is trusted. */
export const decisionCommands = [
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
] as const;
