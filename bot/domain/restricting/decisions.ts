import * as z from 'zod/v4';
import { personSchema, stampShape } from '../case/person';
import { daySchema } from '../time/instant';

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

/** What is to happen with a customer's contact: put forward by a Head, decided by the decider. */
export const measuresSchema = z.strictObject({
  restrictions: z.array(restrictionSchema).min(1),
  spoc: personSchema.optional(),
  deputy: personSchema.optional(),
  reviewOn: daySchema,
  endsOn: daySchema.optional(),
  equality: equalitySchema,
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
