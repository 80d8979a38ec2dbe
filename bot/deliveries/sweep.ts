import type { Deadline } from '../commands/deadline';
import type { Log, Wake } from '../commands/ports';
import { workThrough } from '../commands/work-through';
import type { DeliveryRegister } from './ports';
import { writeInstant } from '../domain/time/instant';

/** What the sweep needs. */
export interface SweepDeps {
  readonly register: Pick<DeliveryRegister, 'pendingSince'>;
  readonly wake: Wake;
  /** About how many cases wait for a worker already. */
  readonly waiting: () => Promise<number>;
  /** Lanes of parked orders, and how to wake the worker of one. */
  readonly lanes: () => Promise<readonly string[]>;
  readonly wakeLane: (lane: string) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** A delivery is owed too long when its event is older than this: by then its own wake-up should have done it. */
const patienceMs = 2 * 60_000;
/** With more than this many cases waiting the workers are behind, and nothing says that a wake-up was lost. */
const backlog = 200;
const pace = { atOnce: 16, leastLeftMs: 5_000 } as const;

/**
 * Finds what was left: cases whose events nobody has been told of, and parked orders nobody carried out, whether a
 * wake-up was lost or a worker gave up. By state, never by the hour: a missed run loses nothing, a second repeats nothing.
 * Takes the longest owed first, some thousands a run, and none while the workers have more than enough to do: thousands
 * that wait their turn are not woken once more every five minutes.
 */
export async function sweep(deadline: Deadline, deps: SweepDeps): Promise<void> {
  const before = writeInstant(deps.now().getTime() - patienceMs);
  const { refs } = await deps.register.pendingSince(before, deadline);
  const woken = await wakeUnlessBusy(refs, deadline, deps);
  const lanes = await deps.lanes();
  await workThrough(lanes, deps.wakeLane, deadline, pace);
  if (woken > 0 || lanes.length > 0) deps.log.warn('swept', { cases: woken, lanes: lanes.length });
}

async function wakeUnlessBusy(
  refs: readonly string[],
  deadline: Deadline,
  { wake, waiting, log }: SweepDeps,
): Promise<number> {
  if (refs.length === 0) return 0;
  const cases = await waiting();
  if (cases > backlog) {
    log.info('left-to-the-queue', { cases });
    return 0;
  }
  return workThrough(refs, (ref) => wake.deliveries(ref), deadline, pace);
}
