import type { Deadline } from '../commands/deadline';
import type { Log, Wake } from '../commands/ports';
import type { DeliveryRegister } from './ports';

/** What the sweep needs. */
export interface SweepDeps {
  readonly register: Pick<DeliveryRegister, 'pendingSince'>;
  readonly wake: Wake;
  /** Lanes of parked orders, and how to wake the worker of one. */
  readonly lanes: () => Promise<readonly string[]>;
  readonly wakeLane: (lane: string) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** A delivery is owed too long when its event is older than this: by then its own wake-up should have done it. */
const patienceMs = 2 * 60_000;

/**
 * Finds what was left: cases whose events nobody has been told of, and parked orders nobody carried out, whether a
 * wake-up was lost or a worker gave up. By state, never by the hour: a missed run loses nothing, a second repeats nothing.
 */
export async function sweep(deadline: Deadline, deps: SweepDeps): Promise<void> {
  const before = new Date(deps.now().getTime() - patienceMs).toISOString();
  const owed = await deps.register.pendingSince(before, deadline);
  for (const ref of owed) await deps.wake.deliveries(ref);
  const lanes = await deps.lanes();
  for (const lane of lanes) await deps.wakeLane(lane);
  if (owed.length > 0 || lanes.length > 0) {
    deps.log.warn('swept', { cases: owed.length, lanes: lanes.length });
  }
}
