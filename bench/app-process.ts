import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as z from 'zod/v4';
import { NotMeasured } from './errors';

/** What a process of an app can be asked over its channel: what it has used, or holds at rest, to work its queues off, or to fire a timer. */
export type Asked = 'usage' | 'rest' | 'drain' | Timer;
/** The timers of the product. */
export type Timer = 'reminders' | 'sweep';

const usedSchema = z.object({ cpuMs: z.number(), rssBytes: z.number(), heapBytes: z.number() });
/** CPU time since the process began, user and system together, its resident memory and what its heap holds. */
export type Used = z.infer<typeof usedSchema>;

/** A bundle under the local functions host, alone in a process, so that its CPU time is its own. */
export interface AppProcess {
  /** Such as `http://127.0.0.1:41234`; functions are below `/api`. */
  readonly url: string;
  /** From the start of the process to the first answer of `/api/health`. */
  readonly startMs: number;
  usage(): Promise<Used>;
  /** The same once what nobody needs was collected; the process must have been started with `--expose-gc`. */
  rest(): Promise<Used>;
  /** Works off every visible queue message in this process. */
  drain(): Promise<void>;
  /** Fires a timer; resolves when its run has ended. */
  fire(timer: Timer): Promise<void>;
  stop(): Promise<void>;
  /** Ends it at once, as a crash does: nothing in hand is finished. */
  kill(): Promise<void>;
}

/** What a process of an app is made of. */
export interface AppProcessOptions {
  /** The local host as one file for plain Node: a TypeScript loader would count as the app's. */
  readonly host: string;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Flags for Node, such as `--cpu-prof`. */
  readonly flags?: readonly string[];
  /** The Node that runs it; absent: this one. */
  readonly node?: string | undefined;
  /** Told of each line that it logs as an error; absent: they are shown. */
  readonly onError?: ((line: string) => void) | undefined;
}

/** Starts an app and waits for its health. Rejects with `NotMeasured` when the process ends or is unhealthy. */
export async function startApp(options: AppProcessOptions): Promise<AppProcess> {
  const since = performance.now();
  const { bundle } = options;
  const child = forkApp(options);
  const { url } = z.object({ url: z.string() }).parse(await heard(child));
  const health = await fetch(`${url}/api/health`);
  const startMs = performance.now() - since;
  if (!health.ok) throw new NotMeasured(`${bundle} answered its health check with ${health.status}`);
  await health.text();
  const ask = async (what: Asked): Promise<Used> => {
    child.send(what);
    return usedSchema.parse(await heard(child));
  };
  return {
    url,
    startMs,
    usage: () => ask('usage'),
    rest: () => ask('rest'),
    async drain() {
      await ask('drain');
    },
    async fire(timer) {
      await ask(timer);
    },
    async stop() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function forkApp(options: AppProcessOptions): ChildProcess {
  const { host, bundle, environment, flags = [], node = process.execPath, onError } = options;
  const child = fork(host, {
    env: { PATH: process.env['PATH'], ...environment, ENTRY: bundle },
    execPath: node,
    execArgv: [...flags],
    stdio: ['ignore', 'ignore', onError ? 'pipe' : 'inherit', 'ipc'],
  });
  if (onError && child.stderr) createInterface({ input: child.stderr }).on('line', onError);
  return child;
}

/** The next thing that a child says. */
async function heard(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  const said = once(child, 'message', { signal }).then(([message]: unknown[]) => message);
  const ended = once(child, 'exit', { signal }).then(([code]: unknown[]) => {
    throw new NotMeasured(`An app under measurement ended with code ${String(code)}; its words are above.`);
  });
  ended.catch(() => undefined);
  try {
    return await Promise.race([said, ended]);
  } finally {
    listening.abort();
  }
}
