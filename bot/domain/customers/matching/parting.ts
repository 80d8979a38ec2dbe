import type { CaseInRecord } from '../customer-record';
import type { MatchDecision } from './matches';

/** What becomes of the cases of a customer when another is taken out of them again. */
export interface Parting {
  /** Cases that came from the other: they go back. */
  readonly back: readonly CaseInRecord[];
  /** Cases reported since, of which nobody but a person can say whose they are. */
  readonly later: readonly CaseInRecord[];
}

/** Which cases go back when a merge is undone, and of which somebody has to be asked (S4). */
export function partingOf(cases: readonly CaseInRecord[], { goes, at }: MatchDecision): Parting {
  return {
    back: cases.filter(({ cameFrom }) => cameFrom.includes(goes)),
    later: cases.filter(({ cameFrom, reportedAt }) => cameFrom.length === 0 && reportedAt > at),
  };
}
