import * as z from 'zod/v4';
import { words } from '../parts';

/** Nothing could be done just now: what was sent is handed back, to be sent once more. */
export const schema = z.strictObject({
  heading: words,
  paragraphs: z.array(words),
  /** Everything that the form sent, inputs and ids, as it came. */
  again: z.record(z.string(), z.json()),
});
