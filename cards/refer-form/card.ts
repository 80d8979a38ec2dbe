import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/case/commands';
import { choiceSchema, formIds, typed, words } from '../parts';
import { readReply, textReply, valueReply } from '../reply';

const values = { to: z.string(), reason: typed };

/** A manager refers a case to one of the heads that the profile names (D1). */
export const schema = z.strictObject({
  ...formIds,
  heads: z.array(choiceSchema),
  values: z.strictObject(values),
  errors: z.strictObject({ to: words, reason: words }),
  summary: z.array(words),
});

/** Reads a referral. Throws `UnreadableReply`. */
export const parseReferReply = (value: unknown): Omit<CommandOf<'refer'>, 'action'> =>
  readReply(z.object({ to: valueReply, reason: textReply }), value);
