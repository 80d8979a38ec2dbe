import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type AppProcess, startApp } from './app-process';
import type { Bundles } from './bundles';
import { NotMeasured } from './errors';
import { sendTurn, type Spread, spreadOf } from './rounds';
import { reportTurn } from './turns';
import type { World } from './world';

/** How an app starts and what it holds. */
export interface Start {
  /** From the start of the process to the first healthy answer under the local host, in milliseconds. */
  readonly healthyMs: Spread;
  /** `require` of the bundle alone in a fresh process, in milliseconds. */
  readonly loadMs: Spread;
  /** Resident memory after the first healthy answer, in bytes. */
  readonly rssAtStart: number;
  /** Resident memory after the turns, in bytes. */
  readonly rssAfterTurns: number;
}

/** How many turns lie between the two readings of memory. */
export const memoryTurns = 500;

const loading = `
  const since = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - since);
  process.exit(0);
`;

/** How long the bundle alone takes to load. Without the host's module nothing is registered, which the load does not notice. */
async function loadOnce(bundle: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const run = promisify(execFile);
  const env = { PATH: process.env['PATH'], ...environment };
  const { stdout } = await run(process.execPath, ['--eval', loading, bundle], { env });
  const ms = Number(stdout.trim().split('\n').at(-1));
  if (!Number.isFinite(ms)) throw new NotMeasured(`Loading must print its milliseconds, not: ${stdout}`);
  return ms;
}

interface Subject {
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthyMs: number[];
  readonly loadMs: number[];
}

/** Starts product and floor by turns, each in a fresh process, after one start that fills the disk's cache. */
export async function measureStarts(
  world: World,
  bundles: Bundles,
  rounds: number,
): Promise<{ readonly product: Start; readonly floor: Start }> {
  const { environment, storageConnection } = world.local;
  const subject = (bundle: string, settings: Readonly<Record<string, string>>): Subject => ({
    bundle,
    environment: settings,
    healthyMs: [],
    loadMs: [],
  });
  const product = subject(bundles.product, environment);
  const floor = subject(bundles.floor, { AzureWebJobsStorage: storageConnection });
  for (let round = 0; round <= rounds; round += 1) {
    for (const { bundle, environment: settings, healthyMs, loadMs } of [product, floor]) {
      const app = await startApp({ host: bundles.host, bundle, environment: settings });
      await app.stop();
      const ms = await loadOnce(bundle, settings);
      if (round === 0) continue;
      healthyMs.push(app.startMs);
      loadMs.push(ms);
    }
  }
  return {
    product: await startOf(world, bundles.host, product),
    floor: await startOf(world, bundles.host, floor),
  };
}

async function startOf(world: World, host: string, subject: Subject): Promise<Start> {
  const { bundle, environment, healthyMs, loadMs } = subject;
  const app = await startApp({ host, bundle, environment });
  const { rssBytes: rssAtStart } = await app.usage();
  await runTurns(world, app);
  const { rssBytes: rssAfterTurns } = await app.usage();
  await app.stop();
  return { healthyMs: spreadOf(healthyMs), loadMs: spreadOf(loadMs), rssAtStart, rssAfterTurns };
}

async function runTurns(world: World, app: AppProcess): Promise<void> {
  const turn = reportTurn(world);
  for (let sent = 0; sent < memoryTurns; sent += 1) await sendTurn(app, turn);
}
