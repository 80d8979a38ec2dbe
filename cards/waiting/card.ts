import * as z from 'zod/v4';
import { choiceSchema, words } from '../parts';

/** The cases that wait for whoever asks (C5), the longest first, at most ten; it names no customer. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  cases: z.array(z.strictObject({ ref: z.string(), status: words, since: words })).max(10),
  /** The cases as choices of an input; each value is a reference. */
  choices: z.array(choiceSchema).max(10),
});
