import type { Outage } from '../commands/outage';
import { type LastingDeps, noteLasting } from '../deliveries/upkeep/lasting-alerts';

/** How long an instance keeps from asking again whether the same was told, in milliseconds. */
const quietMs = 10 * 60_000;

/**
 * Logs what only a person can mend, and tells the alerts channel, without keeping whoever met it waiting: a telling that
 * fails is logged, and the next meeting tries again.
 */
export function unfitAlarm(deps: LastingDeps): (outage: Outage) => void {
  const told = new Map<string, number>();
  return (outage) => {
    const { reason, what, status, requestId, system } = outage;
    const key = `${reason}/${what ?? ''}`;
    const at = deps.now().getTime();
    if (at - (told.get(key) ?? -quietMs) < quietMs) return;
    told.set(key, at);
    deps.log.error('register-unfit', { reason, what, status, requestId, system });
    noteLasting({ kind: 'unfit', reason, system, what: what ?? '' }, deps).catch((problem: unknown) => {
      told.delete(key);
      deps.log.warn('alert-failed', { kind: problem instanceof Error ? problem.name : 'unknown' });
    });
  };
}
