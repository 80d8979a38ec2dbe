import { openLocalSite, openSite, type ContractSite } from './contract-site';
import * as wire from './wire';

let site: ContractSite;
let list: string;

beforeAll(async () => {
  site = await openSite();
  list = await site.list([{ name: 'Reference', text: {}, indexed: true }]);
});
afterAll(() => site.close());

const post = (column: object) => site.call('POST', `${list}/columns`, { body: column });

async function columnNamed(name: string) {
  const { body } = await site.call('GET', `${list}/columns`);
  const found = wire.columns.parse(body).value.find((column) => column.name === name);
  return wire.column.parse(found);
}

describe('Lists', () => {
  it('a list is found by id and by display name, with its columns on request', async () => {
    const { body } = await site.call('GET', `${list}?$expand=columns`);
    const found = wire.listWithColumns.extend({ displayName: wire.item.shape.id }).parse(body);
    expect(found.columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Title', 'Created', 'Reference']),
    );
    const byName = await site.call('GET', `${site.site}/lists/${encodeURIComponent(found.displayName)}`);
    expect(wire.named.parse(byName.body).id).toBe(found.id);
  });

  it('a list that is not there is 404 with an error body', async () => {
    const { status, body } = await site.call('GET', `${site.site}/lists/No such list`);
    expect(status).toBe(404);
    expect(() => wire.problem.parse(body)).not.toThrow();
  });

  it('a second list of the same name is 409', async () => {
    const { body } = await site.call('GET', list);
    const displayName = wire.list.parse(body).displayName;
    const again = await site.call('POST', `${site.site}/lists`, {
      body: { displayName, list: { template: 'genericList' } },
    });
    expect(again.status).toBe(409);
  });

  it('a list with a column that is refused is not made at all', async () => {
    const displayName = `Refused ${Date.now()}`;
    const columns = [{ name: 'CustomerId', text: {} }];
    const made = await site.call('POST', `${site.site}/lists`, {
      body: { displayName, columns, list: { template: 'genericList' } },
    });
    expect(made.status).toBe(400);
    expect((await site.call('GET', `${site.site}/lists/${displayName}`)).status).toBe(404);
  });
});

describe('Columns', () => {
  it.each(['Title', 'Created', 'Modified', 'Author', 'Editor'])('the name %s is reserved', async (name) => {
    expect((await post({ name, text: {} })).status).toBeGreaterThanOrEqual(400);
  });

  it.each([
    ['a name that ends in Id', { name: 'CustomerId', text: {} }],
    ['a name with a space', { name: 'Due at', text: {} }],
    ['a name outside ASCII', { name: 'Größe', text: {} }],
    ['a column without a type', { name: 'Typeless' }],
    ['a column with two types', { name: 'Double', text: {}, number: {} }],
    [
      'an index on a text of several lines',
      { name: 'Narrative', text: { allowMultipleLines: true }, indexed: true },
    ],
    ['unique values without an index', { name: 'Unindexed', text: {}, enforceUniqueValues: true }],
    ['a choice without choices', { name: 'Choiceless', choice: { choices: [] } }],
  ])('%s is refused with 400', async (_, column) => {
    const { status, body } = await post(column);
    expect(status).toBe(400);
    expect(wire.problem.parse(body).error.message).not.toBe('');
  });

  it('a column whose name is taken is refused', async () => {
    expect((await post({ name: 'Reference', text: {} })).status).toBe(409);
  });

  it('a column can be indexed and made unique later', async () => {
    await post({ name: 'Later', text: {} });
    const path = `${list}/columns/${(await columnNamed('Later')).id}`;
    expect((await site.call('PATCH', path, { body: { enforceUniqueValues: true } })).status).toBe(400);
    const { status, body } = await site.call('PATCH', path, {
      body: { indexed: true, enforceUniqueValues: true },
    });
    expect(status).toBe(200);
    expect(wire.column.parse(body)).toMatchObject({ indexed: true, enforceUniqueValues: true });
  });

  it('a column that SharePoint fills cannot be changed', async () => {
    const { id } = await columnNamed('Created');
    expect((await site.call('PATCH', `${list}/columns/${id}`, { body: { indexed: true } })).status).toBe(400);
  });

  it('a list holds twenty indexes and refuses the next', async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => ({
      name: `Key${index}`,
      text: {},
      indexed: true,
    }));
    const full = await site.list(twenty);
    const next = await site.call('POST', `${full}/columns`, {
      body: { name: 'OneMore', text: {}, indexed: true },
    });
    expect(next.status).toBe(400);
    expect((await site.call('POST', `${full}/columns`, { body: { name: 'OneMore', text: {} } })).status).toBe(
      201,
    );
  });

  it('a column cannot become unique over values that repeat', async () => {
    await site.add(list, { Title: 'one', Reference: 'Same' });
    await site.add(list, { Title: 'two', Reference: 'SAME' });
    const { id } = await columnNamed('Reference');
    const change = await site.call('PATCH', `${list}/columns/${id}`, { body: { enforceUniqueValues: true } });
    expect(change.status).toBe(400);
    expect(await columnNamed('Reference')).toMatchObject({ enforceUniqueValues: false });
  });
});

describe('Above the threshold (stand-in only: a real list would need thousands of writes)', () => {
  it('no index is added or changed on a list of more than 5,000 items', async () => {
    const local = await openLocalSite();
    const large = await local.list([{ name: 'Plain', text: {} }]);
    const id = large.split('/').at(-1) ?? '';
    local.graph.bulkInsert(
      id,
      Array.from({ length: 5_001 }, (_, index) => ({ Plain: String(index) })),
    );
    const { body } = await local.call('GET', `${large}/columns`);
    const plain = wire.columns.parse(body).value.find(({ name }) => name === 'Plain');
    const change = await local.call('PATCH', `${large}/columns/${plain?.id}`, { body: { indexed: true } });
    expect(change.status).toBe(429);
    const added = await local.call('POST', `${large}/columns`, {
      body: { name: 'Extra', text: {}, indexed: true },
    });
    expect(added.status).toBe(429);
    const after = wire.columns.parse((await local.call('GET', `${large}/columns`)).body).value;
    expect(after.filter(({ indexed }) => indexed)).toEqual([]);
    await local.close();
  });
});
