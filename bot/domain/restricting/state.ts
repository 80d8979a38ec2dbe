import * as z from 'zod/v4';
import { changeKinds } from '../../policy/codes';
import { personSchema, stampShape } from '../case/person';
import { noticeSchema } from '../letters/state';
import { daySchema, instantSchema } from '../time/instant';

/** One restriction as proposed or decided: a kind of the profile and the answers to its own questions. */
export const restrictionSchema = z.strictObject({
  kind: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string()), personSchema])),
});
/** One restriction. */
export type Restriction = Readonly<z.infer<typeof restrictionSchema>>;

/** Whether personal difficulties or protected characteristics were considered, and what followed (Q1). */
const equalitySchema = z.strictObject({
  considered: z.literal(true),
  consulted: z.boolean(),
  reasoning: z.string(),
});

/**
 * What was agreed so that the customer can use the service (Q1, R8): part of the restriction, and looked at again with it.
 * `needs`: the ways of contact without which it comes to nothing. `despite`: why one of them is closed all the same.
 */
const adjustmentSchema = z.strictObject({
  agreed: z.string(),
  keptBy: z.string(),
  needs: z.array(z.string()),
  despite: z.string().optional(),
});
/** What was agreed so that the customer can use the service. */
export type Adjustment = Readonly<z.infer<typeof adjustmentSchema>>;

/** What is to happen with a customer's contact: put forward by a Head, decided by the decider. */
export const measuresSchema = z.strictObject({
  restrictions: z.array(restrictionSchema).min(1),
  spoc: personSchema.optional(),
  deputy: personSchema.optional(),
  reviewOn: daySchema,
  endsOn: daySchema.optional(),
  equality: equalitySchema,
  /** Absent where none was agreed. */
  adjustment: adjustmentSchema.optional(),
  /** Why the customer was not warned first, where the policy expects a warning and none was sent (D2). */
  noWarningBecause: z.string().optional(),
});
/** Restrictions with who manages them and when they are looked at again. */
export type Measures = Readonly<z.infer<typeof measuresSchema>>;

/** Measures as a person put them together, before they are checked: anything may be missing. */
export const draftMeasuresSchema = z.strictObject({
  restrictions: z.array(restrictionSchema),
  spoc: personSchema.optional(),
  deputy: personSchema.optional(),
  reviewOn: z.string(),
  endsOn: z.string(),
  equality: z.strictObject({ considered: z.boolean(), consulted: z.boolean(), reasoning: z.string() }),
  /** Everything empty where none was agreed. */
  adjustment: adjustmentSchema.optional(),
  /** Asked only where the policy expects a warning first and none was sent. */
  noWarningBecause: z.string().default(''),
});
/** Measures as a person put them together. */
export type DraftMeasures = Readonly<z.infer<typeof draftMeasuresSchema>>;

/** What a decider decided, why, and under which policy (D4). */
export const decisionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.enum(['approved', 'approved-with-changes']),
    ...stampShape,
    rationale: z.string(),
    considerations: z.array(z.string()),
    measures: measuresSchema,
    /** Why the decider could not wait for the advice that the profile demands; absent: it was there, or none is demanded (Q1). */
    notConsultedBecause: z.string().optional(),
    /** Why the customer is not told, where telling them would raise the risk; absent: they are told (R6). */
    notToldBecause: z.string().optional(),
    /** Who would be in danger if they were, by the code of the profile. */
    notToldRisk: z.string().optional(),
    policyVersion: z.string(),
    paragraphs: z.array(z.string()),
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    ...stampShape,
    rationale: z.string(),
    considerations: z.array(z.string()),
    policyVersion: z.string(),
    paragraphs: z.array(z.string()),
  }),
]);
/** What was decided. */
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/** What was decided on a proposed change (D4, V2). `measures`: what is to stand from then on; absent where it was refused or all of it ends. */
export const changeDecisionSchema = z.strictObject({
  outcome: z.enum(['approved', 'approved-with-changes', 'refused']),
  ...stampShape,
  rationale: z.string(),
  considerations: z.array(z.string()),
  measures: measuresSchema.optional(),
  notConsultedBecause: z.string().optional(),
  notToldBecause: z.string().optional(),
  notToldRisk: z.string().optional(),
  policyVersion: z.string(),
  paragraphs: z.array(z.string()),
});
/** What was decided on a proposed change. */
export type ChangeDecision = Readonly<z.infer<typeof changeDecisionSchema>>;

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
