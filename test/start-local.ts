import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../local/start';
import type { Local, LocalOptions } from '../local/start/local';
import { builtOnce } from './built-once';
import { loadIsolated } from './contracts/functions-host/isolated-load';

/** The Sunday on which the journeys begin, so that the dates people enter in them never grow old. */
export const testNow = '2026-11-22T12:00:00.000Z';

/** How long `drain` waits for work that goes on; on a machine with other things to do half a minute can be too short. */
const patienceMs = 120_000;

/**
 * The whole of Microsoft 365 and the function app, as it is deployed, for one test: nothing kept on the disk, any free port, no page, quiet, a
 * second between two tries of a message; timers wait for the clock to be moved, so that no minute that passes meanwhile adds
 * requests or events of its own. `stop` also removes the data directory, unless the test gave one of its own.
 */
export async function startTestLocal(overrides: Partial<LocalOptions> = {}): Promise<Local> {
  const dataDir = overrides.dataDir ?? mkdtempSync(join(tmpdir(), 'local-'));
  const queues = { batchSize: 8, newBatchThreshold: 4, maxDequeueCount: 8, visibilityTimeout: '00:00:01' };
  const forget = (): void => {
    if (overrides.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  const starting = startLocal({
    inMemory: true,
    page: false,
    quiet: true,
    startsAt: testNow,
    timersFireUnasked: false,
    loadEntry: async () => {
      const bundle = await builtOnce();
      return loadIsolated((): unknown => require(bundle));
    },
    hostJson: { version: '2.0', extensions: { http: { routePrefix: 'api' }, queues } },
    ...overrides,
    dataDir,
  });
  starting.catch(forget);
  const local = await starting;
  return {
    ...local,
    drain: (timeoutMs = patienceMs) => local.drain(timeoutMs),
    async stop() {
      await local.stop();
      forget();
    },
  };
}
