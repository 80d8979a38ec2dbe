import { createServer } from 'node:http';
import express from 'express';
import * as z from 'zod/v4';
import hostJson from '../host.json';
import { createFunctionsHost } from '../local/functions-host/host';
import type { FunctionsHost } from '../local/functions-host/host-contract';
import { createSteppedClock } from '../local/functions-host/stepped-clock';
import type { Asked, Used } from './app-process';

/** This moment for the app, whatever the day of the bench: the forms that it fills in hold fixed dates. */
const benchNow = '2026-11-22T12:00:00Z';

const environment = z.object({ ENTRY: z.string(), AzureWebJobsStorage: z.string() }).parse(process.env);

/** Loads the bundle as the local host does. Its queues are polled only when asked, as on Azure they have instances of their own. */
async function host(): Promise<FunctionsHost> {
  return createFunctionsHost({
    load: () => Promise.resolve(require(environment.ENTRY) as unknown),
    storageConnection: environment.AzureWebJobsStorage,
    clock: createSteppedClock(Date.parse(benchNow) - Date.now()),
    log: (level, message) => {
      if (level === 'error' || level === 'critical') console.error(message);
    },
    hostJson,
  });
}

function used(): Used {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() };
}

async function main(): Promise<void> {
  const functions = await host();
  const server = createServer(express().disable('x-powered-by').use(functions.router));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.on('message', (asked: Asked) => {
    const answered = asked === 'drain' ? functions.drain() : Promise.resolve();
    void answered.then(() => process.send?.({ done: asked, ...used() }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url: `http://127.0.0.1:${String(port)}` });
}

void main();
