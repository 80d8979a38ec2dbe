import * as z from 'zod/v4';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalSite, type LocalContractSite } from './contract-site';
import * as wire from '../../../contracts/graph/wire';

const keyed = [{ name: 'Reference', text: {}, indexed: true, enforceUniqueValues: true }];

async function titlesOf(site: LocalContractSite, list: string): Promise<unknown[]> {
  return wire.titles((await site.call('GET', `${list}/items?$expand=fields`)).body);
}

describe('What is kept', () => {
  it('lists, items, keys, versions and documents survive a close and a reopening', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'graph-'));
    const before = await openLocalSite({ file: join(folder, 'graph.db') });
    const list = await before.list(keyed);
    const library = await before.list([], 'documentLibrary');
    const { id, eTag } = await before.add(list, { Title: 'kept', Reference: 'CB-1' });
    const drive = `/drives/${wire.named.parse((await before.call('GET', `${library}/drive`)).body).id}`;
    await before.call('PUT', `${drive}/root:/kept.txt:/content`, {
      body: 'kept',
      headers: { 'content-type': 'text/plain' },
    });
    await before.close();

    const after = await openLocalSite({ file: join(folder, 'graph.db') });
    const filter = encodeURIComponent("fields/Reference eq 'cb-1'");
    const found = await after.call('GET', `${list}/items?$filter=${filter}`);
    expect(wire.items.parse(found.body).value).toMatchObject([{ id, eTag }]);
    const repeated = await after.call('POST', `${list}/items`, { body: { fields: { Reference: 'CB-1' } } });
    expect(repeated.status).toBe(400);
    expect((await after.call('GET', `${drive}/root:/kept.txt:/content`)).text).toBe('kept');
    expect(Number((await after.add(list, { Title: 'next' })).id)).toBeGreaterThan(Number(id));
    await after.close();
    await rm(folder, { recursive: true });
  });
});

describe('An index that trails', () => {
  it('a filtered query misses a young write while a read by id and a page see it, and keys stay unique', async () => {
    const site = await openLocalSite({ indexLagMs: 3_600_000 });
    const list = await site.list(keyed);
    const { id } = await site.add(list, { Title: 'young', Reference: 'CB-1' });
    const find = async (reference: string) => {
      const filter = encodeURIComponent(`fields/Reference eq '${reference}'`);
      return wire.titles((await site.call('GET', `${list}/items?$expand=fields&$filter=${filter}`)).body);
    };
    expect(await find('CB-1')).toEqual([]);
    expect((await site.call('GET', `${list}/items/${id}`)).status).toBe(200);
    expect(await titlesOf(site, list)).toEqual(['young']);
    expect(
      (await site.call('POST', `${list}/items`, { body: { fields: { Reference: 'CB-1' } } })).status,
    ).toBe(400);

    await site.clock.advance('PT1H');
    expect(await find('CB-1')).toEqual(['young']);
    await site.call('PATCH', `${list}/items/${id}/fields`, { body: { Reference: 'CB-2' } });
    expect([await find('CB-1'), await find('CB-2')]).toEqual([['young'], []]);
    await site.clock.advance('PT1H');
    expect([await find('CB-1'), await find('CB-2')]).toEqual([[], ['young']]);
    await site.close();
  });
});

describe('Faults on demand', () => {
  let site: LocalContractSite;
  let list: string;

  beforeEach(async () => {
    site = await openLocalSite();
    list = await site.list([]);
    site.graph.clearRequests();
  });
  afterEach(() => site.close());

  const create = () => site.call('POST', `${list}/items`, { body: { fields: { Title: 'x' } } });

  it('a status comes with its Retry-After, without an effect, as often as asked', async () => {
    site.faults.add({
      service: 'graph',
      method: 'POST',
      path: '/items$',
      status: 429,
      retryAfter: 7,
      times: 2,
    });
    const answers = [await create(), await create(), await create()];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 201]);
    expect(answers[0]?.headers.get('retry-after')).toBe('7');
    expect(() => wire.problem.parse(answers[0]?.body)).not.toThrow();
    expect(await titlesOf(site, list)).toEqual(['x']);
  });

  it('a connection dropped before the effect leaves nothing behind', async () => {
    site.faults.add({ service: 'graph', method: 'POST', drop: 'before' });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await titlesOf(site, list)).toEqual([]);
  });

  it('a connection dropped after the effect hides a success', async () => {
    site.faults.add({ service: 'graph', method: 'POST', drop: 'after' });
    await expect(create()).rejects.toThrow('fetch failed');
    expect(await titlesOf(site, list)).toEqual(['x']);
    expect(site.graph.requests[0]).toMatchObject({ method: 'POST', status: 0 });
  });
});

describe('The log of requests', () => {
  it('tells method, path with query, If-Match and status, and can be cleared', async () => {
    const site = await openLocalSite();
    const list = await site.list([]);
    const { id, eTag } = await site.add(list, { Title: 'x' });
    site.graph.clearRequests();
    await site.call('GET', `${list}/items?$top=1`);
    await site.call('PATCH', `${list}/items/${id}/fields`, {
      body: { Title: 'y' },
      headers: { 'if-match': eTag },
    });
    const { name } = z.object({ name: z.string() }).parse((await site.call('GET', list)).body);
    const path = list.replace(/[^/]+$/, name);
    expect(site.graph.requests.slice(0, 2)).toMatchObject([
      { method: 'GET', path: `${path}/items?$top=1`, status: 200, inBatch: false },
      { method: 'PATCH', path: `${path}/items/${id}/fields`, status: 200, ifMatch: eTag },
    ]);
    site.graph.clearRequests();
    expect(site.graph.requests).toEqual([]);
    await site.close();
  });
});

describe('Many rows at once', () => {
  it('go through the same checks and are found by the same index', async () => {
    const site = await openLocalSite();
    const list = await site.list(keyed);
    const id = list.split('/').at(-1) ?? '';
    const rows = Array.from({ length: 30_000 }, (_, n) => ({
      Title: String(n),
      Reference: n % 4 ? `CB-${n}` : null,
    }));
    expect(site.graph.bulkInsert(id, rows)).toBe(30_000);
    const filter = encodeURIComponent("fields/Reference eq 'cb-29999'");
    const found = await site.call('GET', `${list}/items?$expand=fields&$filter=${filter}`);
    expect(wire.titles(found.body)).toEqual(['29999']);
    expect(() => site.graph.bulkInsert(id, [{ Reference: 'CB-1' }])).toThrow('unique constraints');
    expect(() => site.graph.bulkInsert(id, [{ Nonsense: 1 }])).toThrow("Field 'Nonsense' is not recognized");
    await site.close();
  });
});
