import { parseArgs } from 'node:util';
import { type Bundles, makeBundles } from './bundles';
import { dueRunProblems, dueRunsTable, measureDueRuns } from './due-run';
import { countsTable, heading, largestCardLine, startsTable, turnsTable } from './findings';
import { measureMorning, morningLines, morningProblems } from './morning';
import { namesTable } from './names';
import { measureRegister, registerProblems, registersTable, type Register } from './registers';
import { type RequestCount, tellStory } from './request-counts';
import { measureStarts } from './start-times';
import { type Size, timeTurns } from './timing';
import { measureTrail, trailLine, trailProblems } from './trail';
import { startWorld } from './world';

/** A quarter of an hour; some minutes, in small; and, with a million customers, an hour or two. */
const sizes = {
  usual: {
    rounds: 9,
    turns: 120,
    warmUp: 400,
    starts: 7,
    registers: [1_000, 100_000],
    reviews: 1_000,
    entries: 50_000,
  },
  quick: {
    rounds: 3,
    turns: 40,
    warmUp: 120,
    starts: 2,
    registers: [1_000, 10_000],
    reviews: 0,
    entries: 5_000,
  },
  full: {
    rounds: 9,
    turns: 120,
    warmUp: 400,
    starts: 7,
    registers: [1_000, 100_000, 1_000_000],
    reviews: 10_000,
    entries: 1_000_000,
  },
} as const satisfies Record<string, Size & Scale & { readonly starts: number }>;

/** How large what is measured may be. */
interface Scale {
  readonly registers: readonly number[];
  /** Reviews due on one morning; 0 leaves the morning out, whose crash takes minutes to mend. */
  readonly reviews: number;
  /** Entries of the trail. */
  readonly entries: number;
}

type Chosen = (typeof sizes)[keyof typeof sizes];

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

async function measureTurns(
  bundles: Bundles,
  size: Chosen,
  flags: readonly string[],
): Promise<readonly string[]> {
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
  const { line, isOver } = largestCardLine();
  console.log(`${line}\n`);
  const dear = counts
    .filter(({ graph, budget }) => graph > budget)
    .map(({ turn }) => `Over its budget: ${turn}`);
  return isOver ? [...dear, 'A card outgrows what every client shows'] : dear;
}

async function measureRegisters(bundles: Bundles, { registers }: Scale): Promise<readonly string[]> {
  const measured: Register[] = [];
  for (const customers of registers) measured.push(await measureRegister(bundles, customers));
  console.log(`${registersTable(measured)}\n`);
  return registerProblems(measured);
}

async function measureMornings(bundles: Bundles, { reviews }: Scale): Promise<readonly string[]> {
  const runs = await measureDueRuns(bundles);
  console.log(`${dueRunsTable(runs)}\n`);
  if (reviews === 0) return dueRunProblems(runs);
  const morning = await measureMorning(bundles, reviews);
  console.log(`${morningLines(morning).join('\n')}\n`);
  return [...dueRunProblems(runs), ...morningProblems(morning)];
}

async function measureCheck(bundles: Bundles, { entries }: Scale): Promise<readonly string[]> {
  const checked = await measureTrail(bundles, entries);
  console.log(`${trailLine(checked)}\n`);
  return trailProblems(checked);
}

/** What can be asked for alone with `--only`; each prints its findings and gives what does not hold. */
const parts: Readonly<
  Record<string, (bundles: Bundles, size: Chosen, flags: readonly string[]) => Promise<readonly string[]>>
> = {
  turns: measureTurns,
  names: async () => {
    console.log(`${namesTable()}\n`);
    return [];
  },
  registers: measureRegisters,
  mornings: measureMornings,
  trail: measureCheck,
};

const options = {
  quick: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  profile: { type: 'string' },
  only: { type: 'string', multiple: true, default: Object.keys(parts) },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const flags = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
  const size = values.quick ? sizes.quick : values.full ? sizes.full : sizes.usual;
  console.log(`${heading()}\n`);
  const bundles = await makeBundles();
  const problems: string[] = [];
  for (const name of values.only) {
    const part = parts[name];
    problems.push(...(part ? await part(bundles, size, flags) : [`There is no part "${name}"`]));
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
