import type { Router } from 'express';
import type { LocalClock } from '../clock';
import type { InvocationRecord } from './invoker';
import type { QueuePolling } from './queue-trigger';
import type { HostLog } from './rpc';

/** What the host needs. */
export interface FunctionsHostOptions {
  /** Imports the app's entry, which registers its functions; resolves to the entry's exports. */
  readonly load: () => Promise<unknown>;
  /** The storage account that triggers with any connection name use. */
  readonly storageConnection: string;
  readonly clock: LocalClock;
  readonly log: HostLog;
  /** The content of host.json. */
  readonly hostJson: unknown;
  /** Where the timers' last runs are kept; nowhere when absent. */
  readonly timerStateFile?: string;
  /** Lets the clock stand at each occurrence while a skipped span is caught up. */
  readonly standAt?: (instant: Date | undefined) => void;
  /** When something that timers look for next falls due after an instant: a skipped span is stopped at there. Default: never. */
  readonly dueAfter?: (instant: Date) => Date | undefined;
  /** Whether timers fire as time passes by itself; otherwise only when the clock is moved on, or on demand. Default true. */
  readonly timersFireUnasked?: boolean;
  /** Hears of each call when it has ended. */
  readonly onInvocation?: (record: InvocationRecord) => void;
  readonly polling?: Partial<QueuePolling>;
}

/** The function app, running in this process. */
export interface FunctionsHost {
  /** HTTP functions under the route prefix, and `POST /admin/functions/{name}`, which answers 202 and fires a timer. */
  readonly router: Router;
  /** The names of the functions, in the order of registration. */
  readonly functions: readonly string[];
  /** The names of the queues that trigger functions. They must exist: neither Azure nor this host makes them. */
  readonly queues: readonly string[];
  /** Begins queue polling and timers, and follows the moves of the clock; `queues`: the polling alone, as an instance that no timer runs in. */
  start(what?: 'everything' | 'queues'): void;
  /**
   * Fires the timers which would have fired between two instants: see `Schedule.crossed` for how many times, and besides
   * whenever something falls due (`dueAfter`).
   */
  runDue(from: Date, to: Date): Promise<void>;
  /** Fires one timer by name; rejects with `UnknownFunctionError`. */
  trigger(functionName: string): Promise<void>;
  /**
   * Resolves when no queue has a visible message and no call is running; a failed message that waits for its next try is not
   * visible. Rejects with `DrainTimeoutError` after `timeoutMs` (default 30,000).
   */
  drain(timeoutMs?: number): Promise<void>;
  /** Ends polling and timers, waits for running calls, then runs the app's `appTerminate` hooks. */
  stop(): Promise<void>;
}
