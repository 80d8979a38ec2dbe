import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { instantSchema } from '../time/instant';

/** What happens with a further contact of a customer. None of it moves the case: `to` is where it stood. */
export const contactEvents = [
  z.strictObject({
    type: z.literal('ContactLogged'),
    to: z.enum(statuses),
    receivedAt: instantSchema,
    channel: z.string(),
    summary: z.string(),
    answers: z.string(),
    proposed: z.string(),
    outcome: z.string(),
    area: z.string().optional(),
    reason: z.string().optional(),
  }),
  /** Somebody who was contacted told the contact person, whose part it is to say what becomes of it (S1). */
  z.strictObject({
    type: z.literal('ContactPassedOn'),
    to: z.enum(statuses),
    writer: z.string(),
    channel: z.string(),
    summary: z.string(),
  }),
] as const;

/** What happened with a further contact of a customer. */
export type ContactHappened = Readonly<z.infer<(typeof contactEvents)[number]>>;

/** Whether something happened with a further contact. */
export const isOfContact = <H extends { readonly type: string }>(
  happened: H,
): happened is Extract<H, ContactHappened> =>
  contactEvents.some((event) => event.shape.type.value === happened.type);
