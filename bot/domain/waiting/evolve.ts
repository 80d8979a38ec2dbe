import type { Case } from '../case/state';
import type { PickUpHappened } from './events';

/** What a reminder that nobody picked a case up leaves in it: which, and for which stay in a status. */
export const evolvePickUp = (
  { chases, since }: Case,
  { type }: PickUpHappened,
  at: string,
): Partial<Case> => ({
  chases: [...chases, { stage: type === 'PickUpReminded' ? 'reminded' : 'escalated', since, at }],
});
