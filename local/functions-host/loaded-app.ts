import type { LocalClock } from '../clock';
import { collectRegistrations, type Registrations } from './core-module';
import { UnsupportedFunctionError } from './errors';
import type { LoadedFunction } from './invoker';
import type { HostLog } from './rpc';

/** The triggers that this host knows. */
export type TriggerKind = 'httpTrigger' | 'queueTrigger' | 'timerTrigger';

/** A function and what calls it. */
export interface Triggered {
  readonly kind: TriggerKind;
  readonly fn: LoadedFunction;
}

/** The app after its entry was loaded. */
export interface LoadedApp {
  readonly triggered: readonly Triggered[];
  readonly hooks: Registrations['hooks'];
}

const kinds: ReadonlyMap<string, TriggerKind> = new Map([
  ['httptrigger', 'httpTrigger'],
  ['queuetrigger', 'queueTrigger'],
  ['timertrigger', 'timerTrigger'],
]);

function readFunctions({ functions, model }: Registrations): readonly Triggered[] {
  return functions.map(({ metadata, handler }) => {
    const bindings = Object.entries(metadata.bindings);
    const trigger = bindings.find(([, binding]) => /trigger$/i.test(binding.type ?? ''));
    const kind = kinds.get(trigger?.[1].type?.toLowerCase() ?? '');
    const odd = bindings.find(([name, { type }]) => name !== trigger?.[0] && type?.toLowerCase() !== 'http');
    if (!model || !trigger || !kind || odd || metadata.retryOptions) {
      const what = odd
        ? `the binding "${odd[1].type ?? ''}"`
        : kind
          ? 'a retry policy'
          : `a ${trigger?.[1].type ?? 'trigger'}`;
      throw new UnsupportedFunctionError(
        `${metadata.name} has ${what}; the local host runs HTTP, queue and timer triggers without further bindings or retry policies.`,
      );
    }
    return { kind, fn: { name: metadata.name, metadata, handler, model, triggerName: trigger[0] } };
  });
}

/** A property of the trigger as text, with `%NAME%` replaced by the app setting of that name; throws `UnsupportedFunctionError` when it is not set. */
export function triggerText({ fn }: Triggered, property: string): string {
  const value = fn.metadata.bindings[fn.triggerName]?.[property];
  const text = typeof value === 'string' ? value : '';
  return text.replace(/%(\w+)%/g, (_, name: string) => {
    const setting = process.env[name];
    if (setting !== undefined) return setting;
    throw new UnsupportedFunctionError(`${fn.name} needs the app setting ${name} for its ${property}`);
  });
}

function useClock(exported: unknown, clock: LocalClock): void {
  if (typeof exported !== 'object' || exported === null || !('useClock' in exported)) return;
  if (typeof exported.useClock === 'function')
    Reflect.apply(exported.useClock, undefined, [() => clock.now()]);
}

/** Ends the set-up of the programming model, as a worker does after loading; HTTP streaming would need a proxy of the worker's. */
async function lockSetup({ model }: Registrations): Promise<void> {
  const capabilities = await model?.getCapabilities({});
  if (capabilities?.['HttpUri'] === undefined) return;
  throw new UnsupportedFunctionError(
    'The app asks for HTTP streaming (enableHttpStream), which the local host does not offer.',
  );
}

/**
 * Loads the app's entry, gives it the clock through its export `useClock(now)` if it has one, and reads its functions.
 * Throws what the entry throws, and `UnsupportedFunctionError` for a trigger or binding that this host does not imitate.
 */
export async function loadApp(
  load: () => Promise<unknown>,
  clock: LocalClock,
  log: HostLog,
): Promise<LoadedApp> {
  const { registrations, exported } = await collectRegistrations(load, log);
  useClock(exported, clock);
  if (registrations.functions.length === 0) {
    log(
      'warning',
      'The entry registered no function. On Azure, too, that would be an app without functions and without an error.',
    );
  }
  await lockSetup(registrations);
  return { triggered: readFunctions(registrations), hooks: registrations.hooks };
}
