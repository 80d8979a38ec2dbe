import * as z from 'zod/v4';
import { emergencySteps } from '../emergency-steps';
import { rowSchema, toneSchema, typed, words } from '../parts';
import { readReply, textReply } from '../reply';

/** Looks up what is known of a customer before or during a contact, in the chat or in the guidance (S2, F1.2, F2.2): what to do, never what happened. */
export const schema = z.strictObject({
  /** Whether it is a step of the guidance, in its dialog; otherwise it stands in the chat. */
  inGuide: z.boolean(),
  /** Where in the guidance it was opened, and where it goes on; '' in the chat. */
  way: z.string(),
  goOn: z.string(),
  /** When the contact began, in milliseconds since 1970; 0 in the chat. */
  began: z.number(),
  /** The customer who was chosen of several, and for which text; '' for none. */
  ref: z.string(),
  look: z.string(),
  heading: words,
  lead: words,
  /** What was looked for. */
  value: typed,
  error: words,
  /** What came of it, in a sentence; '' before anything was looked for. */
  said: words,
  tone: toneSchema,
  /** Where was searched, when nothing was found that restricts anybody; '' otherwise. */
  searched: words,
  /** Customers to choose from: what tells them apart, and no more. */
  choices: z.array(z.strictObject({ number: z.string(), ref: z.string(), name: typed, about: typed })),
  /** What to do about a search that found too much; '' otherwise. */
  narrow: words,
  found: z.array(
    z.strictObject({
      heading: words,
      tone: toneSchema,
      rows: z.array(rowSchema),
      /** The case on which the reader can log a contact; '' where they cannot, or another part says so already. */
      log: z.string(),
      /** The case whose contact person the reader can tell of a contact (S1); '' where there is none, they are it, or another part says so already. */
      tell: z.string(),
    }),
  ),
  /** One tap away here too (E1). */
  emergency: emergencySteps,
});

/** What was looked for. Throws `UnreadableReply`. */
export const parseKnownCustomerReply = (value: unknown): { readonly asked: string } =>
  readReply(z.object({ asked: textReply.transform((text) => text.trim()) }), value);
