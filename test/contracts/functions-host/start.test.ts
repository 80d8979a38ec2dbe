import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import { PortTakenError } from '../../../local/start/errors';
import type { Local, LocalOptions } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import type * as FixtureApp from './fixture-app';
import { loadIsolated } from './isolated-load';

let local: Local | undefined;
afterEach(async () => {
  await local?.stop();
  local = undefined;
});

/** One start for the tests that change nothing. */
let shared: Promise<Local>;
beforeAll(() => {
  shared = startTestLocal({ loadEntry: () => loadIsolated((): unknown => require('./fixture-app')) });
});
afterAll(async () => (await shared).stop());

const loaded: (typeof FixtureApp)[] = [];
const settings: (string | undefined)[] = [];
const start = async (overrides: Partial<LocalOptions> = {}): Promise<Local> =>
  (local = await startTestLocal({
    loadEntry: async () => {
      settings.push(process.env['POLICY_PROFILE'], process.env['ROLES']);
      const app = await loadIsolated(() => jest.requireActual<typeof FixtureApp>('./fixture-app'));
      loaded.push(app);
      return app;
    },
    ...overrides,
  }));

const send = (url: string, method: string, body: string): Promise<Response> =>
  fetch(url, { method, body, headers: { 'content-type': 'application/json' } });
const errorOf = async (response: Response): Promise<unknown> => {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
};

describe('the local start', () => {
  it('serves the function app, the Graph stand-in and the connector on one port', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/api/echo/1`)).status).toBe(201);
    expect((await fetch(`${url}/graph/v1.0/users`)).status).toBe(401);
    expect((await fetch(`${url}/connector/v3/conversations`, { method: 'POST' })).status).toBe(400);
    expect((await fetch(`${url}/local/teams`)).status).toBe(200);
  });

  it('makes the queues that the app listens to, and drains them', async () => {
    const running = await start();
    await new QueueClient(running.storageConnection, 'fixture-work').sendMessage(
      Buffer.from('{"n":1}').toString('base64'),
    );
    await running.drain();
    expect(loaded.at(-1)?.seen.messages.map(({ message }) => message)).toEqual([{ n: 1 }]);
  });

  it('hands the app its settings, with people as Entra ids, and takes them back at the end', async () => {
    await shared;
    const before = { ...process.env };
    await start({ environment: { POLICY_PROFILE: 'west-lothian' } });
    expect(settings.at(-2)).toBe('west-lothian');
    expect(settings.at(-1)).toContain('"people":["a0000000-0000-4000-8000-000000000005"]');
    await local?.stop();
    expect({ ...process.env }).toEqual(before);
  });

  it('prepares with the Graph stand-in answering and the app not yet loaded', async () => {
    const before = loaded.length;
    const heard: unknown[] = [];
    const prepare: LocalOptions['prepare'] = async ({ url }) => {
      heard.push((await fetch(`${url}/graph/v1.0/users`)).status, loaded.length - before);
    };
    await start({ prepare });
    expect(heard).toEqual([401, 0]);
  });

  it('ends what had begun when the app does not load', async () => {
    const urls: string[] = [];
    const failing = start({
      prepare: async ({ url }) => void urls.push(url),
      loadEntry: () => Promise.reject(new RangeError('the entry is broken')),
    });
    await expect(failing).rejects.toThrow('the entry is broken');
    await expect(fetch(`${String(urls[0])}/local/clock`)).rejects.toThrow('fetch failed');
  });

  it('says that the port is taken', async () => {
    const { url } = await start();
    await expect(startTestLocal({ port: Number(new URL(url).port) })).rejects.toThrow(PortTakenError);
  });
});

describe('the local clock', () => {
  it('moves on, fires the timers it passes and stays ahead over a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
    const first = await start({ dataDir, inMemory: false });
    const moved = await send(`${first.url}/local/clock`, 'POST', '{"advance": "P90D"}');
    expect(moved.status).toBe(200);
    const days = loaded.at(-1)?.seen.ticks.filter(({ name }) => name === 'daily');
    expect(days).toHaveLength(90);
    await first.stop();
    const second = await start({ dataDir, inMemory: false });
    const { aheadMs } = second.clock;
    await second.stop();
    rmSync(dataDir, { recursive: true });
    expect(aheadMs).toBe(first.clock.aheadMs);
  });

  it.each([
    '{"advance": "-P1D"}',
    '{"advance": "tomorrow"}',
    '{}',
    '{"advance": 5}',
    'nonsense',
    '{"advance": "P0D"}',
  ])('refuses %s with a sentence', async (body) => {
    const { url } = await shared;
    const response = await send(`${url}/local/clock`, 'POST', body);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatch(/P90D or PT1H/);
  });
});

describe('the local faults', () => {
  it('are added one or several at a time, listed and cleared', async () => {
    const { url } = await start();
    const faults = `${url}/local/faults`;
    await send(faults, 'POST', '{"service": "graph", "status": 503}');
    await send(
      faults,
      'POST',
      '[{"service": "graph", "status": 429}, {"service": "connector", "drop": "after"}]',
    );
    expect(await (await fetch(faults)).json()).toHaveLength(3);
    expect((await fetch(`${url}/graph/v1.0/users`, { headers: { authorization: 'Bearer x' } })).status).toBe(
      503,
    );
    expect((await fetch(faults, { method: 'DELETE' })).status).toBe(204);
    expect(await (await fetch(faults)).json()).toEqual([]);
  });

  it.each([
    ['{"service": "mail"}', 'service'],
    ['[{"service": "graph"}, {"service": "graph", "status": 200}]', 'status'],
    ['{"service": "graph", "path": "("}', 'path'],
    ['{"service": "graph", "colour": "red"}', 'colour'],
    ['nonsense', 'JSON'],
  ])('refuse %s, naming %s, and add nothing', async (body, named) => {
    const { url } = await shared;
    const response = await send(`${url}/local/faults`, 'POST', body);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toContain(named);
    expect(await (await fetch(`${url}/local/faults`)).json()).toEqual([]);
  });
});
