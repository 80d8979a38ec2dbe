import * as z from 'zod/v4';
import { typed, words } from '../parts';

/** What the bot is for and where to begin; shown on install, when somebody greets it, and when it did not understand. */
export const schema = z.strictObject({
  organisation: words,
  firstName: typed,
  heading: words,
  /** Commands that may have been meant, each a button that says it; empty where none was. */
  meant: z.array(words),
  /** How much waits for the person; '' for nothing. */
  waits: z.union([words, z.literal('')]),
  /** Every command that the person may use, and what it does. */
  commands: z.array(z.strictObject({ command: words, does: words })),
});
