import { Outage } from './outage';
import type { Log, Wake } from './ports';

/**
 * Wakes the worker that tells people of a case, or sees to a match or a customer. A wake-up that fails is only logged, as
 * `wake-failed`, because a timer finds the work: it delays, and never undoes what was saved.
 */
export async function wakeWorker(
  ref: string,
  { wake, log }: { readonly wake: Wake; readonly log: Log },
): Promise<void> {
  try {
    await wake.deliveries(ref);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    log.warn('wake-failed', { ref });
  }
}
