import * as z from 'zod/v4';
import { changeKinds, statuses } from '../../policy/codes';
import { risk } from '../letters/state';
import { changeDecisionSchema, measuresSchema } from './state';
import { daySchema } from '../time/instant';

const to = z.enum(statuses);

/** What happens to a restriction in force until it ends. */
export const changeEvents = [
  z.strictObject({
    type: z.literal('ChangeProposed'),
    to,
    kind: z.enum(changeKinds),
    reason: z.string(),
    measures: measuresSchema.optional(),
    /** The review that it answers; absent outside of the cycle. */
    answers: z
      .strictObject({ dueOn: daySchema, contacts: z.int().nonnegative(), lateByDays: z.int().nonnegative() })
      .optional(),
  }),
  z.strictObject({
    type: z.literal('ChangeDecided'),
    to,
    /** The number of the event that proposed it. */
    change: z.int().positive(),
    decision: changeDecisionSchema,
    /** It only lightens what stood, and so binds before the customer was told (R6). */
    bindsAtOnce: z.boolean(),
    /** The review that it answered; absent outside of the cycle. */
    dueOn: daySchema.optional(),
    /** When the next review is due, where it was refused. */
    nextOn: daySchema.optional(),
  }),
  z.strictObject({ type: z.literal('ChangeNoticeSent'), to, sentOn: daySchema, channel: z.string() }),
  z.strictObject({ type: z.literal('ChangeNoticeWithheld'), to, reason: z.string(), risk }),
  z.strictObject({ type: z.literal('EndAnnounced'), to, endsOn: daySchema }),
  z.strictObject({ type: z.literal('RestrictionExpired'), to, endsOn: daySchema }),
] as const;

/** What happened to a restriction in force. */
export type ChangeHappened = Readonly<z.infer<(typeof changeEvents)[number]>>;

/** Every kind of event of changes. */
const changeEventTypes: readonly ChangeHappened['type'][] = changeEvents.map(
  (event) => event.shape.type.value,
);

/** Whether something happened to a restriction in force. */
export const isOfChange = (happened: { readonly type: string }): happened is ChangeHappened =>
  changeEventTypes.some((one) => one === happened.type);
