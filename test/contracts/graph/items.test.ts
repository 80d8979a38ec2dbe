import { openSite, type ContractSite } from './contract-site';
import * as wire from './wire';

let site: ContractSite;
let list: string;

beforeAll(async () => {
  site = await openSite();
  list = await site.list([
    { name: 'ReportKey', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Status', choice: { choices: ['open', 'closed'] }, indexed: true },
    { name: 'DueAt', dateTime: {}, indexed: true },
    { name: 'Incidents', number: {} },
    { name: 'Restricted', boolean: {} },
    { name: 'Narrative', text: { allowMultipleLines: true } },
  ]);
});
afterAll(() => site.close());

const get = (id: string, query = '?$expand=fields') => site.call('GET', `${list}/items/${id}${query}`);
const patchFields = (id: string, body: object, headers: Record<string, string> = {}) =>
  site.call('PATCH', `${list}/items/${id}/fields`, { body, headers });

describe('Writing and reading an item', () => {
  it('what was written is read back, with a quoted version in the body', async () => {
    const made = await site.add(list, {
      Title: 'CB-1',
      Incidents: 2,
      Restricted: true,
      Status: 'open',
      Narrative: 'a\nb',
    });
    expect(made.eTag).toMatch(/^"[0-9a-f-]{36},1"$/i);
    const read = wire.item.parse((await get(made.id)).body);
    expect(read.fields).toMatchObject({
      Title: 'CB-1',
      Incidents: 2,
      Restricted: true,
      Status: 'open',
      Narrative: 'a\nb',
      id: made.id,
    });
  });

  it('fields stay away unless they are expanded', async () => {
    const { id } = await site.add(list, { Title: 'plain' });
    expect(wire.item.parse((await get(id, '')).body).fields).toBeUndefined();
  });

  it('an expansion names the fields it wants', async () => {
    const { id } = await site.add(list, { Title: 'some', Incidents: 1, Narrative: 'long' });
    const { fields = {} } = wire.item.parse((await get(id, '?$expand=fields($select=Title,Incidents)')).body);
    expect(Object.keys(fields).filter((name) => !name.startsWith('@odata.'))).toEqual(['Title', 'Incidents']);
  });

  it('milliseconds of a date are dropped and a date set to null is left out', async () => {
    const { id } = await site.add(list, { DueAt: '2026-03-01T09:30:15.789Z' });
    expect(wire.item.parse((await get(id)).body).fields).toMatchObject({ DueAt: '2026-03-01T09:30:15Z' });
    await patchFields(id, { DueAt: null });
    expect(wire.item.parse((await get(id)).body).fields).not.toHaveProperty('DueAt');
  });

  it.each([
    ['an unknown column', { Nonsense: 1 }],
    ['a single line of 256 characters', { Title: 'x'.repeat(256) }],
    ['several lines of 64,000 characters', { Narrative: 'x'.repeat(64_000) }],
    ['a choice outside its list', { Status: 'pending' }],
    ['a date without its zone', { DueAt: '2026-03-01T09:30:00' }],
    ['a date with another offset', { DueAt: '2026-03-01T09:30:00+01:00' }],
    ['a day that does not exist', { DueAt: '2026-02-30T09:30:00Z' }],
    ['text in a number', { Incidents: 'two' }],
    ['text in a boolean', { Restricted: 'yes' }],
    ['a column that SharePoint fills', { Created: '2026-03-01T09:30:00Z' }],
  ])('%s is refused with 400', async (_, fields) => {
    const { status, body } = await site.call('POST', `${list}/items`, { body: { fields } });
    expect(status).toBe(400);
    expect(wire.problem.parse(body).error.code).not.toBe('');
  });

  it('the longest texts fit', async () => {
    const { id } = await site.add(list, { Title: 'x'.repeat(255), Narrative: 'y'.repeat(63_999) });
    const { fields = {} } = wire.item.parse((await get(id)).body);
    expect([String(fields['Title']).length, String(fields['Narrative']).length]).toEqual([255, 63_999]);
  });

  it('an item that is not there is 404 to read, change and delete', async () => {
    const answers = [
      await get('999999'),
      await patchFields('999999', { Title: 'x' }),
      await site.call('DELETE', `${list}/items/999999`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('a deleted item is gone', async () => {
    const { id } = await site.add(list, { Title: 'short-lived' });
    expect((await site.call('DELETE', `${list}/items/${id}`)).status).toBe(204);
    expect((await get(id)).status).toBe(404);
  });
});

describe('Versions', () => {
  it('a write under the version read goes through and raises it', async () => {
    const { id, eTag } = await site.add(list, { Title: 'v1' });
    expect((await patchFields(id, { Title: 'v2' }, { 'if-match': eTag })).status).toBe(200);
    const read = wire.item.parse((await get(id)).body);
    expect(read.eTag).not.toBe(eTag);
    expect(read.fields).toMatchObject({ Title: 'v2' });
  });

  it('a write under an old version is 412 and changes nothing', async () => {
    const { id, eTag } = await site.add(list, { Title: 'v1' });
    await patchFields(id, { Title: 'v2' });
    expect((await patchFields(id, { Title: 'lost' }, { 'if-match': eTag })).status).toBe(412);
    const both = await site.call('PATCH', `${list}/items/${id}`, {
      body: { fields: { Title: 'lost' } },
      headers: { 'if-match': eTag },
    });
    expect(both.status).toBe(412);
    expect(wire.item.parse((await get(id)).body).fields).toMatchObject({ Title: 'v2' });
  });

  it('a delete under an old version is 412 and the item stays', async () => {
    const { id, eTag } = await site.add(list, { Title: 'v1' });
    await patchFields(id, { Title: 'v2' });
    const removal = await site.call('DELETE', `${list}/items/${id}`, { headers: { 'if-match': eTag } });
    expect(removal.status).toBe(412);
    expect((await get(id)).status).toBe(200);
  });

  it('of ten writes at once under one version exactly one goes through', async () => {
    const { id, eTag } = await site.add(list, { Title: 'contested' });
    const writes = Array.from({ length: 10 }, (_, n) =>
      patchFields(id, { Title: `writer ${n}` }, { 'if-match': eTag }),
    );
    const statuses = (await Promise.all(writes)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(9);
  });

  it('PATCH of the item and PATCH of its fields write the same', async () => {
    const { id } = await site.add(list, { Title: 'v1', Incidents: 1 });
    const changed = await site.call('PATCH', `${list}/items/${id}`, { body: { fields: { Incidents: 2 } } });
    expect(changed.status).toBe(200);
    expect(wire.item.parse((await get(id)).body).fields).toMatchObject({ Title: 'v1', Incidents: 2 });
  });
});

describe('Unique columns', () => {
  it('a repeated value is 400 invalidRequest, whatever its case', async () => {
    await site.add(list, { ReportKey: 'form-A' });
    const { status, body } = await site.call('POST', `${list}/items`, {
      body: { fields: { ReportKey: 'FORM-a' } },
    });
    expect(status).toBe(400);
    expect(wire.problem.parse(body).error.code).toBe('invalidRequest');
  });

  it('a change to a value that another item holds is 400', async () => {
    await site.add(list, { ReportKey: 'held' });
    const { id } = await site.add(list, { ReportKey: 'other' });
    expect((await patchFields(id, { ReportKey: 'held' })).status).toBe(400);
  });

  it('a value is free again when its item is deleted or changed', async () => {
    const first = await site.add(list, { ReportKey: 'reused' });
    await site.call('DELETE', `${list}/items/${first.id}`);
    const second = await site.add(list, { ReportKey: 'reused' });
    await patchFields(second.id, { ReportKey: 'moved-on' });
    const third = await site.add(list, { ReportKey: 'reused' });
    expect(third.fields).toMatchObject({ ReportKey: 'reused' });
  });

  it('of ten creations at once with one key a single row is left', async () => {
    const body = { fields: { ReportKey: 'contested' } };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => site.call('POST', `${list}/items`, { body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 400),
    ]);
    const filter = encodeURIComponent("fields/ReportKey eq 'contested'");
    const found = await site.call('GET', `${list}/items?$filter=${filter}`);
    expect(wire.items.parse(found.body).value).toHaveLength(1);
  });
});
