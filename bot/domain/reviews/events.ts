import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { risk } from '../letters/state';
import { daySchema } from '../time/instant';
import { heldSchema, pingSchema } from './state';

const to = z.enum(statuses);

/** What happens in a review. None of it moves the case: `to` is where it stood. */
export const reviewEvents = [
  z.strictObject({
    type: z.literal('ReviewPinged'),
    to,
    dueOn: daySchema,
    ...pingSchema.pick({ rung: true, asked: true, insteadOf: true }).shape,
    /** Whether the review was asked for by this for the first time. */
    isFirst: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('ReviewContinued'),
    to,
    ...heldSchema.pick({ dueOn: true, reason: true, contacts: true, lateByDays: true }).shape,
    nextOn: daySchema,
  }),
  /** The customer was told how the review ended, or the reason of risk stands (R9). */
  z.strictObject({ type: z.literal('ReviewNoticeSent'), to, sentOn: daySchema, channel: z.string() }),
  z.strictObject({ type: z.literal('ReviewNoticeWithheld'), to, reason: z.string(), risk }),
  z.strictObject({ type: z.literal('TellingReminded'), to, again: z.literal(true).optional() }),
] as const;

/** What happened in a review. */
export type ReviewHappened = Readonly<z.infer<(typeof reviewEvents)[number]>>;

/** Every kind of event of reviews. */
export const reviewEventTypes: readonly ReviewHappened['type'][] = reviewEvents.map(
  (event) => event.shape.type.value,
);

/** Whether something that happened belongs to a review. */
export const isOfReview = (happened: { readonly type: string }): happened is ReviewHappened =>
  reviewEventTypes.some((one) => one === happened.type);
