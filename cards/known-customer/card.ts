import * as z from 'zod/v4';
import { emergencySteps } from '../emergency-steps';
import { rowSchema, toneSchema, typed, words } from '../parts';
import { readReply, textReply } from '../reply';

/** Looks up what is known of a customer before or during a contact (S2, F1.2, F2.2): what to do, never what happened. */
export const schema = z.strictObject({
  /** Where in the guidance it was opened, and where it goes on. */
  way: z.string(),
  goOn: z.string(),
  heading: words,
  lead: words,
  /** What was looked for. */
  value: typed,
  error: words,
  /** What came of it, in a sentence; '' before anything was looked for. */
  said: words,
  tone: toneSchema,
  found: z.array(z.strictObject({ heading: words, tone: toneSchema, rows: z.array(rowSchema) })),
  /** One tap away here too (E1). */
  emergency: emergencySteps,
});

/** What was looked for. Throws `UnreadableReply`. */
export const parseKnownCustomerReply = (value: unknown): { readonly asked: string } =>
  readReply(z.object({ asked: textReply.transform((text) => text.trim()) }), value);
