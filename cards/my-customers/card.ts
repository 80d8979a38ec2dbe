import * as z from 'zod/v4';
import { choiceSchema, rowSchema, typed, words } from '../parts';

/** The customers whom somebody is a contact of (S1), ten a page: what is not accepted first, then what is reviewed soonest. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  /** That the reader is away themself; '' when they are there. */
  away: words,
  customers: z
    .array(
      z.strictObject({
        ref: z.string(),
        name: typed,
        /** What the reader has to do first; '' for nothing. */
        open: words,
        rows: z.array(rowSchema),
      }),
    )
    .max(10),
  /** The same to choose from; the value is the reference of the case, the title names no customer twice. */
  choices: z.array(choiceSchema).max(10),
  /** The pages before and after this one; 0 for none. */
  before: z.int().nonnegative(),
  after: z.int().nonnegative(),
});
