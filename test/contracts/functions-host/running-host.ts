import { createServer } from 'node:http';
import express from 'express';
import { createFunctionsHost } from '../../../local/functions-host/host';
import type { FunctionsHost, FunctionsHostOptions } from '../../../local/functions-host/host-contract';
import { createSteppedClock, type SteppedClock } from '../../../local/functions-host/stepped-clock';
import type * as FixtureApp from './fixture-app';
import { loadIsolated } from './isolated-load';

/** The fixture app in a host of its own, spoken to over HTTP. */
export interface RunningHost {
  readonly url: string;
  readonly host: FunctionsHost;
  readonly app: typeof FixtureApp;
  readonly clock: SteppedClock;
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Milliseconds to add to the machine's time for it to read `instant` now. */
const aheadTo = (instant: string): number => Date.parse(instant) - Date.now();

const hostJson = {
  version: '2.0',
  extensions: { queues: { maxDequeueCount: 3, visibilityTimeout: '00:00:00' } },
};
/** A storage account nobody listens to: for apps whose queues stay unread. */
const nowhere =
  'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:9/a;TableEndpoint=http://127.0.0.1:9/a';

/** Loads the fixture app afresh, not yet started; `close` ends everything. */
export async function aRunningHost(
  overrides: Partial<FunctionsHostOptions> & { readonly now?: string } = {},
): Promise<RunningHost> {
  const clock = createSteppedClock(aheadTo(overrides.now ?? '2026-03-02T06:00:00Z'));
  const log: string[] = [];
  let app: typeof FixtureApp | undefined;
  const host = await createFunctionsHost({
    load: async () =>
      (app = await loadIsolated(() => jest.requireActual<typeof FixtureApp>('./fixture-app'))),
    storageConnection: nowhere,
    clock,
    standAt: (instant) => clock.standAt(instant),
    log: (level, message) => log.push(`${level} ${message}`),
    hostJson,
    polling: { minMs: 10, maxMs: 50 },
    ...overrides,
  });
  if (!app) throw new TypeError('The host did not load its app');
  const server = createServer(
    express()
      .use(host.router)
      .use((_, response) => void response.status(418).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    host,
    app,
    clock,
    log,
    async close() {
      await host.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
