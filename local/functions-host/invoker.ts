import { randomUUID } from 'node:crypto';
import type { Registrations } from './core-module';
import type {
  CoreInvocation,
  FunctionHandler,
  FunctionMetadata,
  HostLog,
  ProgrammingModel,
  RpcInput,
} from './rpc';

/** One function of the app, ready to be called. */
export interface LoadedFunction {
  readonly name: string;
  readonly metadata: FunctionMetadata;
  readonly handler: FunctionHandler;
  readonly model: ProgrammingModel;
  /** The name of the trigger's binding, under which its input travels. */
  readonly triggerName: string;
}

/** One finished call, for a line in a log: never what went in or came out. */
export interface InvocationRecord {
  readonly functionName: string;
  readonly invocationId: string;
  readonly durationMs: number;
  readonly outcome: 'succeeded' | 'failed';
}

/** Calls functions through Microsoft's conversions and knows which calls are still running. */
export interface Invoker {
  /** Calls a function with its trigger's input; resolves to the converted return value, rejects with what the handler threw. */
  invoke(
    fn: LoadedFunction,
    input: RpcInput,
    triggerMetadata?: Readonly<Record<string, RpcInput>>,
  ): Promise<unknown>;
  /** How many calls have begun since the start. */
  readonly begun: number;
  /** The names of the functions that are running now, one entry a call. */
  running(): readonly string[];
  /** Resolves when every call that runs now has ended. */
  settled(): Promise<void>;
  /** Runs the app's hooks of that name, in the order of registration. */
  runHooks(name: string, context: object): Promise<void>;
}

async function call(fn: LoadedFunction, invocation: CoreInvocation, invoker: Invoker): Promise<unknown> {
  const model = fn.model.getInvocationModel(invocation);
  const { context, inputs } = await model.getArguments();
  const before = { hookData: {}, invocationContext: context, inputs, functionCallback: fn.handler };
  invocation.state = 'preInvocationHooks';
  await invoker.runHooks('preInvocation', before);
  const after: { result?: unknown; error?: unknown } & object = {
    ...before,
    result: undefined,
    error: undefined,
  };
  invocation.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  invocation.state = 'postInvocationHooks';
  await invoker.runHooks('postInvocation', after);
  const hasFailed = after.error !== undefined;
  if (hasFailed) throw after.error;
  const response = await model.getResponse(context, after.result);
  return response.returnValue;
}

function describe(fn: LoadedFunction, input: RpcInput, log: HostLog): CoreInvocation {
  const invocationId = randomUUID();
  return {
    invocationId,
    metadata: fn.metadata,
    request: { invocationId, inputData: [{ name: fn.triggerName, data: input }] },
    log: (level, _category, message) => {
      log(level, `${fn.name}: ${message}`);
    },
  };
}

/** An invoker for one app; `onInvocation` hears of each call when it has ended. */
export function createInvoker(options: {
  readonly hooks: Registrations['hooks'];
  readonly log: HostLog;
  readonly onInvocation?: (record: InvocationRecord) => void;
}): Invoker {
  const inFlight = new Map<Promise<unknown>, string>();
  let begun = 0;
  const report = (
    fn: LoadedFunction,
    invocationId: string,
    since: number,
    outcome: 'succeeded' | 'failed',
  ): void => {
    options.onInvocation?.({
      functionName: fn.name,
      invocationId,
      durationMs: performance.now() - since,
      outcome,
    });
  };
  const invoker: Invoker = {
    async invoke(fn, input, triggerMetadata) {
      begun += 1;
      const since = performance.now();
      const invocation = describe(fn, input, options.log);
      const request = triggerMetadata ? { ...invocation.request, triggerMetadata } : invocation.request;
      const result = call(fn, { ...invocation, request }, invoker);
      inFlight.set(result, fn.name);
      try {
        const value = await result;
        report(fn, invocation.invocationId, since, 'succeeded');
        return value;
      } catch (error) {
        report(fn, invocation.invocationId, since, 'failed');
        throw error;
      } finally {
        inFlight.delete(result);
      }
    },
    get begun() {
      return begun;
    },
    running: () => [...inFlight.values()],
    async settled() {
      await Promise.allSettled(inFlight.keys());
    },
    async runHooks(name, context) {
      for (const hook of options.hooks.get(name) ?? []) await hook(context);
    },
  };
  return invoker;
}
