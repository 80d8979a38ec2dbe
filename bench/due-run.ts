import { startApp } from './app-process';
import type { Bundles } from './bundles';
import { NotMeasured } from './errors';
import { dueMinute, prepareRestrictions, type Restrictions } from './restrictions';
import { figure, table } from './table';
import { startWorld, type World } from './world';

/** What a morning asks of SharePoint, in a register of some size. */
interface DueRun extends Restrictions {
  /** Requests to Graph of the run that finds and reminds. */
  readonly finding: number;
  readonly seconds: number;
  /** Requests to Graph of telling those concerned, a `$batch` as one. */
  readonly telling: number;
  /** Queries that SharePoint refused because of their size. */
  readonly refused: number;
}

const sizes: readonly Restrictions[] = [
  { exist: 1_000, due: 100 },
  { exist: 10_000, due: 100 },
  { exist: 10_000, due: 1_000 },
];

/** Runs the reminders of one morning in registers of several sizes; each in a world of its own. */
export async function measureDueRuns(bundles: Bundles): Promise<readonly DueRun[]> {
  const runs: DueRun[] = [];
  for (const size of sizes) {
    const world = await startWorld(bundles);
    try {
      runs.push(await measureOne(world, bundles, size));
    } finally {
      await world.stop();
    }
  }
  return runs;
}

async function measureOne(world: World, bundles: Bundles, size: Restrictions): Promise<DueRun> {
  const { local } = world;
  await prepareRestrictions(world, size);
  const { host, product: bundle } = bundles;
  const environment = { ...local.environment, STARTS_AT: dueMinute };
  const app = await startApp({ host, bundle, environment });
  try {
    // The story's own restriction is due as well: it is reminded of first, which also warms the process.
    local.graph.clearRequests();
    const since = performance.now();
    await app.fire('reminders');
    const seconds = (performance.now() - since) / 1_000;
    const finding = requestsIn(world);
    local.graph.clearRequests();
    await app.drain();
    const told = local.connector.sent.filter(({ method }) => method === 'POST').length;
    if (told < size.due)
      throw new NotMeasured(`${size.due} reminders were due, and ${told} messages were sent`);
    return { ...size, ...finding, seconds, telling: requestsIn(world).finding };
  } finally {
    await app.stop();
  }
}

function requestsIn({ local }: World): { readonly finding: number; readonly refused: number } {
  const requests = local.graph.requests.filter(({ inBatch }) => !inBatch);
  return { finding: requests.length, refused: requests.filter(({ status }) => status === 429).length };
}

/** What a morning costs beside what is due and what exists. */
export const dueRunsTable = (runs: readonly DueRun[]): string =>
  table(
    [
      'Restrictions',
      'Due',
      'Requests to find and remind',
      'a due case',
      'Seconds',
      'Requests to tell',
      'a due case',
    ],
    runs.map(({ exist, due, finding, seconds, telling }) => [
      String(exist),
      String(due),
      String(finding),
      figure(finding / due),
      figure(seconds),
      String(telling),
      figure(telling / due),
    ]),
  );

/** What does not hold of the mornings; empty when the cost follows what is due and no query was too large. */
export function dueRunProblems(runs: readonly DueRun[]): readonly string[] {
  const problems = runs.flatMap(({ exist, due, finding, refused }) => [
    ...(refused > 0 ? [`With ${due} of ${exist} due SharePoint refused ${refused} queries`] : []),
    ...(finding > 2 * due + 10 ? [`With ${due} of ${exist} due the run asked ${finding} times`] : []),
  ]);
  const [small, large] = runs.filter(({ due }) => due === 100);
  return small && large && large.finding > small.finding * 1.1
    ? [...problems, 'The run asks for more in a larger register although no more is due']
    : problems;
}
