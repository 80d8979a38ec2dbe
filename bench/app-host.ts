import { createServer } from 'node:http';
import express from 'express';
import * as z from 'zod/v4';
import hostJson from '../host.json';
import { createFunctionsHost } from '../local/functions-host/host';
import type { FunctionsHost } from '../local/functions-host/host-contract';
import { createSteppedClock } from '../local/functions-host/stepped-clock';
import type { Asked, Used } from './app-process';
import { benchNow } from './now';

const environment = z
  .object({
    ENTRY: z.string(),
    AzureWebJobsStorage: z.string(),
    /** The instant at which the app begins. */
    STARTS_AT: z.string().default(benchNow),
    /** Whether its queues are worked off all the time. */
    WORKS: z.stringbool().default(false),
  })
  .parse(process.env);

/** Loads the bundle as the local host does. Its timers fire only when asked; its queues, where nothing else is said, too. */
async function host(): Promise<FunctionsHost> {
  return createFunctionsHost({
    load: () => Promise.resolve(require(environment.ENTRY) as unknown),
    storageConnection: environment.AzureWebJobsStorage,
    clock: createSteppedClock(Date.parse(environment.STARTS_AT) - Date.now()),
    log: (level, message) => {
      if (level === 'error' || level === 'critical') console.error(message);
    },
    hostJson,
  });
}

/** How long working the queues off may take: thousands of reminders are worth minutes. */
const drainMs = 30 * 60_000;

function used(): Used {
  const { user, system } = process.cpuUsage();
  const { rss: rssBytes, heapUsed: heapBytes } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rssBytes, heapBytes };
}

/** Collects what nobody needs, twice: what the first time frees may hold more. */
async function collect(): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    await global.gc?.({ execution: 'async' });
  }
}

async function main(): Promise<void> {
  const functions = await host();
  if (environment.WORKS) functions.start('queues');
  const server = createServer(express().disable('x-powered-by').use(functions.router));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.on('message', (asked: Asked) => {
    const answered =
      asked === 'usage'
        ? Promise.resolve()
        : asked === 'rest'
          ? collect()
          : asked === 'drain'
            ? functions.drain(drainMs)
            : functions.trigger(asked);
    void answered.then(() => process.send?.({ done: asked, ...used() }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url: `http://127.0.0.1:${String(port)}` });
}

void main();
