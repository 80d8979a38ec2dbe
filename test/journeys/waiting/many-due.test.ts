import { QueueClient } from '@azure/storage-queue';
import { type App, compose } from '../../../bot/compose/app';
import { queues } from '../../../bot/storage/names';
import { parseSettings } from '../../../bot/settings';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { moveTo } from '../clock';
import { wordsOn } from '../colleague';
import { aRestrictionInForce, copiesOf } from '../many-cases';
import { startAtRest } from '../prepared';
import { changeRow, rowsOf } from '../register-rows';
import { people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let ref: string;
/** Hundreds of reminders are worth more than a minute where a machine has other things to do. */
const patienceMs = 180_000;
/** Two weeks before the day on which the restriction of the story is to be reviewed, at nine. */
const nine = '2027-01-27T09:00:00Z';

beforeAll(async () => {
  local = await startAtRest();
  ref = await aRestrictionInForce(local);
});
afterAll(async () => local.stop());

/** A second instance of the app, whose work can be asked for while the first is at its own. */
function anotherInstance(): App {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  let keys = 0;
  const newKey = (): string => `another-${(keys += 1)}`;
  const ambient = { now: () => local.clock.now(), newKey, log };
  return compose(parseSettings(local.environment), ambient);
}

const pinged = async (): Promise<readonly string[]> =>
  (await rowsOf(local, 'Reviews')).map((row) => String(row['CaseRef'])).sort();
const wakeUps = (name: string): QueueClient => new QueueClient(local.storageConnection, name);
const waiting = async (name: string): Promise<number> =>
  (await wakeUps(name).getProperties()).approximateMessagesCount ?? 0;

describe('A morning on which many restrictions are to be reviewed', () => {
  const it = tellInOrder();

  it('V1 · V3 · every one is asked for at nine, by one run, each once, though two instances run and one case cannot be read', async () => {
    await moveTo(local, '2027-01-27T08:58:50Z');
    const due = await copiesOf(local, ref, 205);
    await copiesOf(local, ref, 300, () => ({ columns: { DueAt: '2027-06-01T08:00:00Z' } }));
    const [broken = '', ...others] = due;
    await changeRow(local, 'Cases', broken, { CaseJson: 'scribbled over' });
    await moveTo(local, '2027-01-27T08:59:50Z');
    expect(await pinged()).toEqual([]);
    await moveTo(local, '2027-01-27T08:59:58Z');
    local.clock.standAt(new Date(nine));
    await Promise.all([
      anotherInstance().at('timer', 'reminders').chase(),
      anotherInstance().at('timer', 'reminders').chase(),
    ]);
    await local.drain(patienceMs);
    expect(await pinged()).toEqual([ref, ...others].sort());
    const { isla } = people(local);
    const cards = (await isla.messages()).map(({ attachments }) => wordsOn(attachments));
    const asked = cards.flatMap((words) => /^(CB-\d+): review due on/.exec(words)?.[1] ?? []);
    expect(asked.sort()).toEqual([ref, ...others].sort());
  }, 240_000);

  it('V3 · a case is due no longer from the write on that reminds of it', async () => {
    local.graph.clearRequests();
    await anotherInstance().at('timer', 'reminders').chase();
    const asked = local.graph.requests.map(({ method }) => method);
    expect(asked.filter((method) => method === 'PATCH')).toEqual([]);
  }, 240_000);
});

describe('Thousands of cases of which nobody was told', () => {
  beforeAll(async () => {
    if (local.clock.now() < new Date(nine)) await moveTo(local, nine);
  });

  it('V3 · are woken the longest owed first, behind what people do now, and not once more while the workers are behind', async () => {
    const began = Date.parse('2027-01-27T06:00:00Z');
    await copiesOf(local, ref, 5_500, (index) => ({
      columns: { PendingSince: new Date(began + (index % 10) * 60_000).toISOString(), DueAt: null },
    }));
    for (const name of [queues.deliveries, queues.reminded]) await wakeUps(name).clearMessages();
    await anotherInstance().at('timer', 'sweep').sweep();
    const woken = await waiting(queues.reminded);
    expect(woken).toBeGreaterThanOrEqual(1_000);
    expect(woken).toBeLessThanOrEqual(5_000);
    await anotherInstance().at('timer', 'sweep').sweep();
    expect(await waiting(queues.reminded)).toBe(woken);
    expect(await waiting(queues.deliveries)).toBe(0);
  }, 240_000);
});
