import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/command';
import { fieldSchema, formIds, typed, words } from '../parts';
import { readReply, textReply } from '../reply';
import { considerationsIn } from '../weighing';

/** A decider refuses what was proposed, with a reason (D6). */
export const schema = z.strictObject({
  ...formIds,
  heading: words,
  considerations: z.array(fieldSchema),
  values: z.strictObject({ rationale: typed }),
  errors: z.strictObject({ considerations: words, rationale: words }),
  summary: z.array(words),
});

/** Reads a refusal. Throws `UnreadableReply`. */
export function parseRefuseReply(value: unknown): Omit<CommandOf<'refuse'>, 'action'> {
  const reply = readReply(z.looseObject({ rationale: textReply }), value);
  return { rationale: reply.rationale, considerations: [...considerationsIn(reply)] };
}
