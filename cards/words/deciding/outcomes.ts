import type { Decision } from '../../../bot/domain/case/state';
import type { Ending } from '../../../bot/domain/restricting/ending';

/** What was decided, in words. */
export const outcomeWords = {
  approved: 'Approved',
  'approved-with-changes': 'Approved with changes',
  refused: 'Refused',
} as const satisfies Record<Decision['outcome'], string>;

/** How a restriction ended, in words. */
export const endedWords = {
  overturned: 'Overturned',
  lifted: 'Lifted',
  expired: 'Ended',
} as const satisfies Record<Ending['how'], string>;
