import { sentBefore } from '../domain/case/decide';
import type { Refusal } from '../domain/case/refusal';
import { laneOf } from './lane';
import { Outage } from './outage';
import type { Log, Order, ParkedOrders } from './ports';

/** What keeping an order takes. */
export interface ParkDeps {
  readonly parked: Pick<ParkedOrders, 'park' | 'wake'>;
  readonly log: Log;
}

/**
 * An order that is kept, and will be carried out, once a person has put something right where that is known (`needsMending`); or one
 * under whose key another was kept, with something else in it.
 */
export type ParkResult =
  | { readonly kind: 'parked'; readonly needsMending?: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Seconds before a parked lane is first tried again: by then a throttled SharePoint is usually back. */
const firstTrySeconds = 5;

/**
 * Keeps an order until the register is back. Once it is kept it counts, whether or not its worker could be woken: that is
 * only logged, as `wake-failed`, because the sweep finds the lane. Throws `Outage` when it could not be kept; the outage
 * says whether that is known (`mayHaveHappened`).
 */
export async function parkOrder(order: Order, { parked, log }: ParkDeps): Promise<ParkResult> {
  if ((await parked.park(order)) === 'differs')
    return { kind: 'refused', refusal: sentBefore(order.command) };
  try {
    await parked.wake(laneOf(order), firstTrySeconds);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    log.warn('wake-failed', { lane: laneOf(order) });
  }
  return { kind: 'parked' };
}
