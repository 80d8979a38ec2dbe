import * as z from 'zod/v4';
import { personSchema } from '../case/person';
import { noticeSchema } from '../letters/state';
import { daySchema, instantSchema } from '../time/instant';
import { contactRoles, reviewParties } from '../../policy/codes';
import { reviewOutcomes } from '../../policy/codes/reviews';

/** One time somebody was asked: by which event, for which rung of the profile's ladder, and in whose place. */
export const pingSchema = z.strictObject({
  number: z.int().positive(),
  rung: z.string(),
  asked: z.enum(reviewParties),
  /** Whoever would have been asked, and until when they are away; absent where nobody was passed over. */
  insteadOf: z
    .strictObject({ role: z.enum(contactRoles), person: personSchema, until: daySchema.optional() })
    .optional(),
  at: instantSchema,
});
/** One time somebody was asked to answer a review. */
export type ReviewPing = Readonly<z.infer<typeof pingSchema>>;

/** A review that was answered. */
export const heldSchema = z.strictObject({
  dueOn: daySchema,
  outcome: z.enum(reviewOutcomes),
  reason: z.string(),
  /** How many contacts of the customer were logged since the review before. */
  contacts: z.int().nonnegative(),
  lateByDays: z.int().nonnegative(),
  /** The events by which it was asked for. */
  pings: z.array(z.int().positive()),
  number: z.int().positive(),
  by: personSchema,
  at: instantSchema,
  /** Whether, when and how the customer was told how it ended, or why not; absent until then (R9). */
  told: noticeSchema.optional(),
  /** When whoever is to tell them was last reminded. */
  remindedAt: instantSchema.optional(),
});
/** A review that was answered. */
export type HeldReview = Readonly<z.infer<typeof heldSchema>>;

/** How many times somebody was asked an open review keeps: the newest, for they repeat until somebody answers. */
export const keptPings = 20;

/** How many answered reviews a case keeps: the newest. All of them stand in the list `Reviews`. */
export const keptReviews = 4;

/** What a case knows of its reviews; empty in cases stored before there were any. */
export const reviewShape = {
  /** The review that is asked for and not answered. */
  review: z.strictObject({ dueOn: daySchema, pings: z.array(pingSchema).min(1) }).optional(),
  /** When the next review is due, once one was held; before, the decision says. */
  nextReview: daySchema.optional(),
  reviews: z
    .strictObject({ total: z.int().nonnegative(), latest: z.array(heldSchema) })
    .default({ total: 0, latest: [] }),
  /** Contacts logged since the last review, by what became of them. */
  contactsSince: z.record(z.string(), z.int().positive()).default({}),
};
