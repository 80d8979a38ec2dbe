import * as z from 'zod/v4';
import { rowSchema, toneSchema, typed, words } from '../parts';

/**
 * Put into a message by somebody who looked a customer up while writing it (S2): what to do and whom to pass contact
 * to. Whoever reads the message reads this: no violence, no risk protocol, no case, and never what happened.
 */
export const schema = z.strictObject({
  heading: words,
  name: typed,
  said: words,
  tone: toneSchema,
  found: z.array(z.strictObject({ heading: words, rows: z.array(rowSchema) })),
});
