import * as z from 'zod/v4';
import { listTurning } from '../list-order';
import { choiceSchema, typed, words } from '../parts';

/** A page of a person's own reports (C5), at most ten. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  reports: z
    .array(z.strictObject({ ref: z.string(), name: typed, status: words, date: words, behaviour: words }))
    .max(10),
  /** The reports as choices of an input; each value is a reference. */
  choices: z.array(choiceSchema).max(10),
  ...listTurning,
});
