import * as z from 'zod/v4';
import { statuses } from '../codes';
import { cites, code, meets, wording } from '../parts';

/** For how long a case is kept once it has come to its end (X4). No case is erased by itself: people are asked. */
export const retentionSchema = z.strictObject({
  /** The channel of those who look after the records: it hears that a period has ended. */
  channel: code,
  /** How often they are asked again while they do not decide. */
  askAgainAfterMonths: z.int().positive(),
  rules: z
    .array(
      z.strictObject({
        code,
        label: wording,
        /** The ends of a case to which it applies; the clock starts when the case came there. */
        statuses: z.array(z.enum(statuses)).min(1),
        months: z.int().positive(),
        cites,
        meets,
      }),
    )
    .min(1),
  /** How long it is kept who looked a customer up; then the record of the look is deleted, without anybody being asked. */
  looks: z.strictObject({
    months: z.int().positive().describe('After so many months the record that somebody looked is deleted.'),
    cites,
    meets,
  }),
  cites,
  meets,
});
