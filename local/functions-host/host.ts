import { Router, type RequestHandler } from 'express';
import { DrainTimeoutError } from './errors';
import type { FunctionsHost, FunctionsHostOptions } from './host-contract';
import { readHostJson, type HostSettings } from './host-json';
import { serveHttpFunctions } from './http-trigger';
import { createInvoker, type Invoker, type LoadedFunction } from './invoker';
import { loadApp, triggerText, type TriggerKind, type Triggered } from './loaded-app';
import { createQueueListener, type QueueListener } from './queue-trigger';
import { parseSchedule } from './timer-schedule';
import { createTimerState } from './timer-state';
import { createTimers, type Timers } from './timer-trigger';

interface Parts {
  readonly triggered: readonly Triggered[];
  readonly settings: HostSettings;
  readonly invoker: Invoker;
  readonly options: FunctionsHostOptions;
}

const ofKind = ({ triggered }: Parts, kind: TriggerKind): readonly Triggered[] =>
  triggered.filter((one) => one.kind === kind);

function listen(parts: Parts): readonly QueueListener[] {
  const { invoker, options, settings } = parts;
  const polling = { minMs: 100, maxMs: 1000, leaseSeconds: 600, ...options.polling };
  return ofKind(parts, 'queueTrigger').map((one) =>
    createQueueListener({
      fn: one.fn,
      queueName: triggerText(one, 'queueName'),
      connection: options.storageConnection,
      settings: settings.queues,
      polling,
      invoker,
      log: options.log,
    }),
  );
}

async function drainQueues(
  invoker: Invoker,
  listeners: readonly QueueListener[],
  timeoutMs: number,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  let begun: number;
  do {
    begun = invoker.begun;
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, until - Date.now(), 'late').unref());
    const polled = Promise.all(listeners.map((listener) => listener.poll()))
      .then(() => Promise.all(listeners.map((listener) => listener.settled())))
      .then(() => invoker.settled());
    if ((await Promise.race([polled, late])) === 'late')
      throw new DrainTimeoutError(timeoutMs, invoker.running());
  } while (invoker.begun !== begun || invoker.running().length > 0);
}

function wireTimers(parts: Parts, settle: () => Promise<void>): Timers {
  const { invoker, options } = parts;
  return createTimers({
    timers: ofKind(parts, 'timerTrigger').map((one) => ({
      fn: one.fn,
      schedule: parseSchedule(triggerText(one, 'schedule'), one.fn.name),
      runOnStartup: one.fn.metadata.bindings[one.fn.triggerName]?.['runOnStartup'] === true,
    })),
    clock: options.clock,
    fireUnasked: options.timersFireUnasked ?? true,
    standAt: options.standAt ?? (() => undefined),
    dueAfter: options.dueAfter ?? (() => undefined),
    settle,
    state: createTimerState(options.timerStateFile),
    invoker,
    log: options.log,
  });
}

function adminRoute(timers: Timers, names: readonly string[]): RequestHandler<{ name: string }> {
  return (request, response) => {
    const { name } = request.params;
    if (!names.includes(name)) {
      response.status(404).send(`There is no timer called "${name}"`);
      return;
    }
    void timers.trigger(name);
    response.status(202).end();
  };
}

function joinRouter(parts: Parts, timers: Timers): Router {
  const functionsOf = (kind: TriggerKind): readonly LoadedFunction[] =>
    ofKind(parts, kind).map(({ fn }) => fn);
  const router = Router();
  router.post(
    '/admin/functions/:name',
    adminRoute(
      timers,
      functionsOf('timerTrigger').map(({ name }) => name),
    ),
  );
  router.use(
    serveHttpFunctions(
      functionsOf('httpTrigger'),
      parts.settings.routePrefix,
      parts.invoker,
      parts.options.log,
    ),
  );
  return router;
}

/**
 * Loads the app and prepares its triggers; nothing runs before `start`. Rejects with `InvalidHostJsonError`,
 * `UnsupportedFunctionError`, `InvalidScheduleError` or what the entry throws.
 */
export async function createFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const settings = readHostJson(options.hostJson);
  const { triggered, hooks } = await loadApp(options.load, options.clock, options.log);
  const { log, onInvocation } = options;
  const invoker = createInvoker({ hooks, log, ...(onInvocation ? { onInvocation } : {}) });
  const parts: Parts = { triggered, settings, invoker, options };
  const listeners = listen(parts);
  const drain = (timeoutMs = 30_000): Promise<void> => drainQueues(invoker, listeners, timeoutMs);
  const timers = wireTimers(parts, () =>
    drain().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : '';
      log('warning', `The clock moves on although work is left. ${why}`);
    }),
  );
  await invoker.runHooks('appStart', { hookData: {}, appHookData: {} });
  let running = false;
  options.clock.onAdvance(async (from, to) => {
    if (running) await timers.runDue(from, to);
  });
  return {
    router: joinRouter(parts, timers),
    functions: triggered.map(({ fn }) => fn.name),
    queues: listeners.map(({ queueName }) => queueName),
    start(what = 'everything') {
      running = what === 'everything';
      listeners.forEach((listener) => {
        listener.start();
      });
      if (running) timers.start();
    },
    runDue: (from, to) => timers.runDue(from, to),
    trigger: (functionName) => timers.trigger(functionName),
    drain,
    async stop() {
      running = false;
      timers.stop();
      await Promise.all(listeners.map((listener) => listener.stop()));
      await invoker.settled();
      await invoker.runHooks('appTerminate', { hookData: {}, appHookData: {} });
    },
  };
}
