import * as z from 'zod/v4';
import { emergencySteps } from '../emergency-steps';
import { rowSchema, toneSchema, typed, words } from '../parts';

/**
 * One step of the guidance (H1): what to say and do, and the answers as buttons. Everything on it is ours or the
 * profile's; where somebody is travels as codes in `way`. What to do in danger stands on it already, so that one tap
 * shows it without asking anybody (E1).
 */
export const schema = z.strictObject({
  inDialog: z.boolean(),
  heading: words,
  words: z.array(words),
  choices: z.array(
    z.strictObject({ title: words, style: z.enum(['default', 'positive', 'destructive']), way: z.string() }),
  ),
  way: z.string(),
  /** When this step was drawn, and when the contact began: milliseconds since 1970. */
  drawn: z.number(),
  began: z.number(),
  /** What came of the last tap, where that was nothing; '' otherwise. */
  notice: words,
  /** Who was looked up on the way here, and what has to be known of them; none or one. It goes along in sight, to the report form. */
  customers: z.array(
    z.strictObject({
      asked: typed,
      /** The customer who was chosen of several, and for which text; '' for none. */
      ref: z.string(),
      look: z.string(),
      said: words,
      tone: toneSchema,
      rows: z.array(rowSchema),
    }),
  ),
  /** The way of the step before; the first step has none. */
  back: z.string(),
  hasBack: z.boolean(),
  /** Whether the step offers to look up what is known of the customer. */
  looksUp: z.boolean(),
  /** What the button says that opens the report form, filled in; '' for none. */
  report: words,
  /** Whether what there is for staff is offered: at every end. */
  support: z.boolean(),
  /** Whether the way out for a colleague's conduct is offered. */
  colleague: z.boolean(),
  /** Where the step comes from in the policy; '' for none. */
  source: words,
  emergency: emergencySteps,
});
