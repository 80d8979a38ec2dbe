import * as z from 'zod/v4';
import { caseIds, rowSchema, toneSchema, words } from '../parts';

/**
 * A case put to those who act on it, in their channel (C2): no customer's name and no narrative, which the Review
 * dialog shows after the role check. Once decided: outcome, who and when, and no button.
 */
export const schema = z.strictObject({
  ...caseIds,
  /** What the record looks for beside the case: see `card-ids.ts`. */
  look: z.string(),
  heading: words,
  tone: toneSchema,
  urgency: words,
  rows: z.array(rowSchema),
  /** Whether the case still waits here: only then is there a Review button. */
  open: z.boolean(),
});
