import type { Bundles } from './bundles';
import { dueRunProblems, dueRunsTable, measureDueRuns } from './due-run';
import { countsTable } from './counts-table';
import { largestCardLine, startsTable, turnsTable } from './findings';
import { countRequests } from './gate/measure-costs';
import { measureMemory, memoryProblems, memoryTable } from './memory';
import { measureMorning, morningProblems, morningTable } from './morning';
import { namesTable } from './names';
import type { Tell } from './performance-page';
import { measureRegister, registerProblems, registersTable, type Register } from './registers';
import { tellStory } from './request-counts';
import { measureStarts } from './start-times';
import { type Size, timeTurns } from './timing';
import { measureTrail, trailProblems, trailTable } from './trail';
import { startWorld } from './world';

/** A quarter of an hour; some minutes, in small; and, with a million customers, an hour or two. */
export const sizes = {
  usual: {
    rounds: 9,
    turns: 120,
    warmUp: 400,
    starts: 7,
    registers: [1_000, 100_000],
    reviews: 1_000,
    entries: 50_000,
    memory: [500, 2_000, 5_000],
  },
  quick: {
    rounds: 3,
    turns: 40,
    warmUp: 120,
    starts: 2,
    registers: [1_000, 10_000],
    reviews: 0,
    entries: 5_000,
    memory: [500, 1_500],
  },
  full: {
    rounds: 9,
    turns: 120,
    warmUp: 400,
    starts: 7,
    registers: [1_000, 100_000, 1_000_000],
    reviews: 10_000,
    entries: 1_000_000,
    memory: [500, 20_000, 100_000],
  },
} as const satisfies Record<string, Size & Scale & { readonly starts: number }>;

/** How large what is measured may be. */
interface Scale {
  readonly registers: readonly number[];
  /** Reviews due on one morning; 0 leaves the morning out, whose crash takes minutes to mend. */
  readonly reviews: number;
  /** Entries of the trail. */
  readonly entries: number;
  /** After how many turns it is read what is held. */
  readonly memory: readonly number[];
}

/** One of the sizes. */
export type Chosen = (typeof sizes)[keyof typeof sizes];

/** What a part is given besides the bundles. */
export interface Asked {
  readonly size: Chosen;
  /** Flags for Node in the product's process. */
  readonly flags: readonly string[];
  readonly tell: Tell;
}

/** Measures something, tells the tables, and gives what does not hold. */
type Part = (bundles: Bundles, asked: Asked) => Promise<readonly string[]>;

const measureTurns: Part = async (bundles, { size, flags, tell }) => {
  const counts = await countRequests(bundles);
  // The page shows the accepted counts, which the gate holds to these.
  console.log(`${countsTable(counts)}\n`);
  const world = await startWorld(bundles, { flags });
  try {
    tell('turns', turnsTable(await timeTurns(world, await tellStory(world), bundles, size), size));
    tell('starts', startsTable(await measureStarts(world, bundles, size.starts), bundles));
  } finally {
    await world.stop();
  }
  const { line, isOver } = largestCardLine();
  console.log(`${line}\n`);
  const dear = counts
    .filter(({ graph, budget }) => graph > budget)
    .map(({ turn }) => `Over its budget: ${turn}`);
  return isOver ? [...dear, 'A card outgrows what every client shows'] : dear;
};

const measureRegisters: Part = async (bundles, { size, tell }) => {
  const measured: Register[] = [];
  for (const customers of size.registers) measured.push(await measureRegister(bundles, customers));
  tell('look-ups', registersTable(measured));
  return registerProblems(measured);
};

const measureMornings: Part = async (bundles, { size: { reviews }, tell }) => {
  const runs = await measureDueRuns(bundles);
  tell('due reviews', dueRunsTable(runs));
  if (reviews === 0) return dueRunProblems(runs);
  const morning = await measureMorning(bundles, reviews);
  tell('morning', morningTable(morning));
  return [...dueRunProblems(runs), ...morningProblems(morning)];
};

const measureCheck: Part = async (bundles, { size: { entries }, tell }) => {
  const checked = await measureTrail(bundles, entries);
  tell('trail', trailTable(checked));
  return trailProblems(checked);
};

const measureHeld: Part = async (bundles, { size: { memory }, tell }) => {
  const held = await measureMemory(bundles, memory);
  tell('memory', memoryTable(held));
  return memoryProblems(held);
};

/** What can be asked for alone with `--only`. */
export const parts: Readonly<Record<string, Part>> = {
  turns: measureTurns,
  names: () => {
    console.log(`${namesTable()}\n`);
    return Promise.resolve([]);
  },
  registers: measureRegisters,
  mornings: measureMornings,
  trail: measureCheck,
  memory: measureHeld,
};
