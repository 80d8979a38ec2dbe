import * as z from 'zod/v4';
import { toneSchema, typed, words } from '../parts';

/** A confirmation, a refusal or an alert: what it is, and what to do next. */
export const schema = z.strictObject({
  tone: toneSchema,
  heading: words,
  paragraphs: z.array(typed),
  /** Whether the way to the emergency steps stands first: to whoever wrote and was not understood (E1). */
  emergency: z.literal(true).optional(),
});
