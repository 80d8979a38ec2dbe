import { type Bundles, sizeOf } from '../bundles';
import { measureLargestCard } from '../largest-card';
import { type RequestCount, tellStory } from '../request-counts';
import { spreadOf } from '../rounds';
import { startWorld, type World } from '../world';
import type { Costs } from './figures';
import { loadInPairs, type Patience } from './loading';

/** What each turn asks of others; the world must be a fresh one that counts. */
async function countIn(world: World): Promise<readonly RequestCount[]> {
  const told = await tellStory(world);
  return [...told.counts, ...(await told.finish())];
}

/** What each turn asks of others, in a world of its own, since counting storage costs time. */
export async function countRequests(bundles: Bundles): Promise<readonly RequestCount[]> {
  const world = await startWorld(bundles, { counting: true });
  try {
    return await countIn(world);
  } finally {
    await world.stop();
  }
}

/** Counts as figures hold them. */
export const turnsOf = (counts: readonly RequestCount[]): Costs['turns'] =>
  counts.map(({ storage, ...count }) => ({ ...count, storage: [...storage] }));

/** As long as a step of the pipeline can wait: a machine with other things to do takes fewer pairs in it. */
export const checkPatience = { forMs: 25_000, least: 7, most: 31 } as const satisfies Patience;
/** What is accepted is compared with for weeks, and is worth a minute or two. */
export const acceptPatience = { forMs: 0, least: 31, most: 31 } as const satisfies Patience;

/** The median and its standard error, by way of the median deviation, on which a few disturbed pairs have no weight. */
function summarise(ratios: readonly number[]): Costs['loading'] {
  const { median: ratio } = spreadOf(ratios);
  const { median: deviation } = spreadOf(ratios.map((one) => Math.abs(one - ratio)));
  const noise = (deviationToStandard * deviation * medianToMean) / Math.sqrt(ratios.length);
  return { ratio: places(ratio), noise: places(noise), pairs: ratios.length };
}

/** For values that scatter normally: the standard deviation as a multiple of the median deviation, and a median's error of a mean's. */
const [deviationToStandard, medianToMean] = [1.4826, 1.2533];

const places = (value: number): number => Number(value.toFixed(3));

async function measureLoading(
  { local }: World,
  bundles: Bundles,
  patience: Patience,
): Promise<Costs['loading']> {
  const product = { bundle: bundles.product, environment: local.environment };
  const floor = { bundle: bundles.floor, environment: { AzureWebJobsStorage: local.storageConnection } };
  return summarise(await loadInPairs(product, floor, patience));
}

/** Measures all that is compared with committed figures. */
export async function measureCosts(bundles: Bundles, patience: Patience): Promise<Costs> {
  const world = await startWorld(bundles, { counting: true });
  try {
    const counts = await countIn(world);
    return {
      turns: turnsOf(counts),
      bundleBytes: sizeOf(bundles.product),
      largestCard: measureLargestCard(),
      loading: await measureLoading(world, bundles, patience),
    };
  } finally {
    await world.stop();
  }
}
