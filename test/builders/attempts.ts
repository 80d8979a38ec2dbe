import type { Case } from '../../bot/domain/case/state';
import type { Command } from '../../bot/domain/case/commands';
import type { Actor } from '../../bot/domain/case/context';
import { decide, type Outcome } from '../../bot/domain/case/decide';
import type { Refusal } from '../../bot/domain/case/refusal';
import { aCommand } from './commands';
import { aContext, now } from './context';
import type { Problem } from '../../bot/domain/entries/problem';

/** Somebody tries something: on which case (none for a report), saying what, when. */
export const attempt = (
  action: Command['action'],
  how: { on?: Case; by: Actor; saying?: object; at?: string; wish?: string },
): Outcome =>
  decide(
    how.on,
    aCommand(action, how.saying),
    aContext({ actor: how.by, now: how.at ?? now, commandId: how.wish ?? 'wish-1' }),
  );

/** Why an attempt was refused; undefined when it was not. */
export const refusalIn = (outcome: Outcome): Refusal | undefined =>
  outcome.kind === 'refused' ? outcome.refusal : undefined;

/** What was wrong with what was entered, as "field code"; empty when the attempt succeeded. */
export const problemsIn = (outcome: Outcome): readonly string[] =>
  fullProblemsIn(outcome).map(({ field, code }) => `${field} ${code}`);

/** What was wrong with what was entered, in full; empty when the attempt succeeded. */
export function fullProblemsIn(outcome: Outcome): readonly Problem[] {
  const refusal = refusalIn(outcome);
  if (refusal === undefined) return [];
  if (refusal.code === 'Incomplete') return refusal.problems;
  throw new NotAsExpected(JSON.stringify(refusal));
}

/** The case after an attempt that must succeed. */
export function caseAfter(outcome: Outcome): Case {
  if (outcome.kind === 'done') return outcome.next;
  throw new NotAsExpected(JSON.stringify(outcome));
}

/** Thrown when an attempt ends otherwise than the test takes for granted. */
export class NotAsExpected extends Error {
  override readonly name = 'NotAsExpected';
}
