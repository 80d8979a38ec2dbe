import { openLocalSite, openSite, type ContractSite, type LocalContractSite } from './contract-site';
import * as wire from './wire';

const columns = [
  { name: 'Surname', text: {}, indexed: true },
  { name: 'Status', choice: { choices: ['open', 'closed'] }, indexed: true },
  { name: 'DueAt', dateTime: {}, indexed: true },
  { name: 'Incidents', number: {}, indexed: true },
  { name: 'Restricted', boolean: {}, indexed: true },
  { name: 'Postcode', text: {} },
  { name: 'Narrative', text: { allowMultipleLines: true } },
];
const people = [
  {
    Title: 'a',
    Surname: "O'Neill",
    Status: 'open',
    DueAt: '2026-01-01T00:00:00Z',
    Incidents: 1,
    Restricted: true,
    Postcode: 'EH1',
  },
  {
    Title: 'b',
    Surname: 'McAdam',
    Status: 'closed',
    DueAt: '2026-02-01T00:00:00Z',
    Incidents: 2,
    Restricted: false,
    Postcode: 'EH2',
  },
  {
    Title: 'c',
    Surname: 'macadam',
    Status: 'open',
    DueAt: '2026-03-01T00:00:00Z',
    Incidents: 3,
    Restricted: true,
    Postcode: 'G1',
  },
  { Title: 'd', Surname: 'Zähringer', Status: 'open' },
];

let site: ContractSite;
let list: string;

beforeAll(async () => {
  site = await openSite();
  list = await site.list(columns);
  for (const fields of people) await site.add(list, fields);
});
afterAll(() => site.close());

const query = (options: Record<string, string>, headers: Record<string, string> = {}) =>
  site.call('GET', `${list}/items?${new URLSearchParams({ $expand: 'fields', ...options }).toString()}`, {
    headers,
  });

describe('Filters on indexed columns', () => {
  it.each([
    ["fields/Surname eq 'O''Neill'", ['a']],
    ["fields/Surname eq 'MCADAM'", ['b']],
    ["startswith(fields/Surname,'M')", ['b', 'c']],
    ["startswith(fields/Surname, 'mac')", ['c']],
    ["fields/Surname eq 'zähringer'", ['d']],
    ["fields/Status eq 'open'", ['a', 'c', 'd']],
    ["fields/Surname ne 'McAdam' and fields/Status eq 'open'", ['a', 'c', 'd']],
    ['fields/Incidents ge 2', ['b', 'c']],
    ['fields/Incidents gt 1 and fields/Incidents lt 3', ['b']],
    ['fields/Incidents le 1', ['a']],
    ['fields/Restricted eq true', ['a', 'c']],
    ["fields/DueAt le '2026-02-01T00:00:00Z'", ['a', 'b']],
    ["fields/DueAt lt '2026-02-01T00:00:00Z'", ['a']],
    ["fields/Status eq 'open' and fields/DueAt gt '2026-01-01T00:00:00Z'", ['c']],
    ["fields/Surname eq 'McAdam' or fields/Surname eq 'macadam'", ['b', 'c']],
    ["fields/Status eq 'open' and (fields/Incidents eq 1 or fields/Incidents eq 3)", ['a', 'c']],
    ["fields/Surname eq 'McAdam' or fields/Surname eq 'macadam' and fields/Incidents eq 1", ['b']],
    ["fields/Surname eq 'nobody'", []],
  ])('%s finds %j', async ($filter, expected) => {
    const { status, body } = await query({ $filter });
    expect(status).toBe(200);
    expect(wire.titles(body)).toEqual(expected);
  });

  it('spaces as + and a dollar as %24 are understood', async () => {
    const answer = await site.call(
      'GET',
      `${list}/items?%24expand=fields&%24filter=fields%2FSurname+eq+%27McAdam%27`,
    );
    expect(wire.titles(answer.body)).toEqual(['b']);
  });

  it('a filter follows changes and deletions', async () => {
    const { id } = await site.add(list, { Title: 'e', Surname: 'Before' });
    await site.call('PATCH', `${list}/items/${id}/fields`, { body: { Surname: 'After' } });
    expect(wire.titles((await query({ $filter: "fields/Surname eq 'Before'" })).body)).toEqual([]);
    expect(wire.titles((await query({ $filter: "fields/Surname eq 'After'" })).body)).toEqual(['e']);
    await site.call('DELETE', `${list}/items/${id}`);
    expect(wire.titles((await query({ $filter: "fields/Surname eq 'After'" })).body)).toEqual([]);
  });
});

