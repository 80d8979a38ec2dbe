import * as z from 'zod/v4';
import { cites, code, meets, shortWords, wording } from '../parts';

const entry = { code, label: wording, cites, meets };
/** Where something is sent: in words for people, and the channel that hears of it where it has one here. */
const place = { where: wording, channel: code.optional() };

/** What becomes of a further contact of a restricted customer (S3): ordered questions, of which the first yes decides. */
export const correspondenceSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        code,
        question: shortWords(200),
        /** `yes-no`, or which exception (R4) or ground to reopen (R2) of the kinds that restrict this customer. */
        asks: z.enum(['yes-no', 'exceptions', 'reopening']),
        /** The outcome that a yes proposes. */
        outcome: code,
        cites,
        meets,
      }),
    )
    .min(1),
  /** The outcome where nothing was answered with yes. */
  otherwise: z.strictObject({ outcome: code, cites, meets }),
  outcomes: z
    .array(
      z.strictObject({
        ...entry,
        /** What whoever reads the contact does now. */
        words: wording,
        acknowledged: z.boolean(),
        /** Whether the manager and those who appoint hear of it at once. */
        escalates: z.boolean().default(false),
        /** Whether it goes to a business area, to be chosen. */
        toArea: z.boolean().default(false),
        /** The business area it always goes to, for outcomes that have only one. */
        place: z.strictObject(place).optional(),
      }),
    )
    .min(1),
  businessAreas: z.array(z.strictObject({ ...entry, ...place })).min(1),
});
