import * as z from 'zod/v4';
import { emergencySteps } from '../emergency-steps';
import { formIds, rowSchema, words } from '../parts';

/** One of the ordered questions about a further contact (S3): a press answers it, nothing is typed. */
export const schema = z.strictObject({
  ...formIds,
  heading: words,
  question: words,
  /** The paragraph that asks for it. */
  cites: words,
  /** What is restricted. */
  about: z.array(rowSchema),
  /** Each answer, with the codes of all answers once it is given. */
  choices: z.array(z.strictObject({ title: words, way: z.string() })).max(6),
  /** One tap away here too (E1). */
  emergency: emergencySteps,
});
