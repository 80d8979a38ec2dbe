import { setTimeout as pause } from 'node:timers/promises';
import { Router } from 'express';
import type { FunctionsHost } from './host-contract';

/** A function app that a later start of it can take the place of: who sends it requests, or waits for it, need not know. */
export interface RestartableHost extends FunctionsHost {
  /**
   * Loads the app again; once it is loaded it takes requests, queues and timers over. Rejects with what loading rejects with,
   * and what ran before then goes on.
   */
  restart(): Promise<void>;
}

/** How long a call that still runs is waited for before queues and timers are handed on, in milliseconds. */
const patienceMs = 1_000;

/** Loads an app with `load`, and again with each `restart`. */
export async function createRestartable(load: () => Promise<FunctionsHost>): Promise<RestartableHost> {
  let host = await load();
  let begun: { readonly what: 'everything' | 'queues' } | undefined;
  const router = Router();
  router.use((request, response, next) => host.router(request, response, next));
  return {
    router,
    get functions() {
      return host.functions;
    },
    get queues() {
      return host.queues;
    },
    start(what = 'everything') {
      begun = { what };
      host.start(what);
    },
    runDue: (from, to) => host.runDue(from, to),
    trigger: (functionName) => host.trigger(functionName),
    drain: (timeoutMs) => host.drain(timeoutMs),
    stop: () => host.stop(),
    async restart() {
      const before = host;
      host = await load();
      await Promise.race([before.stop(), pause(patienceMs, undefined, { ref: false })]);
      if (begun) host.start(begun.what);
    },
  };
}
