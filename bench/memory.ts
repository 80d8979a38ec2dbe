import { setTimeout } from 'node:timers/promises';
import type { AppProcess, Used } from './app-process';
import type { Bundles } from './bundles';
import { runRound } from './rounds';
import { megabytes, table } from './table';
import { startFloor } from './timing';
import { reportTurn } from './turns';
import { startWorld } from './world';

/** What a process holds at rest after so many turns since its start. */
interface Held {
  readonly turns: number;
  readonly used: Used;
}

/** The same turns in the product and in the bare bot. */
export interface Memory {
  readonly product: readonly Held[];
  readonly floor: readonly Held[];
}

/** What stands in an empty card: the bare bot sends any. */
const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
/** How long a process is left alone before it is asked, in milliseconds, so that what ends by itself has ended. */
const restMs = 2_000;
/** By how much the heap at rest may grow from the first reading to the last before it counts as a leak. */
export const tolerance = 1.1;

/** Sends the command `report` up to each of these numbers of turns, eight at once, and reads what is held after each, garbage collected. */
export async function measureMemory(bundles: Bundles, readings: readonly number[]): Promise<Memory> {
  const flags = ['--expose-gc'];
  const world = await startWorld(bundles, { flags });
  const floor = await startFloor(
    bundles,
    world.local.storageConnection,
    { message: card, dialog: card },
    flags,
  );
  const turn = reportTurn(world);
  const read = async (app: AppProcess): Promise<readonly Held[]> => {
    const held: Held[] = [];
    let sent = 0;
    for (const turns of readings) {
      await runRound(app, turn, { turns: turns - sent, atOnce: 8 });
      sent = turns;
      await setTimeout(restMs);
      held.push({ turns, used: await app.rest() });
    }
    return held;
  };
  try {
    return { product: await read(world.product), floor: await read(floor) };
  } finally {
    await floor.stop();
    await world.stop();
  }
}

/** What is held, as the page about performance shows it. */
export const memoryTable = ({ product, floor }: Memory): string =>
  table(
    ['Turns', 'Product, heap', 'Product, resident', 'Floor, heap', 'Floor, resident'],
    product.map(({ turns, used }, index) => {
      const bare = floor[index]?.used;
      return [
        String(turns),
        megabytes(used.heapBytes),
        megabytes(used.rssBytes),
        bare ? megabytes(bare.heapBytes) : '',
        bare ? megabytes(bare.rssBytes) : '',
      ];
    }),
  );

/** What grows with the turns, if anything does. */
export function memoryProblems({ product }: Memory): readonly string[] {
  const [first, last] = [product.at(0), product.at(-1)];
  if (!first || !last || last.used.heapBytes <= first.used.heapBytes * tolerance) return [];
  const [from, to] = [first, last].map(
    ({ turns, used }) => `${megabytes(used.heapBytes)} after ${String(turns)} turns`,
  );
  return [`The heap grows: ${from ?? ''}, ${to ?? ''}`];
}
