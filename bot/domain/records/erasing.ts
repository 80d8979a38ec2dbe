import type { Case } from '../case/state';
import { record } from '../case/decide';
import type { Happened } from '../case/events';
import { theBot } from '../case/person';

/** Whether everything that a case left in the register has still to be erased (X4). */
export const isErasureOwed = ({ erasure }: Case): boolean =>
  erasure?.confirmed !== undefined && erasure.doneAt === undefined;

/** Says that a confirmed erasure is done; with this event what the case held is gone from it too. `now`: an instant. */
export function recordErased(subject: Case, now: string): ReturnType<typeof record> {
  const happened: Happened = { type: 'CaseErased', to: subject.status, rule: subject.erasure?.rule ?? '' };
  const actor = { ...theBot, roles: [] };
  return record(subject, [happened], { actor, now, commandId: `erased/${subject.ref}` });
}
