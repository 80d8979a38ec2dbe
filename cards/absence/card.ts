import * as z from 'zod/v4';
import { dayOrNone, words } from '../parts';
import { readReply, valueReply } from '../reply';

/** When somebody is away (S1): what they entered, and the form for another absence. */
export const schema = z.strictObject({
  /** Made when the card was drawn: the same key twice is the same wish. */
  key: z.string(),
  heading: words,
  lead: words,
  /** What became of what was just entered; '' when nothing was. */
  said: words,
  /** What was entered before: in words, its first day, and how its button is called. */
  absences: z.array(z.strictObject({ text: words, from: z.iso.date(), button: words })).max(10),
  values: z.strictObject({ from: dayOrNone, until: dayOrNone }),
  errors: z.strictObject({ awayFrom: words, awayUntil: words }),
});

/** The dates entered, as text, '' for none, and the key of the form. Throws `UnreadableReply`. */
export const parseAbsenceReply = (
  value: unknown,
): { readonly awayFrom: string; readonly awayUntil: string; readonly key: string } =>
  readReply(z.object({ awayFrom: valueReply, awayUntil: valueReply, key: valueReply }), value);
