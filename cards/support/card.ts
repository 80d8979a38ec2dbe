import * as z from 'zod/v4';
import { words } from '../parts';

/** What the organisation does for its staff after an incident (T1, T2, H4). */
export const schema = z.strictObject({
  inDialog: z.boolean(),
  heading: words,
  lead: words,
  assurance: words,
  offers: z.array(z.strictObject({ label: words, text: words, where: words })),
  /** That going to the police is one's own choice, and supported; '' where the policy says nothing of it. */
  police: words,
});
