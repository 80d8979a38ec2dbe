import * as z from 'zod/v4';
import { contactLevels, contactQuestions } from '../codes/correspondence';
import { cites, code, meets, shortWords, wording } from '../parts';

const entry = { code, label: wording, cites, meets };
/** Where something is sent: in words for people, and the channel that hears of it where it has one here. */
const place = { where: wording, channel: code.optional() };

/**
 * What becomes of a further contact of a restricted customer (S3): how it came and who wrote, then the questions in the order of
 * `contactQuestions`, each asked only where the restriction makes a difference of it.
 */
export const correspondenceSchema = z.strictObject({
  /** What is asked before anything is proposed. */
  channelQuestion: shortWords(200),
  writerQuestion: shortWords(200),
  /** Who may have written or called: only the customer is bound by the restriction; for others the outcome is named (I5). */
  writers: z
    .array(z.strictObject({ ...entry, outcome: code.describe('Leave it out for the customer.').optional() }))
    .min(1),
  questions: z
    .array(
      z.strictObject({
        code,
        question: shortWords(200).describe(
          '“{what}” is what the restriction names: a matter, times, documents.',
        ),
        asks: z.enum(contactQuestions),
        /** The outcome that a yes proposes; absent where the answer only says whether the restriction covers it. */
        outcome: code.optional(),
        cites,
        meets,
      }),
    )
    .min(1),
  /** What is covered by a restriction, and nothing opens. */
  otherwise: z.strictObject({ outcome: code, cites, meets }),
  /** What keeps to what the restriction leaves open: its channel, its time, its contact. */
  within: z.strictObject({ outcome: code, cites, meets }),
  /** What is about another matter than the one that is closed. */
  outside: z.strictObject({ outcome: code, cites, meets }),
  /** What came by a closed way and needs no answer, as long as the customer was not told how to reach us. */
  notToldYet: z.strictObject({ outcome: code, cites, meets }),
  outcomes: z
    .array(
      z.strictObject({
        ...entry,
        /** What whoever reads the contact does now. */
        words: wording,
        acknowledged: z.boolean(),
        /** How much is done: whoever logs a contact may choose more than is proposed, never less. */
        level: z.enum(contactLevels),
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
