import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  HttpHandler,
  HttpRequest,
  HttpResponseInit,
  InvocationContext,
  StorageQueueHandler,
  TimerHandler,
} from '@azure/functions';
import * as z from 'zod/v4';
import { followTrace, traceId } from '../../bot/commands/trace';
import type { Ambient } from '../../bot/compose/ambient';
import { describeFailure } from '../../bot/compose/operating/failing';

const running = new AsyncLocalStorage<InvocationContext>();

/** A function that failed by a fault of ours. What was thrown may say anything, also of a customer: its kind and place do not. */
class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

/** A message as whoever left it says what it follows from. */
const tracedSchema = z.object({ trace: z.string().regex(/^[\da-f]{32}$/) });

/** What works on a message of a queue: everything it logs carries the id of what the message follows from. */
export const onMessage =
  (work: (message: unknown) => Promise<void>): StorageQueueHandler =>
  (message, context) =>
    run(context, tracedSchema.safeParse(message).data?.trace ?? beginningIn(context), () => work(message));

/** What a timer does. */
export const onTimer =
  (work: () => Promise<void>): TimerHandler =>
  (_, context) =>
    run(context, beginningIn(context), work);

/** What answers a request. */
export const onRequest =
  (work: (request: HttpRequest) => Promise<HttpResponseInit>): HttpHandler =>
  (request, context) =>
    run(context, beginningIn(context), () => work(request));

async function run<T>(context: InvocationContext, trace: string, work: () => Promise<T>): Promise<T> {
  return running.run(context, () =>
    followTrace(trace, async () => {
      try {
        return await work();
      } catch (problem) {
        const { facts, isSayable } = describeFailure(problem);
        // What is away is tried again; what is our fault a person has to look at.
        log[isSayable ? 'warn' : 'error']('function-failed', { name: context.functionName, ...facts });
        if (isSayable) throw problem;
        throw new FunctionFailed(`A fault of ours (${facts.kind}) at ${facts.at}`);
      }
    }),
  );
}

/** What begins here is called as Azure calls it (the operation of Application Insights), or else as the host does. */
const beginningIn = ({ traceContext, invocationId }: InvocationContext): string =>
  /^[\da-f]{2}-([\da-f]{32})-/.exec(traceContext?.traceParent ?? '')?.[1] ?? invocationId.replaceAll('-', '');

const write =
  (level: keyof Ambient['log']): Ambient['log']['info'] =>
  (event, facts) => {
    const line = JSON.stringify({ event, ...facts, trace: traceId() });
    (running.getStore() ?? console)[level](line);
  };

/**
 * One JSON line an event, at its level in the log of the function that runs, or of the process where none does. Facts hold
 * references, never people's data.
 */
export const log: Ambient['log'] = { info: write('info'), warn: write('warn'), error: write('error') };
