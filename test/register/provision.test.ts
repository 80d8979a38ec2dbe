import { deadlineIn } from '../../bot/compose/deadline';
import { lists } from '../../bot/register/cases/columns';
import { noticesLibrary } from '../../bot/register/letters/notice-columns';
import { Graph } from '../../bot/register/sharepoint/graph';
import { createGraphClient } from '../../bot/register/sharepoint/graph-client';
import { provisionRegister } from '../../bot/register/sharepoint/provision';
import { SharePointSite } from '../../bot/register/sharepoint/sharepoint-list';
import { localOrganisation } from '../../local/people';
import type { Local, LocalStage } from '../../local/start/local';
import { provisionLocal } from '../../local/start/provision';
import { startAtRest } from '../journeys/prepared';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
let site: SharePointSite;
let made: readonly string[];

const siteAt = (url: string): SharePointSite => {
  const { host, path } = localOrganisation.site;
  const getToken = async (): Promise<string> => 'set-up';
  const client = createGraphClient({ getToken, origin: `${url}/graph`, userAgent: 'NONISV|Test|Setup/1.0' });
  return new SharePointSite(new Graph(client), `${host}:${path}`);
};

/** A site on which an older version, which knew less of contacts, was set up. */
async function anOlderSite(stage: LocalStage): Promise<void> {
  site = siteAt(stage.url);
  const columns = [{ name: 'RowKey', text: {}, indexed: true, enforceUniqueValues: true }];
  const body = { displayName: 'Contacts', list: { template: 'genericList' }, columns };
  await site.graph.send({ method: 'POST', path: `${site.path}/lists`, body }, deadlineIn(5_000));
  made = await provisioned();
  await provisionLocal(stage);
}

beforeAll(async () => {
  local = await startAtRest({ prepare: anOlderSite });
});
afterAll(async () => local.stop());

const provisioned = () => provisionRegister(site, deadlineIn(20_000));

describe('Setting up the register', () => {
  it('C3 · a second time changes nothing', async () => {
    local.graph.clearRequests();
    expect(await provisioned()).toEqual([]);
    expect(local.graph.requests.filter((request) => request.method !== 'GET')).toEqual([]);
  });

  it('C3 · what is missing is made, a column of a list that is there included', async () => {
    expect(made).toContain('created the list Cases');
    expect(made).toContain('created the library Notices');
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
