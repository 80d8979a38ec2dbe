import * as z from 'zod/v4';
import { listTurning } from '../list-order';
import { choiceSchema, typed, words } from '../parts';

/** Everything that waits for whoever asks (C5), at most ten cases a page. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  cases: z
    .array(
      z.strictObject({
        ref: z.string(),
        /** The customer, to whoever sees the record of the case; '' to others (X4). */
        name: typed,
        status: words,
        /** How urgent it is and which behaviour was reported; what of it waits; since when, and by when. */
        about: words,
        what: words,
        since: words,
        isUrgent: z.boolean(),
      }),
    )
    .max(10),
  /** The cases as choices of an input; each value is a reference. */
  choices: z.array(choiceSchema).max(10),
  ...listTurning,
});
