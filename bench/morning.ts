import { setTimeout as pause } from 'node:timers/promises';
import hostJson from '../host.json';
import { type AppProcess, startApp, type Timer } from './app-process';
import type { Bundles } from './bundles';
import { NotMeasured } from './errors';
import { type Pings, type Watched, watchPings } from './pings';
import { dueMinute, meetContacts, prepareRestrictions, withPeople } from './restrictions';
import { figure, table } from './table';
import { startWorld, type World } from './world';

/** One morning on which so many reviews are due. */
export interface Morning extends Pings {
  readonly due: number;
  /** How many processes of the app there are, and how many of them crash in the middle. */
  readonly processes: number;
  /** Seconds from nine o'clock to the last message. */
  readonly seconds: number;
  /** Seconds from nine o'clock until 99 % of the messages have gone out. */
  readonly secondsToMost: number;
  /** How many of the refusals were ordered. */
  readonly ordered: number;
  /** How long it takes at what Teams takes in a second: the best that there is. */
  readonly floorSeconds: number;
}

const processes = 2;
/** So many people look after the restrictions: one chat takes two messages a second for any length of time. */
const people = 250;
/** Requests a second that Teams takes of an app. */
const teamsASecond = 50;
/** How many messages a process has in hand at most, when it is killed. */
const inHand = hostJson.extensions.queues.batchSize + hostJson.extensions.queues.newBatchThreshold;
/** So many requests are throttled at a time, and for so many seconds. */
const throttling = { times: 5, retryAfter: 2 } as const;
/** How long one stretch of a morning may take. */
const patienceMs = 45 * 60_000;

/**
 * Lets a morning come on which `due` reviews are to be asked for, with Teams refusing what is too much, throttling now and
 * then, and one of the processes killed when a third are told. Timers fire as on Azure: one process at a time runs the
 * reminders each minute, and the sweep every five.
 */
export async function measureMorning(bundles: Bundles, due: number): Promise<Morning> {
  const { organisation, contacts } = withPeople(people);
  const world = await startWorld(bundles, { enforceRates: true, organisation });
  try {
    const refs = await prepareRestrictions(world, { exist: due, due, contacts });
    await meetContacts(world, organisation, contacts);
    return await liveThrough(world, bundles, refs);
  } finally {
    await world.stop();
  }
}

async function liveThrough(world: World, bundles: Bundles, refs: readonly string[]): Promise<Morning> {
  const apps = await Promise.all(Array.from({ length: processes }, () => startWorker(world, bundles, 0)));
  const watched = watchPings(world.local, refs);
  const throttle = throttler(world);
  const ending = new AbortController();
  const clockwork = { app: () => apps[0], signal: ending.signal };
  const timers = [runTimer('reminders', 60_000, clockwork), runTimer('sweep', 300_000, clockwork)];
  const since = performance.now();
  const elapsed = (): number => (performance.now() - since) / 1_000;
  await reached(watched, refs.length / 3, throttle);
  // The process that runs the reminders is killed, and another takes its place.
  await apps.shift()?.kill();
  apps.push(await startWorker(world, bundles, elapsed()));
  await reached(watched, refs.length * 0.99, throttle);
  const secondsToMost = elapsed();
  await reached(watched, refs.length, throttle);
  const seconds = elapsed();
  ending.abort();
  await Promise.all(timers);
  for (const app of apps) await app.stop();
  const floorSeconds = refs.length / teamsASecond;
  const ordered = throttle(0) * throttling.times;
  return { ...watched.pings(), due: refs.length, processes, seconds, secondsToMost, floorSeconds, ordered };
}

/** Waits until so many are told. Rejects with `NotMeasured` when it takes too long. */
async function reached(watched: Watched, wanted: number, throttle: (told: number) => number): Promise<void> {
  const until = performance.now() + patienceMs;
  for (let told = watched.told(); told < wanted; told = watched.told()) {
    if (performance.now() > until) throw new NotMeasured(`Only ${told} of ${wanted} were told`);
    throttle(told);
    await pause(500);
  }
}

/** A process of the app that works its queues off, begun so many seconds after the hour. */
function startWorker(
  { local }: World,
  { host, product: bundle }: Bundles,
  afterSeconds: number,
): Promise<AppProcess> {
  const startsAt = new Date(Date.parse(dueMinute) + afterSeconds * 1_000).toISOString();
  const own = { STARTS_AT: startsAt, WORKS: 'true', MOST_INSTANCES: String(processes) };
  return startApp({ host, bundle, environment: { ...local.environment, ...own } });
}

/** Fires the timers of the app as Azure does: each in one process at a time, a run never overlapping itself. Ends with `signal`. */
async function runTimer(
  timer: Timer,
  everyMs: number,
  { app, signal }: { readonly app: () => AppProcess | undefined; readonly signal: AbortSignal },
): Promise<void> {
  const isOver = (): boolean => signal.aborted;
  while (!isOver()) {
    const next = performance.now() + everyMs;
    // A process that is killed while it runs takes its run with it: the next minute has another.
    await app()
      ?.fire(timer)
      .catch(() => undefined);
    while (!isOver() && performance.now() < next) await pause(200);
  }
}

/** Teams throttles although nobody exceeded anything, about every thousand messages; gives how often it was told to. */
function throttler({ local }: World): (told: number) => number {
  let given = 0;
  return (told) => {
    if (told > 0 && given < told / 1_000) {
      given += 1;
      local.faults.add({
        service: 'connector',
        method: 'POST',
        path: '/activities$',
        status: 429,
        ...throttling,
      });
    }
    return given;
  };
}

/** A morning: who was told how often, how long it took, and how long it would at the limit of Teams. */
export function morningTable(morning: Morning): string {
  const { due, once, twice, never, refused, ordered, seconds, secondsToMost, floorSeconds } = morning;
  const head = [
    'Reviews due',
    'Told once',
    'Twice',
    'Never',
    'Refused by Teams',
    'of them ordered',
    'Seconds to 99 of 100',
    'to the last',
    `At ${teamsASecond} a second`,
    'Ratio to 99 of 100',
    'to the last',
  ];
  const row = [
    ...[due, once, twice, never, refused, ordered].map(String),
    ...[secondsToMost, seconds, floorSeconds, secondsToMost / floorSeconds, seconds / floorSeconds].map(
      figure,
    ),
  ];
  return table(head, [row]);
}

/** What does not hold of a morning; empty when everybody was told, and at most those twice whose message was in hand at the crash. */
export function morningProblems({ never, twice }: Morning): readonly string[] {
  return [
    ...(never > 0 ? [`${never} were never told`] : []),
    ...(twice > inHand
      ? [`${twice} were told twice, and only ${inHand} messages were in hand at the crash`]
      : []),
  ];
}
