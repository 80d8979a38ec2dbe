import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/case/commands';
import { choiceSchema, formIds, typed, words } from '../parts';
import { readReply, textReply, valueReply } from '../reply';
import { tellReply } from '../weighing';

/** A decider refuses what was proposed, with a reason (D6). */
export const schema = z.strictObject({
  ...formIds,
  /** The review that it answers, or the proposed change that it decides; '' for neither. */
  way: z.string(),
  heading: words,
  /** What a refusal means here. */
  lead: words,
  /** What is weighed before deciding, confirmed by one tick: in words, and as codes, comma separated. */
  considerations: choiceSchema,
  values: z.strictObject({ considerations: z.string(), rationale: typed }),
  errors: z.strictObject({ considerations: words, rationale: words }),
  summary: z.array(words),
});

/** Reads a refusal. Throws `UnreadableReply`. */
export function parseRefuseReply(value: unknown): Omit<CommandOf<'refuse'>, 'action'> {
  const schemaOfReply = z.object({
    rationale: textReply,
    considerations: tellReply.considerations,
    way: valueReply,
  });
  const { way: change, ...reply } = readReply(schemaOfReply, value);
  return { ...reply, change };
}
