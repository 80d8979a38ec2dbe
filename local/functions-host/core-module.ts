import Module from 'node:module';
import type { FunctionHandler, FunctionMetadata, HostLog, LogLevel, ProgrammingModel } from './rpc';

/** What an app told its host while its entry was loaded. */
export interface Registrations {
  readonly functions: { readonly metadata: FunctionMetadata; readonly handler: FunctionHandler }[];
  readonly hooks: Map<string, Set<(context: object) => unknown>>;
  readonly log: HostLog;
  model: ProgrammingModel | undefined;
}

interface Worker {
  current: Registrations | undefined;
  model: ProgrammingModel | undefined;
}

declare global {
  /**
   * `@azure/functions` keeps the first module it is given for the life of the process, so that module passes on to whichever
   * app is being loaded. The state is global because a test runner may load this file more than once.
   */
  var customerBehaviourFunctionsWorker: Worker | undefined;
}

function worker(): Worker {
  return (globalThis.customerBehaviourFunctionsWorker ??= { current: undefined, model: undefined });
}

/** The module `@azure/functions-core`, which the Functions worker provides on Azure and this host provides here. */
export const functionsCore = {
  version: '3.12.0',
  hostVersion: '4.1040.0',
  setProgrammingModel(model: ProgrammingModel): void {
    worker().model = model;
  },
  getProgrammingModel: (): ProgrammingModel | undefined => worker().model,
  registerFunction(metadata: FunctionMetadata, handler: FunctionHandler): { dispose: () => void } {
    const { current, model } = worker();
    if (current) {
      current.model = model;
      current.functions.push({ metadata, handler });
    }
    return new Disposable(() => undefined);
  },
  registerHook(name: string, callback: (context: object) => unknown): { dispose: () => void } {
    const hooks = worker().current?.hooks;
    const callbacks = hooks?.get(name) ?? new Set();
    callbacks.add(callback);
    hooks?.set(name, callbacks);
    return new Disposable(() => callbacks.delete(callback));
  },
  log(level: LogLevel, _category: string, message: string): void {
    worker().current?.log(level, message);
  },
};

class Disposable {
  constructor(readonly dispose: () => void) {}
}

let hooked = false;

/**
 * Answers `require('@azure/functions-core')` in this process from now on, as the Functions worker does. Node 20 has no public
 * hook for CommonJS, so both replace the loader's private function; `module.registerHooks` can take over with Node 22.
 */
function provideFunctionsCore(): void {
  const load: unknown = Reflect.get(Module, '_load');
  if (hooked || typeof load !== 'function') return;
  hooked = true;
  Reflect.set(Module, '_load', function (this: unknown, ...request: unknown[]): unknown {
    if (request[0] === '@azure/functions-core') return functionsCore;
    const loaded: unknown = Reflect.apply(load, this, request);
    return loaded;
  });
}

/**
 * Loads an app's entry and gives back what it registered. One app loads at a time; a registration after `load` has
 * settled is lost, as it is on Azure. Errors of `load` pass through.
 */
export async function collectRegistrations(
  load: () => Promise<unknown>,
  log: HostLog,
): Promise<{ registrations: Registrations; exported: unknown }> {
  provideFunctionsCore();
  const registrations: Registrations = { functions: [], hooks: new Map(), log, model: undefined };
  worker().current = registrations;
  try {
    const exported = await load();
    return { registrations, exported };
  } finally {
    worker().current = undefined;
  }
}
