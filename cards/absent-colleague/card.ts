import * as z from 'zod/v4';
import { words } from '../parts';
import { readReply, valueReply } from '../reply';

/** Which colleague is away (S1): asked of whoever may enter it for others. */
export const schema = z.strictObject({
  heading: words,
  lead: words,
  /** What is wrong with what was chosen; '' when nothing is. */
  error: words,
});

/** The colleague chosen, as an Entra object id; '' for none, and for what is no id. Throws `UnreadableReply`. */
export const parseAbsentColleague = (value: unknown): string => {
  const { colleague } = readReply(z.object({ colleague: valueReply }), value);
  return z.guid().safeParse(colleague).success ? colleague : '';
};
