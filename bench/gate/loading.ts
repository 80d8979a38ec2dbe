import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { NotMeasured } from '../errors';

/** A bundle and the settings without which it does not load. */
export interface Loaded {
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
}

const loading = `
  const { cpuUsage } = process;
  const before = cpuUsage();
  require(process.argv[1]);
  const { user, system } = cpuUsage(before);
  console.log((user + system) / 1000);
  process.exit(0);
`;

/** CPU time that `require` of a bundle takes in a fresh process, in milliseconds. */
async function loadOnce({ bundle, environment }: Loaded): Promise<number> {
  const run = promisify(execFile);
  const env = { PATH: process.env['PATH'], ...environment };
  const { stdout } = await run(process.execPath, ['--eval', loading, bundle], { env });
  const ms = Number(stdout.trim().split('\n').at(-1));
  if (!Number.isFinite(ms)) throw new NotMeasured(`Loading must print its milliseconds, not: ${stdout}`);
  return ms;
}

/** How long pairs are taken, in milliseconds, and how many there must be, and are at most. */
export interface Patience {
  readonly forMs: number;
  readonly least: number;
  readonly most: number;
}

/**
 * CPU time of loading the product as a multiple of the floor's, a ratio for each pair of processes that ran one straight after the other,
 * so that whatever else the machine does weighs on both. The first pair, which fills the disk's cache, is thrown away.
 */
export async function loadInPairs(
  product: Loaded,
  floor: Loaded,
  { forMs, least, most }: Patience,
): Promise<readonly number[]> {
  const until = performance.now() + forMs;
  const ratios: number[] = [];
  for (let pair = 0; pair <= most && (pair <= least || performance.now() < until); pair += 1) {
    const ratio = (await loadOnce(product)) / (await loadOnce(floor));
    if (pair > 0) ratios.push(ratio);
  }
  return ratios;
}
