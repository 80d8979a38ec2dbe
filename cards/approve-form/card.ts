import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/case/commands';
import { choiceSchema, formIds, rowSchema, typed, words } from '../parts';
import { readReply, textReply, valueReply } from '../reply';
import { tellErrors, tellingParts, tellOf, tellReply, tellValues } from '../weighing';

/** A decider approves what was proposed, having weighed it (D4, D6). */
export const schema = z.strictObject({
  ...formIds,
  /** The review that it answers, or the proposed change that it decides; '' for neither. */
  way: z.string(),
  heading: words,
  /** What is proposed, in words. */
  proposal: z.array(rowSchema),
  /** What those advised who are consulted on equality (Q1). */
  consultation: z.array(rowSchema),
  /** Asks why this cannot wait for that advice; '' where there is nothing to wait for. */
  unconsulted: words,
  /** Whether a warning is expected first, none was sent and the proposal does not say why: then it is asked (D2). */
  asksWarning: z.boolean(),
  /** What is weighed before deciding, confirmed by one tick: in words, and as codes, comma separated. */
  considerations: choiceSchema,
  ...tellingParts,
  values: z.strictObject({ ...tellValues, noWarningBecause: typed }),
  errors: z.strictObject({ ...tellErrors, noWarningBecause: words }),
  summary: z.array(words),
});

/** Reads an approval. Throws `UnreadableReply`. */
export function parseApproveReply(value: unknown): Omit<CommandOf<'approve'>, 'action'> {
  const reply = readReply(z.object({ ...tellReply, noWarningBecause: textReply, way: valueReply }), value);
  const { rationale, considerations, notConsultedBecause, noWarningBecause } = reply;
  const tell = tellOf(reply);
  return { rationale, considerations, notConsultedBecause, noWarningBecause, tell, change: reply.way };
}
