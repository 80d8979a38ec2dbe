import * as z from 'zod/v4';
import { caseIds, dialogButtonSchema, rowSchema, toneSchema, typed, verbButtonSchema, words } from '../parts';

/** A case as its line manager sees it: what happened, where it stands, what can be done (D1, E2). */
export const schema = z.strictObject({
  ...caseIds,
  heading: words,
  status: words,
  tone: toneSchema,
  /** Urgency in words; '' when there is none. */
  urgency: words,
  /** By it whoever reads it says that they have what is urgent (E2). */
  alarm: z.array(verbButtonSchema),
  rows: z.array(rowSchema),
  /** Long texts that people typed: the narrative and the context. */
  told: z.array(rowSchema),
  steps: z.array(typed),
  next: typed,
  verbs: z.array(verbButtonSchema),
  buttons: z.array(dialogButtonSchema).max(6),
});
