import { isDeepStrictEqual } from 'node:util';
import { CouldNotLook, type Plain } from '../../../contracts/check';
import { graphContracts } from '../../../contracts/graph/contracts';
import { newTitle, type Site } from '../../../contracts/graph/site';
import * as wire from '../../../contracts/graph/wire';
import { WritesElsewhere, type Answer } from '../../../contracts/line';
import { createTenant } from '../../../local/tenant';
import { openLocalSite, type LocalContractSite } from './contract-site';

const licences = 900;
const tenant = createTenant({ licences });
/** The minutes of the quota pass as soon as somebody waits for them. */
let nowMs = 0;
const time = {
  nowMs: () => nowMs,
  pause: async (ms: number) => {
    nowMs += Math.max(0, ms);
  },
};

let local: LocalContractSite;
let site: Site;
beforeAll(async () => {
  local = await openLocalSite({ tenant, quotaNowMs: time.nowMs }, { ...time, licences });
  site = {
    ...local.guarded,
    fill: async (list, rows) => {
      local.graph.bulkInsert(
        list.split('/').at(-1) ?? '',
        rows.map((row) => ({ ...row })),
      );
    },
  };
});
afterAll(() => local.close());

describe.each(graphContracts)('$code', (contract) => {
  const { code, sentences } = contract;
  let ready: ReturnType<typeof contract.begin>;
  beforeAll(() => {
    ready = contract.begin(site);
    tenant.change({ enforceUnits: code.startsWith('quota-') });
  });
  afterAll(() => tenant.change({ enforceUnits: false }));

  it.each(sentences.map((says, index) => ({ says, index })))('$says', async ({ index }) => {
    const check = ready[index];
    expect(await check?.look()).toEqual(check?.expected);
  });
});

describe('a check', () => {
  const short = graphContracts.filter(({ isLong }) => !isLong);

  it.each([200, 201, 400, 404, 412])('holds nowhere if whatever it asks is answered %i', async (status) => {
    const lies: Answer[] = [];
    const lie = async (answer: Promise<Answer>): Promise<Answer> => {
      const truth = await answer;
      if (truth.status !== status) lies.push(truth);
      return { ...truth, status };
    };
    const liar: Site = {
      ...site,
      call: (...asked) => lie(site.call(...asked)),
      follow: (link) => lie(site.follow(link)),
      tryList: (...asked) => lie(site.tryList(...asked)),
    };
    const held: string[] = [];
    for (const contract of short) {
      for (const { says, expected, look } of contract.begin(liar)) {
        lies.length = 0;
        const seen = await look().catch((): Plain => 'another shape');
        if (lies.length > 0 && isDeepStrictEqual(seen, expected)) held.push(`${contract.code}: ${says}`);
      }
    }
    expect(held).toEqual([]);
  });

  it('writes nowhere but where it made something itself', async () => {
    const foreign = await local.list([{ name: 'Reference', text: {} }]);
    const own = await site.list([]);
    const { id } = await local.add(foreign, { Title: 'theirs' });
    const item = `${foreign}/items/${id}`;
    const writes: readonly [string, string, unknown?][] = [
      ['POST', `${foreign}/items`, { fields: { Title: 'ours' } }],
      ['PATCH', `${item}/fields`, { Title: 'ours' }],
      ['DELETE', item],
      ['DELETE', foreign],
      ['PATCH', foreign, { displayName: newTitle() }],
      ['POST', `${site.site}/lists`, { displayName: 'Cases', list: { template: 'genericList' } }],
      ['POST', `${site.site}/permissions`, {}],
      ['DELETE', `${own}x/items/1`],
      ['DELETE', `${own}/../${foreign.split('/').at(-1) ?? ''}/items/${id}`],
      ['POST', '/$batch', { requests: [{ id: '1', method: 'DELETE', url: item }] }],
    ];
    for (const [method, path, body] of writes)
      await expect(site.call(method, path, { body })).rejects.toThrow(WritesElsewhere);
    expect((await local.call('GET', item)).status).toBe(200);
  });

  it('that cannot make its list could not look', async () => {
    local.faults.add({ service: 'graph', method: 'POST', path: '/lists$', status: 403 });
    await expect(site.list([])).rejects.toThrow(CouldNotLook);
  });
});

describe('a list of many rows', () => {
  it('is filled by batches, what one refuses for a moment asked again', async () => {
    const path = await site.list([]);
    local.faults.add({ service: 'graph', method: 'POST', path: '/items$', status: 503, times: 7 });
    await local.guarded.fill(
      path,
      Array.from({ length: 45 }, (_, n) => ({ Title: String(n) })),
    );
    const { body } = await site.call('GET', `${path}/items?$expand=fields`);
    const titles = wire.titles(body).map(Number);
    expect(titles.sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, n) => n));
  });
});

describe('what was made', () => {
  it('is gone afterwards, also what was made while its answer was lost', async () => {
    local.faults.add({ service: 'graph', method: 'POST', path: '/lists$', drop: 'after' });
    await expect(site.list([])).rejects.toThrow(CouldNotLook);
    expect(await local.traces.removeAll(time.pause)).toEqual([]);
    const all = await local.call('GET', `${local.site}/lists`);
    expect(all.text).not.toContain('Throwaway');
  });

  it('is named with how to remove it where Graph refuses', async () => {
    await site.list([]);
    local.faults.add({ service: 'graph', method: 'DELETE', status: 403, times: 3 });
    const left = await local.traces.removeAll(time.pause);
    expect(left).toMatchObject([
      {
        name: expect.stringMatching(/^the list “Throwaway of npm run prove /),
        byHand: expect.stringContaining('Site contents'),
      },
    ]);
    expect(await local.traces.removeAll(time.pause)).toEqual([]);
  });
});
