import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type AppProcess, startApp } from '../../../bench/app-process';
import type { Bundles } from '../../../bench/bundles';
import { startLocal } from '../../../local/start';
import type { Local } from '../../../local/start/local';
import { openLine, openStorageLine } from '../../../local/storage-line';
import { Blows } from './blows';

/** Microsoft 365 in this process, and the deployed bundle in one of its own that can be killed at any request. */
export interface Rig {
  readonly local: Local;
  readonly blows: Blows;
  /** Where Teams sends what it has for the app, whichever process of it runs. */
  readonly botUrl: string;
  /** What the app logged as an error, oldest first; nothing where it is shown instead. */
  readonly errors: readonly string[];
  /** Works the queues off in the app; a kill meanwhile is no failure. */
  drain(): Promise<void>;
  /** Moves everybody's time on and starts the app anew in it, then has it look for what was left. */
  moveOn(duration: string): Promise<void>;
  stop(): Promise<void>;
}

/** How a rig is made: which policy is in force, and by how much the app's clock is wrong, in milliseconds. */
export interface RigOptions {
  readonly profile: string;
  readonly skewMs?: number;
  /** How long searches may not see a write, in milliseconds. */
  readonly indexLagMs?: number;
  /** The Node that runs the app; absent: this one. */
  readonly node?: string | undefined;
  /** Whether errors of the app are kept for `errors`, rather than shown. */
  readonly keepsErrors?: boolean;
}

/** The app, started anew whenever it was killed. */
class Restarting {
  private app: Promise<AppProcess> | undefined;

  constructor(private readonly start: () => Promise<AppProcess>) {}

  /** The app that runs; waits while it starts. */
  async running(): Promise<AppProcess> {
    this.app ??= this.start();
    return this.app;
  }

  /** Ends it at once, as a crash does. The next request starts another. */
  kill(): void {
    const { app } = this;
    this.app = undefined;
    void app?.then((running) => running.kill()).catch(() => undefined);
  }

  async again(): Promise<void> {
    const { app } = this;
    this.app = undefined;
    await app?.then((running) => running.stop()).catch(() => undefined);
    await this.running();
  }
}

/** Starts the stand-ins, lines to all of them, and the app behind these. */
export async function startRig(
  bundles: Bundles,
  { profile, skewMs = 0, indexLagMs = 0, node, keepsErrors = false }: RigOptions,
): Promise<Rig> {
  const dataDir = mkdtempSync(join(tmpdir(), 'breaking-'));
  const blows = new Blows(() => {
    app.kill();
  });
  const relay = await openRelay(
    () => app.running(),
    (body) => body.replaceAll(direct(), connector()),
  );
  const local = await startLocal({
    dataDir,
    inMemory: true,
    page: false,
    quiet: true,
    startsAt: '2026-11-22T12:00:00.000Z',
    enforceRates: false,
    indexLagMs,
    environment: { POLICY_PROFILE: profile },
    loadEntry: () => Promise.resolve({}),
    botEndpoint: () => `${relay.url}/api/messages`,
  });
  const line = await openLine(new URL(local.url).host, (_, path) =>
    blows.next(path.startsWith('/graph') ? 'graph' : 'connector'),
  );
  const storage = await openStorageLine(local.storageConnection, { next: () => blows.next('storage') });
  const direct = (): string => `${local.url}/connector`;
  const connector = (): string => `${line.url}/connector`;
  const environment = (): Record<string, string> => ({
    ...local.environment,
    POLICY_PROFILE: profile,
    GRAPH_ORIGIN: `${line.url}/graph`,
    SERVICE_URLS: connector(),
    CONNECTOR_URL: connector(),
    AzureWebJobsStorage: storage.connectionString,
    STARTS_AT: new Date(local.clock.now().getTime() + skewMs).toISOString(),
  });
  const { host, product: bundle } = bundles;
  const errors: string[] = [];
  const onError = keepsErrors ? (line: string): void => void errors.push(line) : undefined;
  // As it is deployed (infra/modules/app.bicep); without errors to place, a start need not read the map.
  const flags = keepsErrors ? ['--enable-source-maps'] : [];
  const app = new Restarting(() =>
    startApp({ host, bundle, environment: environment(), flags, node, onError }),
  );
  const quietly = (work: (running: AppProcess) => Promise<void>): Promise<void> =>
    app
      .running()
      .then(work)
      .catch(() => undefined);
  return {
    local,
    blows,
    botUrl: relay.url,
    errors,
    drain: () => quietly((running) => running.drain()),
    async moveOn(duration) {
      await move(local, duration);
      await app.again();
      await quietly((running) => running.fire('sweep'));
      await quietly((running) => running.drain());
    },
    async stop() {
      blows.pause();
      app.kill();
      await Promise.all([line.close(), storage.close(), relay.close()]);
      await local.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function move(local: Local, advance: string): Promise<void> {
  await fetch(`${local.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance }),
  });
}

/** Hands what Teams sends to whichever process of the app runs; where none answers Teams sees a broken line. */
async function openRelay(running: () => Promise<AppProcess>, through: (body: string) => string) {
  const server = createServer((asked, answer) => {
    void (async () => {
      const body = through(await text(asked));
      const { url } = await running();
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(`${url}${asked.url ?? ''}`, { method: 'POST', headers, body });
      answer.writeHead(reply.status, headers).end(await reply.text());
    })().catch(() => answer.destroy());
  });
  await listening(server);
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
