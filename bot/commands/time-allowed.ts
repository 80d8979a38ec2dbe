import { AsyncLocalStorage } from 'node:async_hooks';
import type { Deadline } from './deadline';

/** How long one request to an outside system may take, in milliseconds, whoever waits: a worker has other things to do. */
const longestRequestMs = 30_000;

const allowed = new AsyncLocalStorage<Deadline>();

/**
 * Runs work that has to be over by a deadline: every request it makes, to storage and to Teams too, ends then at the latest.
 * What is begun inside and not awaited has no longer either.
 */
export const withinTime = <T>(deadline: Deadline, work: () => Promise<T>): Promise<T> =>
  allowed.run(deadline, work);

/** How long a request that is made now may take, in milliseconds: what is left of the work's time, and never more than the longest. */
export const timeAllowedMs = (): number =>
  Math.max(0, Math.min(longestRequestMs, allowed.getStore()?.remainingMs() ?? longestRequestMs));
