import * as z from 'zod/v4';
import { caseIds, dialogButtonSchema, rowSchema, toneSchema, typed, words } from '../parts';

/** A letter to the customer, or the warning that was sent in one: what it says, where it stands, what can be done. */
export const schema = z.strictObject({
  ...caseIds,
  heading: words,
  tone: toneSchema,
  /** What to do about it, in a sentence. */
  lead: words,
  rows: z.array(rowSchema),
  /** The text of the letter as far as it fits; none where there is no file. */
  paragraphs: z.array(z.strictObject({ text: typed, weight: z.enum(['Default', 'Bolder']) })),
  /** Said where the text goes on; '' where it does not. */
  more: words,
  /** Where the file is opened in Word, as SharePoint said; '' for no button. */
  webUrl: z.union([z.url({ protocol: /^https?$/ }), z.literal('')]),
  buttons: z.array(dialogButtonSchema).max(4),
});
