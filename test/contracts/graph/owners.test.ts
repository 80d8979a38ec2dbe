import * as z from 'zod/v4';
import { openSite, type ContractSite } from './contract-site';
import * as wire from './wire';

let site: ContractSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const list = z.object({ id: z.string(), name: z.string(), displayName: z.string(), webUrl: z.string() });
const lists = z.object({ value: z.array(list) });
const at = async (path: string) => list.parse((await site.call('GET', path)).body);
const titled = (title: string) => site.call('GET', `${site.site}/lists/${encodeURIComponent(title)}`);
const found = async (filter: string) =>
  lists.parse((await site.call('GET', `${site.site}/lists?$filter=${encodeURIComponent(filter)}`)).body)
    .value;

async function columnOf(path: string, name: string): Promise<string> {
  const { value } = wire.columns.parse((await site.call('GET', `${path}/columns`)).body);
  return `${path}/columns/${value.find((column) => column.name === name)?.id}`;
}
const filterBy = (path: string, filter: string) =>
  site.call('GET', `${path}/items?$expand=fields&$filter=${encodeURIComponent(filter)}`);

describe('A list that its owner renames', () => {
  it('keeps its id, its address and its items, and is gone under its old title', async () => {
    const path = await site.list([{ name: 'Reference', text: {} }]);
    const before = await at(path);
    await site.add(path, { Title: 'kept', Reference: 'CB-0001' });
    const displayName = `${before.displayName}, renamed`;
    const { status, body } = await site.call('PATCH', path, { body: { displayName } });
    expect([status, list.parse(body)]).toEqual([200, { ...before, displayName }]);
    expect((await titled(before.displayName)).status).toBe(404);
    expect(list.parse((await titled(displayName)).body)).toEqual({ ...before, displayName });
    const { body: items } = await site.call('GET', `${path}/items?$expand=fields`);
    expect(wire.titles(items)).toEqual(['kept']);
  });

  it('is listed with both, and found by either', async () => {
    const path = await site.list([]);
    const { name } = await at(path);
    const displayName = `${name}’s other title`;
    await site.call('PATCH', path, { body: { displayName } });
    const all = lists.parse((await site.call('GET', `${site.site}/lists`)).body).value;
    expect(all).toContainEqual(expect.objectContaining({ name, displayName }));
    expect(await found(`displayName eq '${displayName}'`)).toMatchObject([{ name }]);
    expect(await found(`name eq '${name}'`)).toMatchObject([{ displayName }]);
    expect(await found(`displayName eq '${name}'`)).toEqual([]);
  });

  it('leaves its title to another list, which gets an address of its own', async () => {
    const path = await site.list([]);
    const before = await at(path);
    await site.call('PATCH', path, { body: { displayName: `${before.displayName}, away` } });
    const made = await site.call('POST', `${site.site}/lists`, {
      body: { displayName: before.displayName, list: { template: 'genericList' } },
    });
    const { id, name } = list.parse(made.body);
    await site.call('DELETE', `${site.site}/lists/${id}`);
    expect(name).not.toBe(before.name);
  });

  it('cannot take the title of another, nor one that no list may have', async () => {
    const [one, other] = [await site.list([]), await site.list([])];
    const { displayName } = await at(other);
    expect((await site.call('PATCH', one, { body: { displayName } })).status).toBe(409);
    expect((await site.call('PATCH', one, { body: { displayName: 'a/b' } })).status).toBe(400);
    expect((await site.call('PATCH', other, { body: { displayName } })).status).toBe(200);
  });
});

describe('A column that its owner deletes', () => {
  it('is gone with its values: written and filtered by no more, and empty when it is made again', async () => {
    const column = { name: 'Reference', text: {}, indexed: true, enforceUniqueValues: true };
    const path = await site.list([column]);
    await site.add(path, { Title: 'one', Reference: 'CB-0001' });
    expect((await site.call('DELETE', await columnOf(path, 'Reference'))).status).toBe(204);
    const { body } = await site.call('GET', `${path}/items?$expand=fields`);
    expect(wire.items.parse(body).value[0]?.fields).not.toHaveProperty('Reference');
    const fields = { Title: 'two', Reference: 'CB-0002' };
    expect((await site.call('POST', `${path}/items`, { body: { fields } })).status).toBe(400);
    expect((await filterBy(path, "fields/Reference eq 'CB-0001'")).status).toBe(400);
    await site.call('POST', `${path}/columns`, { body: column });
    expect(wire.titles((await filterBy(path, "fields/Reference eq 'CB-0001'")).body)).toEqual([]);
    expect((await site.add(path, { Title: 'three', Reference: 'CB-0001' })).id).not.toBe('');
  });

  it.each(['Title', 'Created'])('is not %s, which every list has', async (name) => {
    const path = await site.list([]);
    expect((await site.call('DELETE', await columnOf(path, name))).status).toBe(400);
    expect((await site.call('GET', await columnOf(path, name))).status).toBe(200);
  });
});

describe('An index or uniqueness that an owner takes off', () => {
  const unique = { name: 'RowKey', text: {}, indexed: true, enforceUniqueValues: true };

  it('lets two rows have the same value, and still be found by it', async () => {
    const path = await site.list([unique]);
    const column = await columnOf(path, 'RowKey');
    const change = await site.call('PATCH', column, { body: { enforceUniqueValues: false } });
    expect(wire.column.parse(change.body)).toMatchObject({ indexed: true, enforceUniqueValues: false });
    await site.add(path, { Title: 'one', RowKey: 'same' });
    await site.add(path, { Title: 'two', RowKey: 'same' });
    expect(wire.titles((await filterBy(path, "fields/RowKey eq 'same'")).body)).toEqual(['one', 'two']);
    expect((await site.call('PATCH', column, { body: { enforceUniqueValues: true } })).status).toBe(400);
  });

  it('ends every filter by the column, and keeps its values', async () => {
    const path = await site.list([{ ...unique, enforceUniqueValues: false }]);
    await site.add(path, { Title: 'one', RowKey: 'same' });
    const column = await columnOf(path, 'RowKey');
    expect((await site.call('PATCH', column, { body: { indexed: false } })).status).toBe(200);
    const refused = await filterBy(path, "fields/RowKey eq 'same'");
    expect(refused.status).toBe(400);
    expect(wire.problem.parse(refused.body).error.message).toContain('is not indexed');
    await site.call('PATCH', column, { body: { indexed: true } });
    expect(wire.titles((await filterBy(path, "fields/RowKey eq 'same'")).body)).toEqual(['one']);
  });

  it('is no index alone where the column stays unique', async () => {
    const path = await site.list([unique]);
    const column = await columnOf(path, 'RowKey');
    expect((await site.call('PATCH', column, { body: { indexed: false } })).status).toBe(400);
    const both = { indexed: false, enforceUniqueValues: false };
    expect((await site.call('PATCH', column, { body: both })).status).toBe(200);
  });
});
