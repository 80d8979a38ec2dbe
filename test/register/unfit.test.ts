import { Outage } from '../../bot/commands/outage';
import type { OutageReason } from '../../bot/policy/codes/outages';
import { deadlineIn } from '../../bot/compose/deadline';
import { codesOf } from '../../bot/compose/profile';
import { openSite } from '../../bot/compose/site';
import type { SharePointSite } from '../../bot/register/sharepoint/sharepoint-list';
import { parseSettings } from '../../bot/settings';
import { SignIn } from '../../bot/register/graph/sign-in';
import { SharePointCaseRegister } from '../../bot/register/cases/cases';
import { localApp } from '../../local/graph/rights';
import type { Local } from '../../local/start/local';
import { Owner } from '../builders/owner';
import { aCase } from '../builders/cases';
import { startAtRest } from '../journeys/prepared';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
let owner: Owner;
beforeAll(async () => {
  local = await startAtRest();
  owner = new Owner(local);
});
afterAll(async () => local.stop());

/** The site as an instance sees it that has just started. */
const theSite = (getToken = async (): Promise<string> => localApp.token): SharePointSite =>
  openSite(parseSettings(local.environment, codesOf), { getToken });

const patience = () => deadlineIn(10_000);

/** What went wrong, how it is called, and how long it took to say so in milliseconds. */
async function outageOf(work: Promise<unknown>): Promise<Outage> {
  const problem = await work.catch((thrown: unknown) => thrown);
  if (problem instanceof Outage) return problem;
  expect(problem).toBeInstanceOf(Outage);
  return new Outage('none', { system: 'graph' });
}

const look = (site: SharePointSite) => site.list('Cases').before('DueAt', '2026-01-01T00:00:00Z', patience());

describe('What Graph refuses says what it is', () => {
  it('C3 · nobody signed in: at once, and never as a SharePoint that did not answer', async () => {
    const noIdentity = theSite(async () => {
      throw new Outage('the endpoint of the identity is not there', { system: 'storage' });
    });
    const began = performance.now();
    const outage = await outageOf(look(noIdentity));
    expect(outage).toMatchObject({ reason: 'not-signed-in' });
    expect(outage.message).toContain('the endpoint of the identity is not there');
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('C3 · a right that the app was never given, or that was taken from it', async () => {
    await owner.grantSite('read');
    const refused = theSite().list('Tasks').create({ RowKey: 'one' }, patience());
    expect(await outageOf(refused)).toMatchObject({
      reason: 'role-missing',
      what: 'Sites.Selected with write on the site',
    });
    await owner.grantSite('write');
    await owner.withdraw('User.Read.All');
    const asked = theSite().graph.batch([{ method: 'GET', path: '/users/x?$select=id' }], patience());
    expect(await outageOf(asked)).toMatchObject({ reason: 'role-missing', what: 'User.Read.All' });
  });

  it('C3 · a site that is not there', async () => {
    const settings = parseSettings(
      { ...local.environment, SHAREPOINT_SITE: 'ros.sharepoint.example:/sites/gone' },
      codesOf,
    );
    expect(await outageOf(look(openSite(settings)))).toMatchObject({ reason: 'site-gone' });
  });

  it('C3 · an index that was taken off', async () => {
    const site = theSite();
    await owner.changeColumn('Cases', 'DueAt', { indexed: false });
    expect(await outageOf(look(site))).toMatchObject({ reason: 'index-missing', what: 'Cases.DueAt' });
    await owner.changeColumn('Cases', 'DueAt', { indexed: true });
    expect(await look(site)).toEqual([]);
  });

  it('C3 · a column that was deleted: whoever reports learns that, not that the case is not found yet', async () => {
    await owner.removeColumn('Cases', 'CameFrom');
    const register = new SharePointCaseRegister(theSite(), 'GB');
    const reporting = register.create(aCase({ ref: '' }), [], patience());
    expect(await outageOf(reporting)).toMatchObject({ reason: 'column-missing', what: 'Cases.CameFrom' });
    await owner.addColumn('Cases', { name: 'CameFrom', text: {} });
  });

  it('C3 · a list that was deleted: while the app runs, and as it starts', async () => {
    const running = theSite();
    expect(await running.list('Matches').get('1', patience())).toBeUndefined();
    await owner.removeList('Matches');
    for (const site of [running, theSite()]) {
      const reads = await outageOf(site.list('Matches').get('1', patience()));
      expect(reads).toMatchObject({ reason: 'list-gone', what: 'Matches' });
    }
    const batch = running.graph.batch([running.list('Matches').getRequest('1')], patience());
    expect(await outageOf(batch)).toMatchObject({ reason: 'list-gone', what: 'Matches' });
  });

  it.each<[number, OutageReason]>([
    [429, 'throttled'],
    [503, 'away'],
    [401, 'not-signed-in'],
    [403, 'role-missing'],
  ])('C3 · %i is %s', async (status, reason) => {
    const fault = { service: 'graph', status, times: 3, retryAfter: 60 };
    await fetch(`${local.url}/local/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
    expect(await outageOf(look(theSite()))).toMatchObject({ reason });
    await fetch(`${local.url}/local/faults`, { method: 'DELETE' });
  });

  it.each([400, 410, 413])(
    'C3 · a change that is refused with %i is no fault of ours: it says of which list, and whoever runs the app is told',
    async (status) => {
      const told: Outage[] = [];
      const site = openSite(parseSettings(local.environment, codesOf), {
        getToken: async () => localApp.token,
        onUnfit: (outage) => told.push(outage),
      });
      local.faults.add({ service: 'graph', method: 'PATCH', status, path: '/lists/' });
      const outage = await outageOf(site.list('Tasks').update('1', { RowKey: 'one' }, '"any"', patience()));
      expect(outage).toMatchObject({ reason: 'refused', what: 'Tasks', status, mayHaveHappened: false });
      expect(told).toEqual([outage]);
    },
  );

  it('C3 · a row that somebody else changed, or that is gone, is refused as expected, and nobody is told', async () => {
    const told: Outage[] = [];
    const site = openSite(parseSettings(local.environment, codesOf), {
      getToken: async () => localApp.token,
      onUnfit: (outage) => told.push(outage),
    });
    expect(await site.list('Tasks').remove('99', '"any"', patience())).toBe('removed');
    expect(told).toEqual([]);
  });
});

describe('A token of somebody else', () => {
  const tokenOf = (claims: object): string =>
    ['{}', JSON.stringify(claims), 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.');

  it('C3 · is named as the wrong identity once Graph refuses it', async () => {
    const expected = { tenantId: 'ours', appId: 'the-app' };
    const reasonOf = async (claims: object): Promise<OutageReason> => {
      const signIn = new SignIn(async () => tokenOf(claims), expected);
      await signIn.token();
      return signIn.explain(403, '/sites/x').reason;
    };
    expect(await reasonOf({ tid: 'ours', appid: 'the-app' })).toBe('role-missing');
    expect(await reasonOf({ tid: 'theirs', appid: 'the-app' })).toBe('wrong-identity');
    expect(await reasonOf({ tid: 'ours', appid: 'the-command-line' })).toBe('wrong-identity');
  });
});
