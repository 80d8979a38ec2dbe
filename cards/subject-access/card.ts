import * as z from 'zod/v4';
import { rowSchema, toneSchema, typed, words } from '../parts';
import { readReply, textReply } from '../reply';

/** Asks on whom everything is to be drawn up, and once they are chosen, whether it is them (X4). */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  /** What was looked for. */
  value: typed,
  error: words,
  /** What came of it, in a sentence; '' before anything was looked for. */
  said: words,
  tone: toneSchema,
  /** Customers to choose from: what tells them apart, and no more. */
  choices: z.array(z.strictObject({ number: z.string(), ref: z.string(), name: typed, about: typed })),
  /** The customer who was chosen; '' for the reference before. */
  chosen: z.strictObject({ ref: z.string(), key: z.string(), rows: z.array(rowSchema), note: words }),
});

/** What was looked for. Throws `UnreadableReply`. */
export const parseSubjectAccessReply = (value: unknown): { readonly asked: string } =>
  readReply(z.object({ asked: textReply.transform((text) => text.trim()) }), value);
