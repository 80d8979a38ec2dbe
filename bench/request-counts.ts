import { setTimeout as pause } from 'node:timers/promises';
import type { OpenDialog } from '../test/journeys/colleague';
import { anApproval, aProposal, aReport, consult, people } from '../test/journeys/story';
import { NotMeasured } from './errors';
import type { World } from './world';

/** One kind of turn and what it asked of others before it was answered. */
export interface RequestCount {
  readonly turn: string;
  /** Requests to Graph; a `$batch` is one. */
  readonly graph: number;
  /** How many requests to Graph the turn may make. */
  readonly budget: number;
  /** Requests to the Bot Connector, the answer into the chat included. */
  readonly connector: number;
  /** Requests to Azure Storage, such as `POST queue deliveries`. */
  readonly storage: readonly string[];
}

/** What the story leaves behind for the turns that are timed. */
export interface Told {
  readonly counts: readonly RequestCount[];
  /** The form on which EMT approves CB-0001, open and not yet sent. */
  readonly approval: OpenDialog;
  /** Sends the approval and asks for the list of a reporter: the counts that end the story. */
  readonly finish: () => Promise<readonly RequestCount[]>;
}

/** The case that the story is about. */
export const storyCase = 'CB-0001';

/** Runs a turn and counts what it asked of others, failing attempts included. */
function counter({ local, storage }: World) {
  const counts: RequestCount[] = [];
  const count = async <T>(turn: string, budget: number, act: () => Promise<T>): Promise<T> => {
    local.graph.clearRequests();
    local.connector.clearLogs();
    storage?.requests.splice(0);
    const result = await act();
    const graph = local.graph.requests.filter((request) => !request.inBatch).length;
    const connector = local.connector.requests.length;
    counts.push({ turn, budget, graph, connector, storage: [...(storage?.requests ?? [])] });
    return result;
  };
  return { counts, count };
}

/**
 * A report becomes a case that awaits its decision, each turn counted. The queues are worked off between the turns, so that what the
 * deliveries ask of Graph is nobody's turn. Rejects when the story takes another course.
 */
export async function tellStory(world: World): Promise<Told> {
  const { counts, count } = counter(world);
  await greeted(world);
  await reported(world, count);
  await referred(world, count);
  await endorsed(world, count);
  const { eilidh } = people(world.local);
  const record = await count('open the record', 1, async () =>
    eilidh.opens('Review', await eilidh.sees(storyCase, 'EMT')),
  );
  const approval = await count('open the approval', 1, () => record.press('Approve'));
  return { counts, approval, finish: () => finish(world, approval) };
}

/**
 * Everybody opens Teams, has been welcomed and has asked for help: the welcome, and the note of where they can be reached, are nobody's
 * turn here. An answer comes after its own note, while the welcome's may be under way still: on a busy machine within the next turn.
 */
async function greeted({ local, storage }: World): Promise<void> {
  for (const colleague of Object.values(people(local))) {
    await colleague.places();
    const isWelcome = async (): Promise<boolean> => (await colleague.messages()).length > 0;
    await reached(isWelcome, `${colleague.key} must be welcomed by the bot`);
    await colleague.says('help');
  }
  const isQuiet = (): boolean => storage === undefined || storage.underWay() === 0;
  await reached(() => Promise.resolve(isQuiet()), 'What the welcomes ask of storage must be answered');
}

/** Waits until something is so. Rejects with `NotMeasured` when that takes too long. */
async function reached(isSo: () => Promise<boolean>, expected: string): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > until) throw new NotMeasured(expected);
    await pause(20);
  }
}

/** How long a welcome may take on a machine with much else to do, in milliseconds. */
const patienceMs = 60_000;

type Count = ReturnType<typeof counter>['count'];

async function reported({ local }: World, count: Count): Promise<void> {
  const { ailsa } = people(local);
  await count('open the report form', 1, () => ailsa.says('report'));
  const form = await ailsa.sees('Send the report');
  await count('report', 2, () => ailsa.presses('Send the report', form, aReport));
  await local.drain();
  await ailsa.says('report');
  const again = await ailsa.sees('Send the report');
  await count('report, offered an open case', 1, () => ailsa.presses('Send the report', again, aReport));
  await count('add to the open case', 2, () =>
    ailsa.presses('Send the report', again, { ...aReport, addTo: storyCase }),
  );
  await local.drain();
}

async function referred({ local }: World, count: Count): Promise<void> {
  const { callum } = people(local);
  const card = await callum.sees(`Case ${storyCase}`);
  await count('acknowledge', 2, () => callum.presses('Acknowledge', card));
  await local.drain();
  const acknowledged = await callum.sees(`Case ${storyCase}`);
  const form = await count('open the referral', 1, () => callum.opens('Refer the case', acknowledged));
  await count('refer', 2, () =>
    form.press('Refer', { to: 'head-of-customer-services', reason: 'This goes too far.' }),
  );
  await local.drain();
}

async function endorsed({ local }: World, count: Count): Promise<void> {
  const { fiona } = people(local);
  const card = await fiona.sees(storyCase, 'Heads of Service');
  const record = await count('open the record (Head)', 1, () => fiona.opens('Review', card));
  const kinds = await count('open the proposal', 1, () => record.press('Propose a restriction'));
  const measures = await count('proposal, second page', 1, () =>
    kinds.press('Continue', { kinds: 'no-correspondence' }),
  );
  await count('endorse', 2, () => measures.press('Send the proposal', aProposal));
  await local.drain();
  // Nobody approves before People and Change have advised.
  await consult(local, people(local), storyCase);
}

async function finish(world: World, approval: OpenDialog): Promise<readonly RequestCount[]> {
  const { counts, count } = counter(world);
  await count('approve', 2, () => approval.press('Approve', anApproval));
  await world.local.drain();
  await count('my reports', 1, () => people(world.local).ailsa.says('my reports'));
  return counts;
}
