import * as z from 'zod/v4';
import { statuses } from '../../policy/codes';
import { instantSchema } from '../time/instant';

/** A contact was read and logged. It moves no case: `to` is where it stood. */
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
] as const;
