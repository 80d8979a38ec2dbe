import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { emptyAccount } from '../shared-azurite';

let connectionString: string;
let counts: ReturnType<typeof openStorage>['lookCounts'];
beforeAll(async () => {
  connectionString = await emptyAccount();
  await makeStorage(connectionString, await findStorage(connectionString));
  counts = openStorage(connectionString, () => new Date('2026-11-22T12:00:00Z')).lookCounts;
});

const at = Date.parse('2026-11-22T12:00:00Z');

describe('How often somebody looked', () => {
  it('X3 · is counted for each person by themselves', async () => {
    for (let look = 0; look < 31; look += 1) await counts.count('busy', 'record', { key: `${look}`, at });
    expect(await counts.count('busy', 'record', { key: 'one more', at })).toMatchObject({
      isAnswered: false,
    });
    expect(await counts.count('calm', 'record', { key: 'first', at })).toMatchObject({ isAnswered: true });
    expect(await counts.count('busy', 'check', { key: 'first', at })).toMatchObject({ isAnswered: true });
  });

  it('X3 · cannot be passed by asking many at once', async () => {
    const asked = Array.from({ length: 80 }, (_, look) =>
      counts.count('hasty', 'check', { key: `${look}`, at }),
    );
    const answered = (await Promise.all(asked)).filter(({ isAnswered }) => isAnswered);
    // Sixty an hour, and the first of those that have to wait.
    expect(answered.length).toBeLessThanOrEqual(61);
  });

  it('X3 · holds no customer', async () => {
    const entity: unknown[] = [];
    const { TableClient } = await import('@azure/data-tables');
    const options = { allowInsecureConnection: true };
    const table = TableClient.fromConnectionString(connectionString, 'LookCounts', options);
    await counts.count('curious', 'record', { key: 'customer/curious/CU-0007', at });
    for await (const row of table.listEntities()) entity.push(row);
    expect(JSON.stringify(entity)).not.toContain('CU-0007');
  });
});
