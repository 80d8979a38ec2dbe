import * as z from 'zod/v4';
import { caseIds, dialogButtonSchema, rowSchema, toneSchema, typed, verbButtonSchema, words } from '../parts';

/** By this card somebody is asked to look after a customer's contact, with the history (S1). */
export const schema = z.strictObject({
  ...caseIds,
  heading: words,
  tone: toneSchema,
  /** What they are asked, or what became of it. */
  lead: typed,
  sections: z.array(z.strictObject({ heading: words, rows: z.array(rowSchema) })),
  /** What is expected of them, a sentence each. */
  expects: z.array(words),
  next: typed,
  verbs: z.array(verbButtonSchema),
  buttons: z.array(dialogButtonSchema).max(5),
});
