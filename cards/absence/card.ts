import * as z from 'zod/v4';
import { dayOrNone, words } from '../parts';
import { readReply, valueReply } from '../reply';

const colleague = z.union([z.literal(''), z.guid()]);

/** When somebody is away (S1): what was entered, and the form for another absence. */
export const schema = z.strictObject({
  /** Made when the card was drawn: the same key twice is the same wish. */
  key: z.string(),
  /** The colleague of whom it is, as an Entra object id; '' for one's own. */
  person: colleague,
  heading: words,
  lead: words,
  /** What became of what was just entered; '' when nothing was. */
  said: words,
  /** What was entered before: in words, its first day, and how its button is called. */
  absences: z.array(z.strictObject({ text: words, from: z.iso.date(), button: words })).max(10),
  values: z.strictObject({ from: dayOrNone, until: dayOrNone }),
  errors: z.strictObject({ awayFrom: words, awayUntil: words }),
});

/** The absences that a button is about. */
export interface AbsenceIds {
  /** The colleague, '' for one's own. */
  readonly person: string;
  /** The first day of the absence that a button takes back; '' elsewhere. */
  readonly ref: string;
  readonly key: string;
}

const idsReply = { person: valueReply.pipe(colleague), ref: valueReply, key: valueReply };

/** Reads what a button of the card is about. Throws `UnreadableReply`. */
export const parseAbsenceIds = (value: unknown): AbsenceIds => readReply(z.object(idsReply), value);

/** The same with the dates entered, as text, '' for none. Throws `UnreadableReply`. */
export const parseAbsenceReply = (
  value: unknown,
): AbsenceIds & { readonly awayFrom: string; readonly awayUntil: string } =>
  readReply(z.object({ ...idsReply, awayFrom: valueReply, awayUntil: valueReply }), value);
