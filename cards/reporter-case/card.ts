import * as z from 'zod/v4';
import { caseIds, dialogButtonSchema, rowSchema, toneSchema, typed, words } from '../parts';

/** A reporter's own report and where it stands (C5). */
export const schema = z.strictObject({
  ...caseIds,
  heading: words,
  status: words,
  tone: toneSchema,
  rows: z.array(rowSchema),
  /** Sentences, oldest first; they name colleagues. */
  steps: z.array(typed),
  /** What happens next and who does it. */
  next: typed,
  buttons: z.array(dialogButtonSchema).max(6),
});
