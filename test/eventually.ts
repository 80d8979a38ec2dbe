import type { Local } from '../local/start/local';

/** How often it is looked whether something has come to be, in milliseconds. */
const apartMs = 200;

/** How long work that is given back to its queue may take to succeed, in milliseconds. */
const patienceMs = 60_000;

/** Works off the queues until something holds, since a failed message comes back only after a second; then lets it be checked. */
export async function worked(local: Local, holds: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + patienceMs;
  await local.drain();
  while (!(await holds()) && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, apartMs));
    await local.drain();
  }
}

/** Checks again and again until a check no longer fails: of what a page shows some time after its server was told. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (problem) {
      if (performance.now() > until) throw problem;
      await new Promise((resolve) => setTimeout(resolve, apartMs));
    }
  }
}
