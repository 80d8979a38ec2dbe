import type { Local } from '../local/start/local';

/** How long work that is given back to its queue may take to succeed, in milliseconds. */
const patienceMs = 15_000;

/** Works off the queues until something holds, since a failed message comes back only after a second; then lets it be checked. */
export async function worked(local: Local, holds: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + patienceMs;
  await local.drain();
  while (!(await holds()) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await local.drain();
  }
}
