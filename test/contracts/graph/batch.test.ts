import { openLocalSite, openSite, type ContractSite } from './contract-site';
import * as wire from './wire';

let site: ContractSite;
let list: string;

beforeAll(async () => {
  site = await openSite();
  list = await site.list([{ name: 'Reference', text: {}, indexed: true, enforceUniqueValues: true }]);
});
afterAll(() => site.close());

const json = { 'Content-Type': 'application/json' };
const create = (id: string, fields: object, more: object = {}) => ({
  id,
  method: 'POST',
  url: `${list}/items`,
  headers: json,
  body: { fields },
  ...more,
});

async function run(requests: readonly object[], at: ContractSite = site) {
  const answer = await at.call('POST', '/$batch', { body: { requests } });
  const responses = answer.status === 200 ? wire.batch.parse(answer.body).responses : [];
  return {
    status: answer.status,
    parts: Object.fromEntries(responses.map((part) => [part.id, part.status])),
  };
}

describe('Batches', () => {
  it('parts succeed and fail one by one', async () => {
    const parts = [
      create('1', { Reference: 'batch-1' }),
      create('2', { Reference: 'BATCH-1' }),
      { id: '3', method: 'GET', url: `${list}/items/999999` },
      create('4', { Reference: 'batch-4' }),
    ];
    expect(await run(parts)).toEqual({ status: 200, parts: { 1: 201, 2: 400, 3: 404, 4: 201 } });
  });

  it('a part that depends on a failed one is 424 and has no effect', async () => {
    const parts = [
      create('1', { Nonsense: true }),
      create('2', { Reference: 'dependent' }, { dependsOn: ['1'] }),
      create('3', { Reference: 'further' }, { dependsOn: ['2'] }),
      create('4', { Reference: 'independent' }),
    ];
    expect(await run(parts)).toEqual({ status: 200, parts: { 1: 400, 2: 424, 3: 424, 4: 201 } });
    const found = await site.call(
      'GET',
      `${list}/items?$filter=${encodeURIComponent("fields/Reference eq 'dependent'")}`,
    );
    expect(wire.items.parse(found.body).value).toEqual([]);
  });

  it('a part obeys its If-Match', async () => {
    const { id, eTag } = await site.add(list, { Reference: 'versioned' });
    const patch = (part: string, title: string) => ({
      id: part,
      method: 'PATCH',
      url: `${list}/items/${id}/fields`,
      headers: { ...json, 'If-Match': eTag },
      body: { Title: title },
    });
    const { parts } = await run([patch('1', 'first'), { ...patch('2', 'second'), dependsOn: ['1'] }]);
    expect(parts).toEqual({ 1: 200, 2: 412 });
  });

  it('twenty parts run and twenty-one are refused', async () => {
    const parts = Array.from({ length: 21 }, (_, n) => ({ id: String(n), method: 'GET', url: list }));
    expect(Object.values((await run(parts.slice(0, 20))).parts)).toEqual(
      Array.from({ length: 20 }, () => 200),
    );
    expect((await run(parts)).status).toBe(400);
  });

  it.each([
    [
      'a repeated id',
      [
        { id: '1', method: 'GET', url: '/users' },
        { id: '1', method: 'GET', url: '/users' },
      ],
    ],
    ['a dependence on nothing', [{ id: '1', method: 'GET', url: '/users', dependsOn: ['9'] }]],
    ['no parts', []],
  ])('%s is refused', async (_, parts) => {
    expect((await run(parts)).status).toBe(400);
  });

  it('a part with a body and no content type is 400', async () => {
    const { parts } = await run([{ ...create('1', { Reference: 'untyped' }), headers: {} }]);
    expect(parts).toEqual({ 1: 400 });
  });
});

describe('What the stand-in tells of a batch', () => {
  it('one arrival for the batch and one for each part, and a fault may hit one part alone', async () => {
    const local = await openLocalSite();
    const path = await local.list([]);
    local.graph.clearRequests();
    local.faults.add({ service: 'graph', method: 'GET', path: '/items/2', status: 429, retryAfter: 3 });
    const parts = [1, 2].map((id) => ({ id: String(id), method: 'GET', url: `${path}/items/${id}` }));
    expect((await run(parts, local)).parts).toEqual({ 1: 404, 2: 429 });
    const seen = local.graph.requests.map(({ method, inBatch, status }) => ({ method, inBatch, status }));
    expect(seen).toEqual([
      { method: 'POST', inBatch: false, status: 200 },
      { method: 'GET', inBatch: true, status: 404 },
      { method: 'GET', inBatch: true, status: 429 },
    ]);
    await local.close();
  });
});
