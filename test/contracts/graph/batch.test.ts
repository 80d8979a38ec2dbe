import { openLocalSite, type LocalContractSite } from './contract-site';
import * as wire from '../../../contracts/graph/wire';

/** The status of each part of a batch, by its id. */
async function partsOf(site: LocalContractSite, requests: readonly object[]): Promise<object> {
  const { body } = await site.call('POST', '/$batch', { body: { requests } });
  return Object.fromEntries(wire.batch.parse(body).responses.map(({ id, status }) => [id, status]));
}

describe('What the stand-in tells of a batch', () => {
  it('one arrival for the batch and one for each part, and a fault may hit one part alone', async () => {
    const local = await openLocalSite();
    const path = await local.list([]);
    local.graph.clearRequests();
    local.faults.add({ service: 'graph', method: 'GET', path: '/items/2', status: 429, retryAfter: 3 });
    const parts = [1, 2].map((id) => ({ id: String(id), method: 'GET', url: `${path}/items/${id}` }));
    expect(await partsOf(local, parts)).toEqual({ 1: 404, 2: 429 });
    const seen = local.graph.requests.map(({ method, inBatch, status }) => ({ method, inBatch, status }));
    expect(seen).toEqual([
      { method: 'POST', inBatch: false, status: 200 },
      { method: 'GET', inBatch: true, status: 404 },
      { method: 'GET', inBatch: true, status: 429 },
    ]);
    await local.close();
  });
});
