import { randomBytes } from 'node:crypto';
import { openSite, type ContractSite } from './contract-site';
import * as wire from './wire';

let site: ContractSite;
let library: string;
let drive: string;

beforeAll(async () => {
  site = await openSite();
  library = await site.list([{ name: 'CaseRef', text: {}, indexed: true }], 'documentLibrary');
  drive = `/drives/${wire.named.parse((await site.call('GET', `${library}/drive`)).body).id}`;
});
afterAll(() => site.close());

const upload = (path: string, body: Uint8Array | string, headers: Record<string, string> = {}, query = '') =>
  site.call('PUT', `${drive}/root:/${path}:/content${query}`, {
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });

describe('Documents', () => {
  it('bytes come back as they were put, by path and by id, through a redirect', async () => {
    const bytes = randomBytes(100_000);
    const made = await upload('2026/Notice%20of%20restriction.docx', bytes);
    expect(made.status).toBe(201);
    const file = wire.file.parse(made.body);
    expect(file).toMatchObject({ name: 'Notice of restriction.docx', size: 100_000 });
    for (const path of ['root:/2026/Notice%20of%20restriction.docx:', `items/${file.id}`]) {
      const content = await fetch(`${site.baseUrl}${drive}/${path}/content`, {
        headers: { authorization: `Bearer ${site.token}` },
      });
      expect(content.redirected).toBe(true);
      expect(Buffer.from(await content.arrayBuffer()).equals(bytes)).toBe(true);
    }
  });

  it('putting again replaces the bytes, keeps the id and raises the version', async () => {
    const first = wire.file.parse((await upload('letter.txt', 'one')).body);
    const again = await upload('letter.txt', 'second');
    expect(again.status).toBe(200);
    const second = wire.file.parse(again.body);
    expect(second).toMatchObject({ id: first.id, size: 6 });
    expect(second.eTag).not.toBe(first.eTag);
    const stale = await upload('letter.txt', 'third', { 'if-match': first.eTag });
    expect(stale.status).toBe(412);
  });

  it('a put that may not replace is 409', async () => {
    await upload('once.txt', 'one');
    expect((await upload('once.txt', 'two', {}, '?@microsoft.graph.conflictBehavior=fail')).status).toBe(409);
  });

  it('the files of a folder come a page at a time, without those of folders within it', async () => {
    for (const name of ['one', 'two', 'three', 'inner/four']) await upload(`CB-9/${name}.txt`, name);
    const names: string[] = [];
    let next: string | undefined = `${drive}/root:/CB-9:/children?$top=2&$select=id,name,file`;
    while (next) {
      const page = await site.call('GET', next);
      expect(page.status).toBe(200);
      const { value, '@odata.nextLink': link } = wire.children.parse(page.body);
      names.push(...value.map(({ name }) => name));
      next = link?.replace('https://graph.microsoft.com/v1.0', '');
    }
    expect(names).toEqual(['one.txt', 'two.txt', 'three.txt']);
    expect((await site.call('GET', `${drive}/root:/CB-404:/children`)).status).toBe(404);
  });

  it('the columns of a document are those of its list item, and can be filtered', async () => {
    const { id } = wire.file.parse((await upload('filed.txt', 'text')).body);
    const patch = await site.call('PATCH', `${drive}/items/${id}/listItem/fields`, {
      body: { CaseRef: 'CB-7' },
    });
    expect(patch.status).toBe(200);
    const read = await site.call('GET', `${drive}/root:/filed.txt:/listItem?$expand=fields`);
    expect(wire.item.parse(read.body).fields).toMatchObject({ CaseRef: 'CB-7' });
    const found = await site.call(
      'GET',
      `${library}/items?$filter=${encodeURIComponent("fields/CaseRef eq 'CB-7'")}`,
    );
    expect(wire.items.parse(found.body).value).toHaveLength(1);
  });

  it('a document is the same under its site', async () => {
    const { id } = wire.file.parse((await upload('sited.txt', 'text')).body);
    const read = await site.call('GET', `${site.site}${drive}/root:/sited.txt`);
    expect(wire.named.parse(read.body).id).toBe(id);
  });

  it('a deleted document is gone, with its list item', async () => {
    const { id } = wire.file.parse((await upload('gone.txt', 'text')).body);
    const item = wire.item.parse((await site.call('GET', `${drive}/items/${id}/listItem`)).body);
    expect((await site.call('DELETE', `${drive}/items/${id}`)).status).toBe(204);
    expect((await site.call('GET', `${drive}/root:/gone.txt`)).status).toBe(404);
    expect((await site.call('GET', `${library}/items/${item.id}`)).status).toBe(404);
  });

  it('a name that SharePoint does not accept is 400', async () => {
    expect((await upload('what%3F.txt', 'text')).status).toBe(400);
  });

  it('an item cannot be made in a library without a file', async () => {
    expect((await site.call('POST', `${library}/items`, { body: { fields: {} } })).status).toBe(400);
  });

  it('a list that is no library has no drive, and an unknown drive is 404', async () => {
    const plain = await site.list([]);
    expect((await site.call('GET', `${plain}/drive`)).status).toBe(404);
    expect((await site.call('GET', '/drives/b!unknown/root:/x.txt')).status).toBe(404);
  });
});
