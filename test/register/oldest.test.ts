import { DateTime } from 'luxon';
import { deadlineIn } from '../../bot/compose/deadline';
import { dueColumn, endOfMinute } from '../../bot/register/sharepoint/due-minute';
import { Graph } from '../../bot/register/sharepoint/graph';
import { createGraphClient } from '../../bot/register/sharepoint/graph-client';
import { oldestBefore } from '../../bot/register/sharepoint/oldest';
import { RegisterFault } from '../../bot/register/sharepoint/register-fault';
import { SharePointSite } from '../../bot/register/sharepoint/sharepoint-list';
import type { Local } from '../../local/start/local';
import { startAtRest } from '../journeys/prepared';

let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

const site = (): SharePointSite => {
  const { GRAPH_ORIGIN: origin, SHAREPOINT_SITE: place = '' } = local.environment;
  const client = createGraphClient({
    getToken: async () => 'a-token',
    origin,
    userAgent: 'NONISV|Test|App/1',
  });
  return new SharePointSite(new Graph(client), place);
};
const find = (column: 'DueAt' | 'PendingSince', before: string) => {
  local.graph.clearRequests();
  return oldestBefore(site().list('Cases'), column, before, deadlineIn(20_000));
};
const refused = () => local.graph.requests.filter(({ status }) => status === 429).length;

const nine = '2027-02-10T09:00:00Z';
let made = 0;

/** Rows that hold nothing but an instant. */
function rows(count: number, column: string, at: (id: number) => string | null): void {
  local.graph.bulkInsert(
    'Cases',
    Array.from({ length: count }, () => {
      made += 1;
      return { ReportKey: `row-${made}`, [column]: at(made) };
    }),
  );
}

describe('What is due and what is owed, however much there is', () => {
  it('V3 · a few that are due are found by one question, the longest due first', async () => {
    rows(3, 'DueAt', (id) => dueColumn(`CB-${id}`, '2027-02-09T09:00:00Z'));
    rows(1, 'DueAt', (id) => dueColumn(`CB-${id}`, '2027-02-08T09:00:00Z'));
    rows(6_000, 'DueAt', (id) => dueColumn(`CB-${id}`, '2027-05-10T08:00:00Z'));
    const { rows: found, areAll } = await find('DueAt', endOfMinute(nine));
    expect(found.map(({ id }) => Number(id))).toEqual([4, 1, 2, 3]);
    expect(areAll).toBe(true);
    // The first question of a site finds out the ids of its lists besides.
    expect(local.graph.requests.filter(({ path }) => path.includes('/items'))).toHaveLength(1);
  });

  it('V3 · of ten thousand that are due at the same minute SharePoint is asked for as many as it serves', async () => {
    rows(10_000, 'DueAt', (id) => dueColumn(`CB-${id}`, nine));
    const { rows: found, areAll } = await find('DueAt', endOfMinute(nine));
    expect(areAll).toBe(false);
    expect(found.length).toBeGreaterThanOrEqual(1_000);
    expect(found.length).toBeLessThanOrEqual(5_000);
    expect(found.slice(0, 4).map(({ id }) => Number(id))).toEqual([4, 1, 2, 3]);
    expect(refused()).toBeLessThan(8);
  });

  it('V3 · ten thousand that were owed for a day while nobody looked are found by a dozen questions', async () => {
    const began = DateTime.fromISO('2027-02-09T12:00:00Z', { zone: 'utc' });
    rows(10_000, 'PendingSince', (id) =>
      began.plus({ seconds: (id % 5) * 60 }).toISO({ suppressMilliseconds: true }),
    );
    const { rows: found, areAll } = await find('PendingSince', '2027-02-10T12:00:00Z');
    expect(areAll).toBe(false);
    expect(found).toHaveLength(4_000);
    expect(local.graph.requests.length).toBeLessThanOrEqual(20);
  });

  it('V3 · more of one second than SharePoint serves are no silent loss: the run fails and says so', async () => {
    rows(5_001, 'PendingSince', () => '2027-01-01T00:00:00Z');
    await expect(find('PendingSince', '2027-02-10T12:00:00Z')).rejects.toThrow(RegisterFault);
  });
});

describe('The minute at which a case is due', () => {
  it.each([
    ['2027-02-10T09:00:00Z', 7, '2027-02-10T09:00:07Z'],
    ['2027-02-10T09:00:00Z', 60, '2027-02-10T09:00:00Z'],
    ['2027-02-10T09:00:01Z', 3, '2027-02-10T09:01:03Z'],
  ])('V1 · of %s and case %i stands as %s, and is never before it is due', (dueAt, id, column) => {
    expect(dueColumn(`CB-${id}`, dueAt)).toBe(column);
  });

  it('V1 · is found at its first second, and not a second earlier', () => {
    const last = dueColumn('CB-0059', nine) ?? '';
    expect(last < endOfMinute(nine)).toBe(true);
    const first = dueColumn('CB-0060', nine) ?? '';
    expect(first < endOfMinute('2027-02-10T08:59:59Z')).toBe(false);
  });

  it('V1 · is empty where nothing is due', () => {
    expect(dueColumn('CB-0001', null)).toBeNull();
  });
});
