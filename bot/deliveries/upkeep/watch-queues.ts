import type { Log } from '../../commands/ports';

/** How long a message may wait in a queue before it is worth a line: workers take most within seconds. */
const worthALineSeconds = 60;

/** Logs each queue in which a message waits for long, for the alert on it (docs/operating.md). Throws `Outage`. */
export async function watchQueues(deps: {
  readonly oldest: () => Promise<readonly { readonly queue: string; readonly seconds: number }[]>;
  readonly log: Log;
}): Promise<void> {
  for (const { queue, seconds } of await deps.oldest()) {
    if (seconds >= worthALineSeconds) deps.log.warn('oldest-message', { queue, seconds });
  }
}