describe('Filters that are refused with 400', () => {
  it('a column without an index, in the words of the service', async () => {
    const { status, body } = await query({ $filter: "fields/Postcode eq 'EH1'" });
    expect(status).toBe(400);
    const { error } = wire.problem.parse(body);
    expect(error.code).toBe('invalidRequest');
    expect(error.message).toContain(
      "Field 'Postcode' cannot be referenced in filter or orderby as it is not indexed",
    );
  });

  it.each([
    ["fields/Surname eq 'McAdam' and fields/Postcode eq 'EH2'"],
    ["createdDateTime gt '2026-01-01T00:00:00Z'"],
    ["fields/Modified gt '2026-01-01T00:00:00Z'"],
    ["fields/Narrative eq 'x'"],
    ["fields/Unknown eq 'x'"],
    ["contains(fields/Surname,'adam')"],
    ["fields/Surname eq 'O'Neill'"],
    ["fields/Surname eq 'open"],
    ['fields/Surname eq'],
    ["(fields/Surname eq 'x'"],
    ['fields/DueAt lt 2026-02-01T00:00:00Z'],
    ["fields/DueAt lt '2026-02-01'"],
    ["fields/Incidents eq '2'"],
    ["not (fields/Surname eq 'x')"],
  ])('%s', async ($filter) => {
    expect((await query({ $filter })).status).toBe(400);
  });

  it('with the Prefer header a small list is searched without an index', async () => {
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    const { status, body } = await query({ $filter: "fields/Postcode eq 'eh1'" }, prefer);
    expect([status, wire.titles(body)]).toEqual([200, ['a']]);
  });

  it.each([
    { $count: 'true' },
    { $search: 'x' },
    { $skip: '1' },
    { $top: '0' },
    { $top: 'many' },
    { $expand: 'versions' },
  ])('the option %j', async (options) => {
    expect((await query({ ...options })).status).toBe(400);
  });
});

describe('Pages', () => {
  it('a page carries a next link to the public origin, and following it visits every item once', async () => {
    const first = await query({ $top: '3' });
    const { '@odata.nextLink': link = '', value } = wire.items.parse(first.body);
    expect(value).toHaveLength(3);
    expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\//);
    const last = await site.follow(link);
    expect([...wire.titles(first.body), ...wire.titles(last.body)]).toEqual(['a', 'b', 'c', 'd']);
    expect(wire.items.parse(last.body)['@odata.nextLink']).toBeUndefined();
  });

  it('a filter holds over its pages', async () => {
    const first = await query({ $top: '2', $filter: "fields/Status eq 'open'" });
    const link = wire.items.parse(first.body)['@odata.nextLink'] ?? '';
    expect(wire.titles((await site.follow(link)).body)).toEqual(['d']);
  });

  it('an order asked for is silently ignored: items come in the order of their making', async () => {
    const { status, body } = await query({ $orderby: 'fields/Incidents desc' });
    expect([status, wire.titles(body)]).toEqual([200, ['a', 'b', 'c', 'd']]);
  });

  it('a skip token that was not given out is refused', async () => {
    expect((await query({ $skiptoken: 'mine' })).status).toBe(400);
  });
});

describe('A large list (stand-in only)', () => {
  let local: LocalContractSite;
  let large: string;
  const find = (options: Record<string, string>, headers: Record<string, string> = {}) =>
    local.call('GET', `${large}/items?${new URLSearchParams(options).toString()}`, { headers });

  beforeAll(async () => {
    local = await openLocalSite();
    large = await local.list(columns);
    const rows = Array.from({ length: 6_000 }, (_, n) => ({
      Title: String(n),
      Surname: `Name ${n}`,
      Status: n < 5_001 ? 'open' : 'closed',
      Incidents: n,
    }));
    local.graph.bulkInsert(large.split('/').at(-1) ?? '', rows);
  });
  afterAll(() => local.close());

  it('200 items make a page unless told, and 5,000 at most', async () => {
    expect(wire.items.parse((await find({})).body).value).toHaveLength(200);
    expect(wire.items.parse((await find({ $top: '6000' })).body).value).toHaveLength(5_000);
  });

  it('a first clause that matches more than 5,000 rows is 429, though the second would narrow it', async () => {
    const broadFirst = await find({ $filter: "fields/Status eq 'open' and fields/Incidents eq 7" });
    expect(broadFirst.status).toBe(429);
    expect(broadFirst.headers.get('retry-after')).toBeNull();
    const narrowFirst = await find({ $filter: "fields/Incidents eq 7 and fields/Status eq 'open'" });
    expect(wire.items.parse(narrowFirst.body).value).toHaveLength(1);
  });

  it('a first clause of just under the threshold is served', async () => {
    const { body } = await find({ $filter: 'fields/Incidents lt 5000', $top: '5000' });
    expect(wire.items.parse(body).value).toHaveLength(5_000);
  });

  it('the Prefer header does not carry a search over the threshold', async () => {
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    expect((await find({ $filter: "fields/Postcode eq 'EH1'" }, prefer)).status).toBe(429);
  });
});
