import * as z from 'zod/v4';
import { caseIds, rowSchema, typed, words } from '../parts';

/** A question to the reporter or the manager of a case (D6), and afterwards that it was answered. */
export const schema = z.strictObject({
  ...caseIds,
  heading: words,
  lead: typed,
  question: typed,
  rows: z.array(rowSchema),
  /** Whether an answer is still waited for: only then is there an Answer button. */
  open: z.boolean(),
});
