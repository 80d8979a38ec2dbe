import type { Deadline } from '../commands/deadline';
import { Outage } from '../commands/outage';
import { deliver, type DeliverDeps } from './deliver';

/** What delivering in Teams' own time needs. */
export interface PutOffDeps extends Omit<DeliverDeps, 'later'> {
  /** Asks for another delivery of a case in some seconds. */
  readonly laterBy: (ref: string, seconds: number) => Promise<void>;
}

/** When searches will have caught up with what was just written, in seconds. */
const lagSeconds = 120;
/** Between these a delivery is put off, in seconds, whatever Teams says. */
const [soonest, latest] = [5, 3_600] as const;

/**
 * Delivers, and where Teams has no room for a message puts the case off by as long as Teams says: that is no failure, and uses
 * up none of the tries after which somebody is told that people could not be. What was sent before stays sent. Throws as
 * `deliver` does for everything else.
 */
export async function deliverInTime(ref: string, deadline: Deadline, deps: PutOffDeps): Promise<void> {
  const { laterBy, ...rest } = deps;
  try {
    await deliver(ref, deadline, { ...rest, later: (one) => laterBy(one, lagSeconds) });
  } catch (problem) {
    if (!(problem instanceof Outage) || problem.system !== 'connector' || problem.status !== 429)
      throw problem;
    const seconds = Math.min(Math.max(problem.retryAfterSeconds ?? soonest, soonest), latest);
    await laterBy(ref, seconds);
    deps.log.info('put-off', { ref, seconds });
  }
}
