import * as z from 'zod/v4';
import { emergencySteps } from '../emergency-steps';
import { words } from '../parts';

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
