import * as z from 'zod/v4';
import { words } from '../parts';

/**
 * Put into a message by somebody who looked a customer up while writing it (S2, C7): the reference, as at when, and a button
 * that shows what holds now to whoever presses it. Whoever reads the message reads this: no name, and nothing that is known.
 */
export const schema = z.strictObject({ heading: words, asAt: words, said: words, ref: z.string() });
