import { parseArgs } from 'node:util';
import { type Bundles, makeBundles } from './bundles';
import { countsTable, heading, largestCardLine, startsTable, turnsTable } from './findings';
import { namesTable } from './names';
import { type RequestCount, tellStory } from './request-counts';
import { measureStarts } from './start-times';
import { type Size, timeTurns } from './timing';
import { startWorld } from './world';

/** Under five minutes, and under one. */
const sizes = {
  full: { rounds: 9, turns: 120, warmUp: 400, starts: 7 },
  quick: { rounds: 3, turns: 40, warmUp: 120, starts: 2 },
} as const satisfies Record<string, Size & { readonly starts: number }>;

/** What each turn asks of others, in a world of its own, since counting storage costs time. */
async function countRequests(bundles: Bundles): Promise<readonly RequestCount[]> {
  const world = await startWorld(bundles, { counting: true });
  try {
    const told = await tellStory(world);
    return [...told.counts, ...(await told.finish())];
  } finally {
    await world.stop();
  }
}

async function measure(size: (typeof sizes)[keyof typeof sizes], flags: readonly string[]): Promise<boolean> {
  console.log(`${heading()}\n`);
  const bundles = await makeBundles();
  const counts = await countRequests(bundles);
  console.log(`${countsTable(counts)}\n`);
  const world = await startWorld(bundles, { flags });
  try {
    const timings = await timeTurns(world, await tellStory(world), bundles, size);
    console.log(`${turnsTable(timings, size)}\n`);
    console.log(`${startsTable(await measureStarts(world, bundles, size.starts), bundles)}\n`);
  } finally {
    await world.stop();
  }
  console.log(`${namesTable()}\n`);
  const { line, isOver } = largestCardLine();
  console.log(line);
  return !isOver && counts.every(({ graph, budget }) => graph <= budget);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, profile: { type: 'string' } } });
  const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const isWithinBudget = await measure(values.quick ? sizes.quick : sizes.full, flags);
  if (!isWithinBudget) {
    console.error('Over budget: see the tables above.');
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
