import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { instantSchema } from '../time/instant';

const to = z.enum(statuses);

/** What is sent because nobody picked a case up in time, or nobody looks after it any more (D7). */
export const pickUpEvents = [
  z.strictObject({ type: z.literal('PickUpReminded'), to }),
  /** Of those whom the case waits for, all are too close to it: it goes at once to whoever stands in for them (D5). */
  z.strictObject({ type: z.literal('NobodyLeft'), to }),
  z.strictObject({
    type: z.literal('PickUpEscalated'),
    to,
    channel: z.string(),
    /** They had it already: it is said once more. */
    again: z.literal(true).optional(),
  }),
  /** Its manager has left: those to whom reports are passed on are asked who is to look after it. */
  z.strictObject({
    type: z.literal('ManagerSought'),
    to,
    channel: z.string(),
    again: z.literal(true).optional(),
  }),
  /** Nobody has said that they have what is urgent: it is said once more to the manager, and to those who stand in (E2). */
  z.strictObject({
    type: z.literal('AlarmRepeated'),
    to,
    channel: z.string(),
    /** When what is urgent was told of. */
    since: instantSchema,
    again: z.literal(true).optional(),
  }),
] as const;

/** What was sent because nobody picked a case up. */
export type PickUpHappened = Readonly<z.infer<(typeof pickUpEvents)[number]>>;

/** Whether it was sent because nobody picked a case up. */
export const isOfPickUp = (happened: { readonly type: string }): happened is PickUpHappened =>
  pickUpEvents.some((event) => event.shape.type.value === happened.type);
