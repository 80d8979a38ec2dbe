import type { Case } from '../case/state';
import type { CaseEvent } from '../case/events';
import type { KeepingHappened } from './events';

/** What an event about how long a case is kept changes in the case. */
export function evolveKeeping(
  before: Case,
  happened: KeepingHappened,
  stamp: Pick<CaseEvent, 'by' | 'at'>,
): Partial<Case> {
  switch (happened.type) {
    // A hold stops what was begun: when it ends, the period is looked at anew.
    case 'RecordHeld':
      return {
        holds: [...before.holds, { reason: happened.reason, ...stamp }],
        periodEnded: undefined,
        erasure: undefined,
      };
    case 'RecordReleased':
      return { holds: [] };
    case 'PeriodEnded':
      return { periodEnded: { rule: happened.rule, at: stamp.at } };
    case 'ErasureProposed':
      return { erasure: { rule: happened.rule, proposed: stamp } };
    case 'ErasureDeclined':
      return { erasure: undefined };
    case 'ErasureConfirmed':
      return before.erasure ? { erasure: { ...before.erasure, confirmed: stamp } } : {};
    // The trail alone knows of it.
    case 'RecordExported':
      return {};
    // All of the case changes: `erased-case.ts` says how.
    case 'CaseErased':
      return {};
  }
}
