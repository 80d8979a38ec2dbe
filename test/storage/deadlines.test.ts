import { timeAllowedMs, withinTime } from '../../bot/commands/time-allowed';
import { deadlineIn } from '../../bot/compose/deadline';
import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { emptyAccount } from '../shared-azurite';
import { createFaults } from '../../local/faults';
import { openStorageLine } from '../../local/storage-line';

const faults = createFaults();
let connectionString: string;
let line: Awaited<ReturnType<typeof openStorageLine>>;
let storage: ReturnType<typeof openStorage>;
beforeAll(async () => {
  connectionString = await emptyAccount();
  await makeStorage(connectionString, await findStorage(connectionString));
  line = await openStorageLine(connectionString, faults);
  storage = openStorage(line.connectionString, () => new Date('2026-11-22T12:00:00Z'));
});
afterEach(() => {
  faults.clear();
});
afterAll(async () => {
  await line.close();
});

const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  'a table that is read': () => storage.parked.isWaiting('CB-0001'),
  'a table that is written': () =>
    storage.book.remember('person', 'ailsa', { conversationId: 'a', serviceUrl: 'b' }),
  'a queue': () => storage.wake.deliveries('CB-0001'),
  'a blob': () => storage.seals.add([{ kind: 'look', name: 'key', hash: 'hash' }]),
};

describe('Storage that takes half a minute to answer', () => {
  it.each(Object.entries(calls))(
    'C2 · is waited for no longer than the turn may take: %s',
    async (_, call) => {
      faults.add({ service: 'storage', latencyMs: 30_000, times: 99 });
      const began = performance.now();
      const called = withinTime(deadlineIn(400), call);
      await expect(called).rejects.toMatchObject({ name: 'Outage', system: 'storage' });
      expect(performance.now() - began).toBeLessThan(1_000);
    },
  );

  it.each(Object.entries(calls))('C2 · that answers in time is as it always was: %s', async (_, call) => {
    faults.add({ service: 'storage', latencyMs: 50, times: 99 });
    await expect(withinTime(deadlineIn(4_000), call)).resolves.not.toThrow();
  });

  it('C2 · says of what was written that it may have been done', async () => {
    faults.add({ service: 'storage', latencyMs: 30_000, times: 99 });
    const called = withinTime(deadlineIn(200), () => storage.wake.deliveries('CB-0001'));
    await expect(called).rejects.toMatchObject({ mayHaveHappened: true });
  });
});

describe('The time that a request may take', () => {
  it('V3 · is half a minute where nobody waits, and never more than what is left of the work', async () => {
    expect(timeAllowedMs()).toBe(30_000);
    const left = await withinTime(deadlineIn(60_000), async () => timeAllowedMs());
    expect(left).toBe(30_000);
    expect(await withinTime(deadlineIn(1_000), async () => timeAllowedMs())).toBeLessThanOrEqual(1_000);
    expect(await withinTime(deadlineIn(-1), async () => timeAllowedMs())).toBe(0);
  });
});
