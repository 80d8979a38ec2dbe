import { describeOutage, Outage } from '../../commands/outage';
import { findOwnFrame } from '../../commands/own-frame';

/** What a log line may say of something that was thrown, and whether its own message may be said too. */
export function describeFailure(problem: unknown) {
  const isSayable = problem instanceof Outage;
  const kind = problem instanceof Error ? problem.name : 'unknown';
  const at = problem instanceof Error ? findOwnFrame(problem) : '';
  return { facts: { kind, at, ...(isSayable ? describeOutage(problem) : undefined) }, isSayable };
}
