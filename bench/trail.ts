import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/v4';
import { type CaseEvent, eventSchema } from '../bot/domain/case/events';
import { chainStart, hashEntry } from '../bot/domain/records/trail';
import { trailRow } from '../bot/register/records/trail-row';
import { openStorage } from '../bot/storage/open-storage';
import { aRestrictionInForce, copiesOf } from '../test/journeys/many-cases';
import { rowsOf } from '../test/journeys/register-rows';
import type { Bundles } from './bundles';
import { figure, megabytes, table } from './table';
import { startWorld, type World } from './world';

const checkedSchema = z.object({
  seconds: z.number(),
  rssBytes: z.number(),
  isWhole: z.boolean(),
  lines: z.array(z.string()),
});

/** What checking a trail of some length costs. */
export interface CheckedTrail extends z.infer<typeof checkedSchema> {
  readonly entries: number;
  readonly cases: number;
}

/** Makes a trail of about so many entries, each case with a chain and seals of its own, and checks all of it. */
export async function measureTrail(bundles: Bundles, entries: number): Promise<CheckedTrail> {
  const world = await startWorld(bundles, { onDisk: entries > 200_000 });
  try {
    const made = await makeTrail(world, entries);
    return { ...made, ...(await check(world)) };
  } finally {
    await world.stop();
  }
}

async function makeTrail({ local }: World, wanted: number): Promise<{ entries: number; cases: number }> {
  const model = await aRestrictionInForce(local);
  const rows = (await rowsOf(local, 'Events')).filter((row) => row['CaseRef'] === model);
  const events = rows.map((row) => eventSchema.parse(JSON.parse(String(row['EntryJson']))));
  const count = Math.floor(wanted / events.length);
  const heads: string[] = [];
  // The copies are numbered on from the model, and each has the report key that `copiesOf` gives it.
  const first = Number(model.slice(3)) + 1;
  const refs = Array.from({ length: count }, (_, index) => `CB-${String(first + index).padStart(4, '0')}`);
  const { seals } = openStorage(local.storageConnection, () => local.clock.now());
  for (let at = 0; at < refs.length; at += casesAtOnce) {
    const chains = refs.slice(at, at + casesAtOnce).map((ref) => ({ ref, chain: chainOf(ref, events) }));
    heads.push(...chains.map(({ chain }) => chain.at(-1)?.hash ?? ''));
    const entries = chains.flatMap(({ ref, chain }) => chain.map((event) => ({ ref, event })));
    local.graph.bulkInsert(
      'Events',
      entries.map(({ ref, event }) => trailRow(ref, event)),
    );
    await seals.add(
      entries.map(({ ref, event }) => ({ kind: 'entry', name: `${ref}/${event.number}`, hash: event.hash })),
    );
  }
  await copiesOf(local, model, count, (index) => ({ entries: { head: heads[index] } }));
  return { entries: (count + 1) * events.length, cases: count + 1 };
}

/** So many cases are sealed in one go: a block of a blob takes four megabytes. */
const casesAtOnce = 1_000;

/** The events of a case with a chain of their own. */
function chainOf(ref: string, events: readonly CaseEvent[]): readonly CaseEvent[] {
  let before = chainStart(`copy-${ref}`);
  return events.map(({ hash: _, ...event }) => {
    before = hashEntry(before, event);
    return { ...event, hash: before };
  });
}

/** Checks the whole trail in a process of its own, over HTTP, as `npm run audit:verify` does. */
async function check({ local }: World): Promise<z.infer<typeof checkedSchema>> {
  const root = resolve(__dirname, '..');
  const env = { PATH: process.env['PATH'], ...local.environment };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(root, 'bench', 'verify-process.ts')],
    { env, cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  return checkedSchema.parse(JSON.parse(stdout));
}

/** A checked trail, with what its check took. */
export const trailTable = ({ entries, cases, seconds, rssBytes }: CheckedTrail): string =>
  table(
    ['Entries', 'Cases', 'Seconds', 'Entries a second', 'Held'],
    [[String(entries), String(cases), figure(seconds), figure(entries / seconds), megabytes(rssBytes)]],
  );

/** What does not hold of a check; empty when the trail, which is whole, was found whole. */
export const trailProblems = ({ isWhole, lines }: CheckedTrail): readonly string[] =>
  isWhole ? [] : [`A whole trail was not found whole: ${lines.slice(0, 5).join(' ')}`];
