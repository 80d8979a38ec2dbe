import type { Decision } from '../../bot/domain/case';

/** What was decided, in words. */
export const outcomeWords = {
  approved: 'Approved',
  'approved-with-changes': 'Approved with changes',
  refused: 'Refused',
} as const satisfies Record<Decision['outcome'], string>;
