import { TableClient } from '@azure/data-tables';
import type { OwedMessage } from '../../bot/deliveries/ports';
import { composeSetAside } from '../../bot/compose/operating/set-aside';
import { tables } from '../../bot/storage/names';
import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { aPerson } from '../builders/people';
import { emptyAccount } from '../shared-azurite';

const now = new Date('2026-11-22T12:00:00Z');
let connectionString: string;
let storage: ReturnType<typeof openStorage>;
beforeAll(async () => {
  connectionString = await emptyAccount();
  await makeStorage(connectionString, await findStorage(connectionString));
  storage = openStorage(connectionString, () => now);
});

/** Writes a row as somebody would by hand, or another version of the app. */
async function write(table: string, partitionKey: string, rowKey: string, row: object): Promise<void> {
  const options = { allowInsecureConnection: true };
  const client = TableClient.fromConnectionString(connectionString, table, options);
  await client.upsertEntity({ partitionKey, rowKey, ...row }, 'Replace');
}

describe('A row of storage that cannot be read', () => {
  it('C2 · of a chat is as good as none: it is opened anew, and the row mended', async () => {
    await write(tables.conversations, 'person', 'ailsa', { conversationId: 7 });
    expect(await storage.book.find('person', 'ailsa')).toBeUndefined();
    const chat = { conversationId: 'a:1', serviceUrl: 'https://smba.trafficmanager.net/teams/' };
    await storage.book.remember('person', 'ailsa', chat);
    expect(await storage.book.find('person', 'ailsa')).toEqual(chat);
  });

  it.each([{ confirmedAt: 'soon' }, {}])('X5 · of who is staff confirms nobody: %j', async (row) => {
    await write(tables.staff, 'staff', 'ailsa', row);
    expect(await storage.staff.find('ailsa')).toBeUndefined();
  });

  it.each([{ place0: '{' }, {}])(
    'S4 · of where somebody is in the list begins at its first page: %j',
    async (row) => {
      await write(tables.listPlaces, 'person', 'kirsty', row);
      expect(await storage.places.find('kirsty')).toBeUndefined();
    },
  );

  it('X3 · of how often somebody looked begins anew, and counts from there', async () => {
    await write(tables.lookCounts, 'record', 'rory', { count0: '{"looks":7}' });
    const at = now.getTime();
    for (let look = 0; look < 31; look += 1)
      await storage.lookCounts.count('rory', 'record', { key: `${look}`, at });
    expect(await storage.lookCounts.count('rory', 'record', { key: 'one more', at })).toMatchObject({
      isAnswered: false,
    });
  });

  it('S1 · of an absence hides no other of the same person', async () => {
    const { id: isla } = aPerson('isla');
    await write(tables.absences, isla, '2026-11-20', { until: 'next week' });
    await storage.absences.keep({ personId: isla, from: '2026-11-21', until: '2026-11-24' }, '2026-11-22');
    expect(await storage.absences.absentOn([isla], '2026-11-22')).toEqual(new Map([[isla, '2026-11-24']]));
  });

  it('C6 · of what lasts keeps the same from being told by no means', async () => {
    const alert = {
      id: 'unfit/graph/refused/Cases',
      kind: 'unfit',
      reason: 'refused',
      system: 'graph',
      what: 'Cases',
      since: '2026-11-22T12:00:00Z',
      refs: [],
      shows: '',
    } as const;
    await storage.alerts.keep(alert);
    await write(tables.openAlerts, 'open', 'unfit~2Fgraph~2Frefused~2FCases', { alert0: '{' });
    expect(await storage.alerts.find(alert.id)).toBeUndefined();
    expect(await storage.alerts.keep(alert)).toBe('kept');
    expect((await storage.alerts.find(alert.id))?.alert).toEqual(alert);
  });

  it.each([{ claimedAt: 'soon' }, { sent: '{"posting":' }, {}])(
    'C2 · of a message that was claimed or sent keeps it from being sent by no means: %j',
    async (row) => {
      await write(tables.sent, 'CB-0001', 'a-posting', row);
      expect(await storage.sent.claim('CB-0001', 'a-posting')).toBeDefined();
      expect(await storage.sent.claim('CB-0001', 'a-posting')).toBeUndefined();
    },
  );

  it('D1 · of an order that does not say its lane is found in it all the same', async () => {
    await write(tables.parkedOrders, 'report-a~2Fkey', 'wish', {});
    expect(await storage.parked.lanes()).toEqual(['report-a/key']);
    await storage.parked.release('report-a/key', 'wish');
  });
});

describe('A message that is owed and cannot be read', () => {
  const owed: OwedMessage = {
    about: 'absence/1',
    id: 'told/ailsa',
    to: { kind: 'person', id: 'ailsa' },
    message: { card: { type: 'AdaptiveCard', version: '1.5' }, summary: 'News' },
  };
  const newer = { owed0: JSON.stringify({ ...owed, urgency: 'later' }), trace: 'a'.repeat(32) };

  it.each([newer, { owed0: '{"about":' }, {}])(
    'C2 · is told apart, set aside as it was, listed and put back: %j',
    async (row) => {
      await write(tables.owedMessages, 'absence~2F1', 'told~2Fnobody', row);
      await storage.owed.owe(owed);
      const unreadable = { about: 'absence/1', id: 'told/nobody' };
      expect(await storage.owed.owed('absence/1')).toEqual([
        { about: 'absence/1', id: 'told/ailsa', owed },
        { ...unreadable, owed: undefined },
      ]);
      await storage.owed.setAside(unreadable);
      await storage.owed.setAside(unreadable);
      expect((await storage.owed.owed()).map(({ id }) => id)).toEqual(['told/ailsa']);

      const run = async (...words: string[]) => composeSetAside(connectionString, words, () => now);
      const name = 'row.OwedMessages.absence~2F1.told~2Fnobody';
      expect((await run('list')).lines).toEqual([
        expect.stringMatching(new RegExp(`^${name}, of absence/1, since [^,]+$`)),
      ]);
      expect((await run('put-back', name)).isDone).toBe(true);
      const options = { allowInsecureConnection: true };
      const table = TableClient.fromConnectionString(connectionString, tables.owedMessages, options);
      expect(await table.getEntity('absence~2F1', 'told~2Fnobody')).toMatchObject(row);
      await storage.owed.setAside(unreadable);
      expect((await run('drop', name)).isDone).toBe(true);
      expect((await run('list')).lines).toEqual(['Nothing is set aside.']);
    },
  );
});
