import * as z from 'zod/v4';
import type { CommandOf } from '../../bot/domain/command';
import { choiceSchema, formIds, rowSchema, words } from '../parts';
import { readReply } from '../reply';
import { tellErrors, tellOf, tellReply, tellValues } from '../weighing';

/** A decider approves what was proposed, having weighed it (D4, D6). */
export const schema = z.strictObject({
  ...formIds,
  heading: words,
  /** What is proposed, in words. */
  proposal: z.array(rowSchema),
  /** What those advised who are consulted on equality (Q1). */
  consultation: z.array(rowSchema),
  /** Asks why this cannot wait for that advice; '' where there is nothing to wait for. */
  unconsulted: words,
  considerations: z.array(choiceSchema),
  values: z.strictObject(tellValues),
  errors: z.strictObject(tellErrors),
  summary: z.array(words),
});

/** Reads an approval. Throws `UnreadableReply`. */
export function parseApproveReply(value: unknown): Omit<CommandOf<'approve'>, 'action'> {
  const reply = readReply(z.object(tellReply), value);
  const { rationale, considerations, notConsultedBecause } = reply;
  return { rationale, considerations, notConsultedBecause, tell: tellOf(reply) };
}
