import * as z from 'zod/v4';
import { statuses } from '../domain/statuses';
import { cites, code, meets, words } from './parts';

/** For how long a case is kept once it has come to its end (X4). Nothing is erased by itself: people are asked. */
export const retentionSchema = z.strictObject({
  /** The channel of those who look after the records: it hears that a period has ended. */
  channel: code,
  /** How often they are asked again while they do not decide. */
  askAgainAfterMonths: z.int().positive(),
  rules: z
    .array(
      z.strictObject({
        code,
        label: words,
        /** The ends of a case to which it applies; the clock starts when the case came there. */
        statuses: z.array(z.enum(statuses)).min(1),
        months: z.int().positive(),
        cites,
        meets,
      }),
    )
    .min(1),
  cites,
  meets,
});
