import * as z from 'zod/v4';
import { caseIds, rowSchema, toneSchema, typed, words } from '../parts';

/** What was decided, for one of those concerned; the reasons only for those who need to know them. */
export const schema = z.strictObject({
  ...caseIds,
  heading: words,
  tone: toneSchema,
  /** One sentence to this reader. */
  lead: typed,
  rows: z.array(rowSchema),
  /** Each restriction: its kind, and its answers. */
  restrictions: z.array(rowSchema),
  /** Why it was decided so; '' for a reader who does not need to know. */
  rationale: typed,
  next: typed,
  /** A button that opens the case. */
  review: z.boolean(),
  /** A button that records that the notice went out. */
  notice: z.boolean(),
});
