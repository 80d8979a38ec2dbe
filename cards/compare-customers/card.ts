import * as z from 'zod/v4';
import { choiceSchema, typed, words } from '../parts';
import { readReply, textReply } from '../reply';

/** Two customers side by side, for those who keep the list, and the question whether they are one person (S4). */
export const schema = z.strictObject({
  /** The reference of the match; '' where nobody asked before. */
  ref: z.string(),
  /** The two customers, a bar between them. */
  look: z.string(),
  key: z.string(),
  heading: words,
  lead: words,
  left: words,
  right: words,
  rows: z.array(z.strictObject({ label: words, left: typed, right: typed })),
  /** Which of the two may stay. */
  choices: z.array(choiceSchema),
  stays: z.string(),
  reason: typed,
  error: words,
  /** Whether "different" and "later" are offered: only where it was asked. */
  asked: z.boolean(),
  maxLength: z.int().positive(),
});

const replySchema = z.object({ stays: textReply, reason: textReply });

/** Reads which customer stays, and why. Throws `UnreadableReply`. */
export const parseCompareReply = (value: unknown): z.infer<typeof replySchema> =>
  readReply(replySchema, value);
