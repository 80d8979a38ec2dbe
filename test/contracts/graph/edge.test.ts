import { openSite, type ContractSite } from './contract-site';
import * as wire from './wire';

let site: ContractSite;
let list: string;

beforeAll(async () => {
  site = await openSite();
  list = await site.list([]);
});
afterAll(() => site.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  site.call('POST', `${list}/items`, { body, headers });

describe('What every request meets', () => {
  it.each([{ authorization: '' }, { authorization: 'Basic abc' }, { authorization: 'Bearer ' }])(
    'a request with %j is 401 InvalidAuthenticationToken',
    async (headers) => {
      const { status, body } = await site.call('GET', list, { headers });
      expect(status).toBe(401);
      expect(wire.problem.parse(body).error.code).toBe('InvalidAuthenticationToken');
    },
  );

  it('every answer carries a request id, and an error repeats it with that of the client', async () => {
    const mine = '3f1f6c2e-54a5-4f8e-9f6a-0d9f8f8f8f8f';
    const { headers, body } = await site.call('GET', `${list}/items/999999`, {
      headers: { 'client-request-id': mine },
    });
    expect(wire.problem.parse(body).error.innerError).toMatchObject({
      'request-id': headers.get('request-id'),
      'client-request-id': mine,
    });
    expect((await site.call('GET', list)).headers.get('request-id')).not.toBeNull();
  });

  it.each(['/nowhere', `/sites/elsewhere.sharepoint.example:/sites/other`, '/sites/elsewhere/lists'])(
    '%s is 404 with an error body',
    async (path) => {
      const { status, body } = await site.call('GET', path);
      expect(status).toBe(404);
      expect(wire.problem.parse(body).error.code).not.toBe('');
    },
  );

  it('a method that a path does not know is 405', async () => {
    expect((await site.call('PUT', list, { body: {} })).status).toBe(405);
  });

  it('a body that is not JSON, or of another shape, or not called JSON, is 400', async () => {
    expect((await post('{"fields":')).status).toBe(400);
    expect((await post({ Title: 'outside fields' })).status).toBe(400);
    expect((await post({ fields: { Title: 'x' } }, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('a body of more than 4 MB is 413', async () => {
    expect((await post({ fields: { Title: 'x'.repeat(4 * 1024 * 1024) } })).status).toBe(413);
  });

  it('an address that is badly encoded is 400', async () => {
    expect((await site.call('GET', `${list}/items/%E0%A4%A`)).status).toBe(400);
  });
});

describe('The site', () => {
  it('is found by its id', async () => {
    const { status, body } = await site.call('GET', site.site);
    expect([status, `/sites/${wire.named.parse(body).id}`]).toEqual([200, site.site]);
  });
});
