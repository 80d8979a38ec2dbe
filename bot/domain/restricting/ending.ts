import type { Case } from '../case/state';
import type { Person } from '../case/person';
import type { Notice } from '../letters/state';

/** How a restriction came to its end. */
export interface Ending {
  /** A second look overturned the decision (D3), the decider lifted it (V2), or its end date passed (R7). */
  readonly how: 'overturned' | 'lifted' | 'expired';
  readonly by: Person;
  readonly at: string;
  /** That the customer was told, or why not; of an end date they were told with the restriction. */
  readonly notice?: Notice | undefined;
}

/**
 * How the restriction of a case ended; undefined while it stands, and where there was none. It binds nobody from then on,
 * whether or not the customer was told yet: an end takes nothing from them (R6).
 */
export function endingOf({ appeals, changes, expired }: Case): Ending | undefined {
  const overturned = appeals.find(({ outcome }) => outcome?.overturned === true);
  if (overturned?.outcome) {
    const { by, at } = overturned.outcome;
    return { how: 'overturned', by, at, notice: overturned.notice };
  }
  const last = changes.latest.at(-1);
  if (last?.decision && last.decision.outcome !== 'refused' && !last.decision.measures) {
    const { by, at } = last.decision;
    return { how: 'lifted', by, at, notice: last.notice };
  }
  return expired && { how: 'expired', by: expired.by, at: expired.at };
}
