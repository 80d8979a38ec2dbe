import * as z from 'zod/v4';
import { rowSchema, toneSchema, words } from '../parts';

/**
 * The question whether two customers are one person, as a channel sees it (S4): their numbers and no name, which the
 * dialog shows after the role check. Once answered: the answer, by whom and when, and no button.
 */
export const schema = z.strictObject({
  /** The reference of the match. */
  ref: z.string(),
  heading: words,
  lead: words,
  tone: toneSchema,
  rows: z.array(rowSchema),
  /** Whether it still waits for an answer: only then is there a button. */
  open: z.boolean(),
});
