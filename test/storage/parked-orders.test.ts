import type { Order } from '../../bot/commands/ports';
import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { TableClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import type { OwedMessage, Sent } from '../../bot/deliveries/ports';
import { queues, tables } from '../../bot/storage/names';
import { composeSetAside } from '../../bot/compose/operating/set-aside';
import { emptyAccount } from '../shared-azurite';
import { createFaults, type Faults } from '../../local/faults';
import { openStorageLine } from '../../local/storage-line';
import { aCommand } from '../builders/commands';
import { aReportForm } from '../builders/forms';
import { aManager } from '../builders/people';

let connectionString: string;
let storage: ReturnType<typeof openStorage>;
/** The same storage by a line that fails as the test says. */
let line: { readonly faults: Faults; close(): Promise<void> };
let away: typeof storage;
let now = new Date('2026-11-22T12:00:00Z');
beforeAll(async () => {
  connectionString = await emptyAccount();
  await makeStorage(connectionString, await findStorage(connectionString));
  storage = openStorage(connectionString, () => now);
  const faults = createFaults();
  const opened = await openStorageLine(connectionString, faults);
  line = { faults, close: () => opened.close() };
  away = openStorage(opened.connectionString, () => now);
});
afterEach(() => {
  line.faults.clear();
});
afterAll(async () => {
  await line.close();
});

const anOrder = (ref: string, commandId: string, command = aCommand('acknowledge')): Order => ({
  ref,
  command,
  actor: aManager(),
  askedAt: '2026-11-22T12:00:00Z',
  commandId,
});
/** A claim that is had. */
async function aClaim(ref: string, id: string) {
  const claim = await storage.sent.claim(ref, id);
  expect(claim).toBeDefined();
  return claim ?? { version: '' };
}

const aSent: Sent = {
  posting: {
    id: '0001/ailsa/reporter-case-reporter',
    destination: { kind: 'person', id: 'ailsa' },
    card: 'reporter-case',
    audience: 'reporter',
    event: 1,
    because: 'IncidentReported',
    status: 'reported',
  },
  posted: undefined,
  shows: 'new',
};

const parkedTable = () =>
  TableClient.fromConnectionString(connectionString, tables.parkedOrders, {
    allowInsecureConnection: true,
  });

const laneMessages = async (): Promise<number> =>
  (
    await QueueServiceClient.fromConnectionString(connectionString)
      .getQueueClient(queues.parkedOrders)
      .getProperties()
  ).approximateMessagesCount ?? 0;

const idsIn = async (lane: string): Promise<readonly string[]> =>
  (await storage.parked.waiting(lane)).map(({ order }) => order?.commandId ?? 'unreadable');

describe('Orders that wait for SharePoint', () => {
  it('D1 · of one second stay in the order in which they came, whatever their keys', async () => {
    for (const id of ['z', 'a', 'm', 'acknowledge/CB-0001/v1', '0'])
      await storage.parked.park(anOrder('CB-0001', id));
    expect(await idsIn('CB-0001')).toEqual(['z', 'a', 'm', 'acknowledge/CB-0001/v1', '0']);
  });

  it('C2 · that come twice wait once, where they came first', async () => {
    for (const id of ['first', 'second', 'first']) await storage.parked.park(anOrder('CB-0002', id));
    expect(await idsIn('CB-0002')).toEqual(['first', 'second']);
  });

  it('C2 · hold up later ones on their case alone, until they are let go', async () => {
    await storage.parked.park(anOrder('CB-0003', 'one'));
    expect(await storage.parked.isWaiting('CB-0003')).toBe(true);
    expect(await storage.parked.isWaiting('CB-00030')).toBe(false);
    const [waiting] = await storage.parked.waiting('CB-0003');
    await storage.parked.release('CB-0003', waiting?.id ?? '');
    await storage.parked.release('CB-0003', waiting?.id ?? '');
    expect(await storage.parked.isWaiting('CB-0003')).toBe(false);
  });

  it('C1 · keep the longest report, every word of it', async () => {
    const form = aReportForm({
      narrative: '猫'.repeat(2_500),
      context: '"\\'.repeat(300),
      evidence: 'é'.repeat(600),
    });
    const order = anOrder(
      '',
      'key-of-the-report',
      aCommand('report', { reportKey: 'key-of-the-report', form }),
    );
    await storage.parked.park(order);
    const [waiting] = await storage.parked.waiting('report-key-of-the-report');
    expect(waiting?.order).toEqual(order);
    expect(await storage.parked.lanes()).toContain('report-key-of-the-report');
  });
});

describe('An order that is kept twice', () => {
  it('C2 · with something else in it is known as such, and the first stays', async () => {
    const first = { ...anOrder('CB-0020', 'wish'), gist: 'one' };
    expect(await storage.parked.park(first)).toBe('kept');
    expect(await storage.parked.park(first)).toBe('kept');
    expect(await storage.parked.park({ ...first, gist: 'two' })).toBe('differs');
    expect((await storage.parked.waiting('CB-0020'))[0]?.order?.gist).toBe('one');
  });

  it('C2 · whose first answer alone was lost is kept, and so is one whose first try came to nothing', async () => {
    line.faults.add({ service: 'storage', method: 'POST', path: 'ParkedOrders', drop: 'after', times: 9 });
    await expect(away.parked.park(anOrder('CB-0021', 'answer lost'))).resolves.toBe('kept');
    line.faults.clear();
    line.faults.add({ service: 'storage', method: 'POST', path: 'ParkedOrders', status: 503 });
    await expect(away.parked.park(anOrder('CB-0021', 'refused once'))).resolves.toBe('kept');
    expect(await idsIn('CB-0021')).toEqual(['answer lost', 'refused once']);
  });

  it('C2 · where nobody can say whether it was kept, that is what is said', async () => {
    line.faults.add({ service: 'storage', path: 'ParkedOrders', drop: 'after', times: 99 });
    await expect(away.parked.park(anOrder('CB-0022', 'unknown'))).rejects.toMatchObject({
      mayHaveHappened: true,
    });
    line.faults.clear();
    line.faults.add({ service: 'storage', path: 'ParkedOrders', status: 403, times: 99 });
    await expect(away.parked.park(anOrder('CB-0022', 'refused'))).rejects.toMatchObject({
      mayHaveHappened: false,
    });
  });
});

describe('An order that cannot be read any more', () => {
  const garbage = { partitionKey: 'CB-0030', rowKey: 'wish', lane: 'CB-0030', order0: '{"ref":"CB-0030"}' };

  it('D1 · is told apart from those that can, holds up none of them once set aside, and can be put back or dropped', async () => {
    await parkedTable().createEntity(garbage);
    await storage.parked.park(anOrder('CB-0030', 'readable'));
    const [first, second] = await storage.parked.waiting('CB-0030');
    expect([first?.order, second?.order?.commandId]).toEqual([undefined, 'readable']);

    await storage.parked.setAside('CB-0030', first?.id ?? '');
    expect(await idsIn('CB-0030')).toEqual(['readable']);
    await storage.parked.release('CB-0030', second?.id ?? '');
    expect(await storage.parked.isWaiting('CB-0030')).toBe(false);
    expect(await storage.parked.lanes()).not.toContain('CB-0030');

    const [aside] = await storage.parked.allSetAside();
    expect(aside).toMatchObject({ lane: 'CB-0030', isReadable: false });
    expect(await storage.parked.putBack(aside?.id ?? '')).toBe(true);
    expect(await idsIn('CB-0030')).toEqual(['unreadable']);
    await storage.parked.setAside('CB-0030', 'wish');
    expect(await storage.parked.drop(aside?.id ?? '')).toBe(true);
    expect(await storage.parked.drop(aside?.id ?? '')).toBe(false);
    expect(await storage.parked.allSetAside()).toEqual([]);
  });

  it('D1 · gives way to the same order sent again', async () => {
    await parkedTable().createEntity({ ...garbage, partitionKey: 'CB-0031', lane: 'CB-0031' });
    expect(await storage.parked.park(anOrder('CB-0031', 'wish'))).toBe('kept');
    expect(await idsIn('CB-0031')).toEqual(['wish']);
  });
});

describe('What is still to be told', () => {
  const owed: OwedMessage = {
    about: 'CB-0040',
    id: 'result-wish',
    to: { kind: 'person', id: 'ailsa' },
    message: { card: { type: 'AdaptiveCard', version: '1.5' }, summary: 'News' },
  };

  it('C2 · is kept once, card and all, until it is told', async () => {
    await storage.owed.owe(owed);
    await storage.owed.owe(owed);
    const { about, id } = owed;
    expect(await storage.owed.owed('CB-0040')).toEqual([{ about, id, owed }]);
    expect(await storage.owed.owed('CB-0041')).toEqual([]);
    await storage.owed.settle(owed);
    await storage.owed.settle(owed);
    expect(await storage.owed.owed()).toEqual([]);
  });
});

describe('Claims on what one worker does alone', () => {
  it('C2 · are had by one of many who ask at once', async () => {
    const had = await Promise.all(
      Array.from({ length: 8 }, () => storage.sent.claim('CB-0004', 'a-posting')),
    );
    expect(had.filter(Boolean)).toHaveLength(1);
  });

  it('C2 · lapse after two minutes, and are then had by one again', async () => {
    now = new Date(now.getTime() + 120_000);
    expect(await storage.sent.claim('CB-0004', 'a-posting')).toBeUndefined();
    now = new Date(now.getTime() + 1);
    const had = await Promise.all(
      Array.from({ length: 8 }, () => storage.sent.claim('CB-0004', 'a-posting')),
    );
    expect(had.filter(Boolean)).toHaveLength(1);
  });

  it('C2 · once let go are free, and are not taken for something sent', async () => {
    const claim = await aClaim('CB-0005', 'a-posting');
    await storage.sent.release('CB-0005', 'a-posting', claim);
    expect(await storage.sent.claim('CB-0005', 'a-posting')).toBeDefined();
    expect((await storage.sent.of('CB-0005')).size).toBe(0);
  });

  it('C7 · that lapsed under a slow worker are no longer its own: it neither lets go of them nor records over them', async () => {
    const slow = await aClaim('CB-0006', aSent.posting.id);
    now = new Date(now.getTime() + 121_000);
    const fast = await aClaim('CB-0006', aSent.posting.id);
    await storage.sent.release('CB-0006', aSent.posting.id, slow);
    expect(await storage.sent.claim('CB-0006', aSent.posting.id)).toBeUndefined();
    expect(await storage.sent.record('CB-0006', aSent, fast)).toBe('recorded');
    expect(await storage.sent.record('CB-0006', { ...aSent, shows: 'older' }, slow)).toBe('other');
    await storage.sent.release('CB-0006', aSent.posting.id, slow);
    expect((await storage.sent.of('CB-0006')).get(aSent.posting.id)?.shows).toBe('new');
  });

  it('C7 · a record that was read before another changed it is not written over that one', async () => {
    await storage.sent.record('CB-0007', aSent);
    const read = (await storage.sent.of('CB-0007')).get(aSent.posting.id);
    expect(read).toBeDefined();
    if (!read) return;
    expect(await storage.sent.record('CB-0007', { ...read, shows: 'newer' })).toBe('recorded');
    expect(await storage.sent.record('CB-0007', { ...read, shows: 'older' })).toBe('other');
  });

  it('C7 · whose outcome nobody knows are tried once more at once, and then not for an hour', async () => {
    const first = await aClaim('CB-0008', 'a-posting');
    await storage.sent.doubt('CB-0008', 'a-posting', first);
    const second = await aClaim('CB-0008', 'a-posting');
    await storage.sent.doubt('CB-0008', 'a-posting', second);
    now = new Date(now.getTime() + 3_598_000);
    expect(await storage.sent.claim('CB-0008', 'a-posting')).toBeUndefined();
    now = new Date(now.getTime() + 4_000);
    expect(await storage.sent.claim('CB-0008', 'a-posting')).toBeDefined();
  });

  it('C7 · a record that cannot be read keeps no other of its case from being known', async () => {
    await storage.sent.record('CB-0009', aSent);
    const table = TableClient.fromConnectionString(connectionString, tables.sent, {
      allowInsecureConnection: true,
    });
    await table.createEntity({ partitionKey: 'CB-0009', rowKey: 'garbage', sent: '{"posting":' });
    expect([...(await storage.sent.of('CB-0009')).keys()]).toEqual([aSent.posting.id]);
  });
});

describe('npm run set-aside', () => {
  const run = async (...words: string[]) => composeSetAside(connectionString, words, () => now);

  it('D1 · lists what was set aside, takes the oldest order out of a lane, puts it back and drops it', async () => {
    await storage.parked.park(anOrder('CB-0050', 'wish'));
    expect(await run()).toEqual({ lines: ['Nothing is set aside.'], isDone: true });
    expect((await run('take', 'CB-0050')).isDone).toBe(true);
    expect(await storage.parked.isWaiting('CB-0050')).toBe(false);
    expect((await run('list')).lines.join()).toMatch(
      /^CB-0050\.wish, of CB-0050, since .*, can be read now$/,
    );
    expect((await run('put-back', 'CB-0050.wish')).isDone).toBe(true);
    expect(await idsIn('CB-0050')).toEqual(['wish']);
    await run('take', 'CB-0050');
    expect((await run('drop', 'CB-0050.wish')).isDone).toBe(true);
  });

  it('D1 · has whoever sent an order told that it was taken out, and those behind it tried at once', async () => {
    await storage.parked.park(anOrder('CB-0052', 'refused for good'));
    await storage.parked.park(anOrder('CB-0052', 'behind it'));
    const before = await laneMessages();
    await run('take', 'CB-0052');
    expect(await idsIn('CB-0052')).toEqual(['behind it']);
    const [told] = await storage.owed.owed('CB-0052');
    expect(told?.owed?.to).toEqual({ kind: 'person', id: aManager().id });
    expect(JSON.stringify(told?.owed?.message.card)).toContain(
      'What you sent could not be recorded: CB-0052',
    );
    expect(await laneMessages()).toBe(before + 1);
  });

  it.each([[['take', 'CB-0051']], [['put-back', 'x']], [['drop', 'x']], [['constructor']]])(
    'says so where there is none: %j',
    async (words) => {
      expect((await run(...words)).isDone).toBe(false);
    },
  );
});
