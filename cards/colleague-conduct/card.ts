import * as z from 'zod/v4';
import { words } from '../parts';

/** The route for a colleague's conduct, which is not for this service (P2): nothing is stored, no case is opened. */
export const schema = z.strictObject({
  inDialog: z.boolean(),
  heading: words,
  paragraphs: z.array(words),
  /** The line that says that nothing was recorded. */
  assurance: words,
  source: words,
});
