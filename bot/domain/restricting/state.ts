import * as z from 'zod/v4';
import { measuresSchema } from './decisions';
import { stampShape } from '../case/person';
import { daySchema, instantSchema } from '../time/instant';

/** What can be proposed for a restriction that is in force: to put another in its place, or to end it (V2). */
export const changeKinds = ['vary', 'lift'] as const;
/** One of `changeKinds`. */
export type ChangeKind = (typeof changeKinds)[number];

/** What was decided on a proposed change (D4, V2). `measures`: what is to stand from then on; absent where it was refused or all of it ends. */
export const changeDecisionSchema = z.strictObject({
  outcome: z.enum(['approved', 'approved-with-changes', 'refused']),
  ...stampShape,
  rationale: z.string(),
  considerations: z.array(z.string()),
  measures: measuresSchema.optional(),
  notConsultedBecause: z.string().optional(),
  notToldBecause: z.string().optional(),
  policyVersion: z.string(),
  paragraphs: z.array(z.string()),
});
/** What was decided on a proposed change. */
export type ChangeDecision = Readonly<z.infer<typeof changeDecisionSchema>>;

/** Whether the customer was told: on which day and how, or the reason for not telling them (R6). */
const noticeSchema = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(true), sentOn: daySchema, channel: z.string(), ...stampShape }),
  z.strictObject({ told: z.literal(false), reason: z.string(), ...stampShape }),
]);
/** Whether, when and how the customer was told, or why not. */
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

/** A change of a restriction in force: proposed, decided, told (V2). */
const changeSchema = z.strictObject({
  /** The number of the event that proposed it: how it is named within its case. */
  number: z.int().positive(),
  kind: z.enum(changeKinds),
  reason: z.string(),
  /** The review that it answered; absent where it was proposed outside of the cycle. */
  dueOn: daySchema.optional(),
  measures: measuresSchema.optional(),
  ...stampShape,
  decision: changeDecisionSchema.optional(),
  notice: noticeSchema.optional(),
});
/** A change of a restriction in force. */
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** How many changes a case keeps: the newest. What was decided on each stands in the list `Decisions`. */
export const keptChanges = 2;

/** What a case knows of how its restriction changed; empty in cases stored before it could. */
export const changeShape = {
  /** What stands since the last change took effect; before one did, the decision says. */
  inForce: z.strictObject({ measures: measuresSchema, since: instantSchema }).optional(),
  changes: z
    .strictObject({ total: z.int().nonnegative(), latest: z.array(changeSchema) })
    .default({ total: 0, latest: [] }),
  /** The end date of which those concerned were told ahead (R7). */
  endAnnounced: daySchema.optional(),
  /** The restriction came to its end date, a calendar date, and ended by itself (R7). */
  expired: z.strictObject({ endsOn: daySchema, ...stampShape }).optional(),
};
