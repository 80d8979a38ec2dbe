import { deadlineIn } from '../../bot/compose/deadline';
import { codesOf } from '../../bot/compose/profile';
import { provision } from '../../bot/compose/operating/provision';
import { lists } from '../../bot/register/cases/columns';
import { noticesLibrary } from '../../bot/register/letters/notice-columns';
import { Graph } from '../../bot/register/sharepoint/graph';
import { createGraphClient } from '../../bot/register/sharepoint/graph-client';
import { SharePointSite } from '../../bot/register/sharepoint/sharepoint-list';
import type { SetUpReport } from '../../bot/register/setup/report';
import { parseSettings } from '../../bot/settings';
import { localOrganisation } from '../../local/people';
import type { Local, LocalStage } from '../../local/start/local';
import { Owner } from '../builders/owner';
import { startAtRest } from '../journeys/prepared';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
let owner: Owner;
let site: SharePointSite;
let made: readonly string[];

const siteAt = (url: string): SharePointSite => {
  const { host, path } = localOrganisation.site;
  const getToken = async (): Promise<string> => 'set-up';
  const client = createGraphClient({ getToken, origin: `${url}/graph`, userAgent: 'NONISV|Test|Setup/1.0' });
  return new SharePointSite(new Graph(client), `${host}:${path}`);
};

const setUp = (stage: LocalStage, isDryRun = false): Promise<SetUpReport> =>
  provision(parseSettings(stage.environment, codesOf), { getToken: async () => 'set-up', isDryRun });

/** A site on which an older version, which knew less of contacts, was set up. */
async function anOlderSite(stage: LocalStage): Promise<void> {
  site = siteAt(stage.url);
  const columns = [{ name: 'RowKey', text: {}, indexed: true, enforceUniqueValues: true }];
  const body = { displayName: 'Contacts', list: { template: 'genericList' }, columns };
  await site.graph.send({ method: 'POST', path: `${site.path}/lists`, body }, deadlineIn(5_000));
  expect((await setUp(stage, true)).made).toContain('created the list Cases');
  made = (await setUp(stage)).made;
}

beforeAll(async () => {
  local = await startAtRest({ prepare: anOlderSite });
  owner = new Owner(local);
});
afterAll(async () => local.stop());

const changesSince = () => local.graph.requests.filter((request) => request.method !== 'GET');

describe('Setting up the register', () => {
  it('C3 · a second time changes nothing, and says what it found', async () => {
    local.graph.clearRequests();
    const { made: anew, mended, cannot, found } = await setUp(local);
    // Whether a template is there is asked by putting it where none is.
    const others = changesSince().filter(({ path }) => !path.includes('/Templates/'));
    expect([anew, mended, cannot, others]).toEqual([[], [], [], []]);
    expect(found).toEqual(expect.arrayContaining(['found the list Cases', 'found the queue deliveries']));
    expect(found).toContain('found that the app has write on the site');
  });

  it('C3 · what is missing is made, a column of a list that is there included', async () => {
    expect(made).toContain('created the list Cases');
    expect(made).toContain('created the library Notices');
    expect(made).toContain('gave the app Sites.Selected');
    expect(made).toContain('created the queue deliveries-poison');
    expect(made).toContain('added the column Contacts.ReceivedAt');
    expect(made.filter((line) => line.includes('Contacts'))).toEqual(
      Object.keys(lists.Contacts)
        .filter((name) => name !== 'RowKey')
        .map((name) => `added the column Contacts.${name}`),
    );
    const since = await site.list('Contacts').before('ReceivedAt', '2026-01-01T00:00:00Z', deadlineIn(5_000));
    expect(since).toEqual([]);
  });

  it('C3 · no list has more indexes than SharePoint allows, and every unique column has one', () => {
    for (const [name, columns] of Object.entries(lists)) {
      const indexed = Object.values(columns).filter((column) => 'indexed' in column);
      expect([name, indexed.length <= 20]).toEqual([name, true]);
      const unique = Object.values(columns).filter((column) => 'unique' in column);
      expect(unique.filter((column) => !('indexed' in column))).toEqual([]);
      for (const column of Object.keys(columns)) expect(column).toMatch(/^[A-Za-z]+(?<!Id)$/);
    }
    expect(Object.keys(lists)).not.toContain(noticesLibrary);
  });
});

describe('Setting up anew after an owner changed something', () => {
  it('C3 · an index and a uniqueness that were taken off come back, and a dry run only says so', async () => {
    await owner.changeColumn('Cases', 'DueAt', { indexed: false });
    await owner.changeColumn('Cases', 'ReportKey', { enforceUniqueValues: false });
    await owner.changeColumn('Tasks', 'Note', { required: true });
    const mends = [
      'indexed the column Cases.DueAt',
      'made unique the column Cases.ReportKey',
      'made no longer required the column Tasks.Note',
    ];
    local.graph.clearRequests();
    expect((await setUp(local, true)).mended.toSorted()).toEqual(mends.toSorted());
    expect(changesSince()).toEqual([]);
    expect((await setUp(local)).mended.toSorted()).toEqual(mends.toSorted());
    expect((await setUp(local)).mended).toEqual([]);
  });

  it('C3 · a column that holds values twice cannot be made unique, and the set-up says what to do', async () => {
    await owner.changeColumn('Tasks', 'RowKey', { enforceUniqueValues: false });
    const ids = [
      await owner.addRow('Tasks', { RowKey: 'twice' }),
      await owner.addRow('Tasks', { RowKey: 'twice' }),
    ];
    const { cannot, mended } = await setUp(local);
    expect(cannot).toEqual([
      expect.stringMatching(/^Tasks\.RowKey is no longer unique, and holds values twice/),
    ]);
    expect(mended).toEqual([]);
    await owner.removeRow('Tasks', ids[1] ?? '');
    expect((await setUp(local)).mended).toEqual(['made unique the column Tasks.RowKey']);
  });

  it('C3 · a column of another type is named and left as it is', async () => {
    await owner.removeColumn('Reviews', 'LateDays');
    await owner.addColumn('Reviews', { name: 'LateDays', text: {} });
    expect((await setUp(local)).cannot).toEqual([
      expect.stringMatching(/^Reviews\.LateDays is of another type/),
    ]);
    await owner.removeColumn('Reviews', 'LateDays');
    expect((await setUp(local)).made).toEqual(['added the column Reviews.LateDays']);
  });

  it('C3 · a renamed list is found by the name it was made with: no second one is made', async () => {
    const before = await owner.lists();
    await owner.rename('Decisions', 'What we decided');
    const { made: anew, found } = await setUp(local);
    expect(anew).toEqual([]);
    expect(found).toContain('found the list Decisions, now called “What we decided”');
    expect((await owner.lists()).map(({ id }) => id).toSorted()).toEqual(
      before.map(({ id }) => id).toSorted(),
    );
    await owner.rename('Decisions', 'Decisions');
  });

  it('C3 · a right that was taken away is given again', async () => {
    await owner.withdraw('User.Read.All');
    await owner.grantSite('read');
    const { made: given, mended } = await setUp(local);
    expect(given).toEqual(['gave the app User.Read.All']);
    expect(mended).toEqual(['gave the app write on the site, where it had read']);
  });

  it('X3 · a list of cases that was deleted beside its trail is not made anew and empty', async () => {
    await owner.addRow('Events', { RowKey: 'CB-0001/1' });
    await owner.removeList('Cases');
    const { made: anew, cannot } = await setUp(local);
    expect(anew).toEqual([]);
    expect(cannot).toEqual([
      expect.stringMatching(/^The list Cases is gone, while Events holds rows: restore it/),
    ]);
  });
});
