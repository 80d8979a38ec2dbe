import type { Case } from '../case/state';
import type { PickUpHappened } from './events';

/** What a reminder that nobody picked a case up leaves in it: which, and for which stay in a status; of those before, nothing. */
export function evolvePickUp({ chases, since }: Case, { type }: PickUpHappened, at: string): Partial<Case> {
  if (type === 'ManagerSought') return { managerSoughtAt: at };
  // That nobody is left is said with the passing on, which is kept.
  if (type === 'NobodyLeft') return {};
  const stage = type === 'PickUpReminded' ? 'reminded' : 'escalated';
  const kept = chases.filter((chase) => chase.since === since && chase.stage !== stage);
  return { chases: [...kept, { stage, since, at }] };
}
