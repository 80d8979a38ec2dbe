import * as z from 'zod/v4';
import { caseIds, dialogButtonSchema, words } from '../parts';

/** What the organisation does for its staff after an incident (T1, T2, H4). */
export const schema = z.strictObject({
  /** The case it is about; no reference and version 0 where it is about none. */
  ...caseIds,
  inDialog: z.boolean(),
  heading: words,
  lead: words,
  assurance: words,
  offers: z.array(z.strictObject({ label: words, text: words, where: words })),
  /** That going to the police is one's own choice, and supported; '' where the policy says nothing of it. */
  police: words,
  /** Steps on the case that are open to its reader. */
  steps: z.array(dialogButtonSchema),
});
