import { AsyncLocalStorage } from 'node:async_hooks';

const followed = new AsyncLocalStorage<string>();

/**
 * Runs work that follows from one thing that somebody did, or that the time did. Every log line of it carries `id`, and so does
 * whatever it leaves in a queue or keeps for later, until the last card that comes of it.
 */
export const followTrace = <T>(id: string, work: () => Promise<T>): Promise<T> => followed.run(id, work);

/** The id of what is being followed; undefined outside. Says nothing about anybody. */
export const traceId = (): string | undefined => followed.getStore();
