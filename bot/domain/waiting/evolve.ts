import type { Case } from '../case/state';
import type { PickUpHappened } from './events';

/** What a reminder that nobody picked a case up leaves in it: which, and for which stay in a status; of those before, nothing. */
export function evolvePickUp(before: Case, happened: PickUpHappened, at: string): Partial<Case> {
  const { chases, since } = before;
  const { type } = happened;
  if (type === 'ManagerSought') return { managerSoughtAt: at };
  if (type === 'AlarmRepeated') return { alarmSaid: alarmSaidAfter(before, happened.since, at) };
  // That nobody is left is said with the passing on, which is kept.
  if (type === 'NobodyLeft') return {};
  const stage = type === 'PickUpReminded' ? 'reminded' : 'escalated';
  const kept = chases.filter((chase) => chase.since === since && chase.stage !== stage);
  return { chases: [...kept, { stage, since, at }] };
}

/** How often it was said of one threat: a new one is counted from the beginning. */
function alarmSaidAfter({ alarmSaid }: Case, since: string, at: string): Case['alarmSaid'] {
  return { at, since, times: alarmSaid?.since === since ? alarmSaid.times + 1 : 1 };
}
