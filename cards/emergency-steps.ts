import * as z from 'zod/v4';
import { words } from './parts';

/** What to do when somebody is in danger (E1), in the profile's words. */
export const emergencySteps = z.strictObject({ heading: words, steps: z.array(words).min(1) });
