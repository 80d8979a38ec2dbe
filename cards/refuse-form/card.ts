import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/command';
import { choiceSchema, formIds, typed, words } from '../parts';
import { readReply, severalReply, textReply } from '../reply';

/** A decider refuses what was proposed, with a reason (D6). */
export const schema = z.strictObject({
  ...formIds,
  heading: words,
  considerations: z.array(choiceSchema),
  values: z.strictObject({ considerations: z.string(), rationale: typed }),
  errors: z.strictObject({ considerations: words, rationale: words }),
  summary: z.array(words),
});

/** Reads a refusal. Throws `UnreadableReply`. */
export const parseRefuseReply = (value: unknown): Omit<CommandOf<'refuse'>, 'action'> =>
  readReply(z.object({ rationale: textReply, considerations: severalReply }), value);
