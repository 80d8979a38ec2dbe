import { createUnits, unitsOf } from '../../../local/graph/units';
import { createTenant, type Tenant } from '../../../local/tenant';
import { openLocalSite, type LocalContractSite } from './contract-site';
import * as wire from '../../../contracts/graph/wire';

const site = '/sites/ros.sharepoint.example,1,2';

describe('What a request costs in resource units', () => {
  it.each([
    ['GET', site, 1],
    ['GET', `${site}/lists/Cases/items/7?$expand=fields`, 1],
    ['GET', `${site}/lists/Cases/items/7/fields`, 1],
    ['GET', `${site}/lists/items-of-old`, 1],
    ['GET', `/drives/b!1/root:/a.docx:/content`, 1],
    ['GET', `${site}/lists/Cases/items?$filter=fields/CaseStatus eq 'closed'`, 2],
    ['GET', `${site}/lists`, 2],
    ['GET', `/drives/b!1/root/children`, 2],
    ['POST', `${site}/lists/Cases/items`, 2],
    ['PATCH', `${site}/lists/Cases/items/7/fields`, 2],
    ['PUT', `/drives/b!1/root:/a.docx:/content`, 2],
    ['DELETE', `${site}/lists/Cases/items/7`, 2],
    ['GET', `/drives/b!1/items/7/permissions`, 5],
    ['POST', `${site}/permissions`, 5],
    ['GET', `/drives/b!1/items/7?$expand=permissions`, 5],
    ['POST', '/$batch', 0],
    ['GET', '/users/1', 0],
    ['POST', '/users/1/checkMemberGroups', 0],
  ])('%s %s: %i', (method, target, units) => {
    expect(unitsOf(method, target)).toBe(units);
  });
});

describe('The quota of an app in a tenant', () => {
  let nowMs = 0;
  const write = `${site}/lists/Cases/items`;

  /** How many writes of two units one app gets through at one moment, and what the next is told. */
  const spend = (tenant: Tenant) => {
    const units = createUnits(tenant, () => nowMs);
    const take = (app = 'bot') => units.take(app, 'POST', write);
    let taken = 0;
    for (; taken < 5_000; taken += 1) {
      try {
        take();
      } catch (refusal) {
        return { taken, refusal, take };
      }
    }
    return { taken, refusal: undefined, take };
  };

  it.each([
    [1, 1_250],
    [1_000, 1_250],
    [1_001, 2_500],
    [5_001, 3_750],
    [15_001, 5_000],
    [50_001, 6_250],
  ])('with %i licences: %i units a minute', (licences, units) => {
    const { taken, refusal } = spend(createTenant({ licences, enforceUnits: true }));
    expect(taken).toBe(units / 2);
    expect(refusal).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
  });

  it('is free again when the minute is over, and another app has its own', () => {
    nowMs = 0;
    const { take } = spend(createTenant({ licences: 1, enforceUnits: true }));
    expect(() => take('another')).not.toThrow();
    nowMs = 59_999;
    expect(take).toThrow('throttled');
    nowMs = 60_000;
    expect(take).not.toThrow();
  });

  it('is not kept where the switch is off, which is so unless it is turned on', () => {
    expect(spend(createTenant({ licences: 1 })).taken).toBe(5_000);
  });
});

describe('Graph with its quota enforced (stand-in only: a real one would be used up)', () => {
  let local: LocalContractSite;
  const tenant = createTenant({ licences: 900 });
  let list: string;
  beforeAll(async () => {
    local = await openLocalSite({ tenant });
    list = await local.list([]);
    tenant.change({ enforceUnits: true });
  });
  afterAll(async () => {
    tenant.change({ enforceUnits: false });
    await local.close();
  });

  /** A batch of so many queries of two units; gives the statuses in their order. */
  const batchOf = async (count: number) => {
    const requests = Array.from({ length: count }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `${list}/items`,
    }));
    const { status, body } = await local.call('POST', '/$batch', { body: { requests } });
    const { responses } = wire.batch.parse(body);
    return { status, parts: responses.sort((a, b) => Number(a.id) - Number(b.id)).map((one) => one.status) };
  };

  it('counts each part of a batch, refuses those beyond it with 429 and Retry-After, and serves anew when switched off', async () => {
    for (let batch = 0; batch < 31; batch += 1) await batchOf(20);
    const last = await batchOf(6);
    expect(last).toEqual({ status: 200, parts: [200, 200, 200, 200, 200, 429] });
    const alone = await local.call('GET', `${list}/items`);
    expect(alone.status).toBe(429);
    expect(wire.problem.parse(alone.body).error.code).toBe('activityLimitReached');
    const wait = Number(alone.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await local.call('GET', '/users?$top=1')).status).toBe(200);
    tenant.change({ licences: 60_000 });
    expect((await local.call('GET', `${list}/items`)).status).toBe(200);
    tenant.change({ licences: 900, enforceUnits: false });
    expect((await local.call('GET', `${list}/items`)).status).toBe(200);
  });
});
