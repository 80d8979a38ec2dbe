import { answersTo, defineContract } from '../check';
import type { Answer } from '../line';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

/** A throwaway library, its drive, and a way to put a file into it. */
interface Library {
  readonly site: Site;
  readonly path: string;
  readonly drive: string;
  readonly upload: (
    path: string,
    body: Uint8Array | string,
    headers?: Readonly<Record<string, string>>,
    query?: string,
  ) => Promise<Answer>;
}

async function prepareLibrary(site: Site): Promise<Library> {
  const path = await site.list([{ name: 'CaseRef', text: {}, indexed: true }], 'documentLibrary');
  const drive = await site.drive(path);
  return {
    site,
    path,
    drive,
    upload: (name, body, headers = {}, query = '') =>
      site.call('PUT', `${drive}/root:/${name}:/content${query}`, {
        body,
        headers: { 'content-type': 'application/octet-stream', ...headers },
      }),
  };
}

const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => (n * 31 + (n >> 8)) % 256);

/** Files of a library. */
export const files = defineContract<Site, Library>({
  code: 'files',
  right: siteRight,
  prepare: prepareLibrary,
  checks: [
    {
      says: 'bytes come back as they were put, by path and by id, through a redirect',
      expected: {
        put: [201, 'Notice of restriction.docx', 100_000],
        byPath: [200, true, true],
        byId: [200, true, true],
      },
      look: async ({ site, drive, upload }) => {
        const path = '2026/Notice%20of%20restriction.docx';
        const put = await upload(path, bytes);
        const { id, name, size } = wire.file.parse(put.body);
        const get = async (at: string) => {
          const answer = await site.call('GET', `${drive}/${at}/content`);
          return [answer.status, answer.isRedirected, Buffer.from(answer.bytes).equals(bytes)];
        };
        return {
          put: [put.status, name, size],
          byPath: await get(`root:/${path}:`),
          byId: await get(`items/${id}`),
        };
      },
    },
    {
      says: 'putting again replaces the bytes, keeps the id and raises the version; under an old one it is 412',
      expected: { first: 201, second: [200, 6, true, true], stale: 412 },
      look: async ({ upload }) => {
        const made = await upload('letter.txt', 'one');
        const again = await upload('letter.txt', 'second');
        const [first, second] = [wire.file.parse(made.body), wire.file.parse(again.body)];
        const stale = await upload('letter.txt', 'third', { 'if-match': first.eTag });
        return {
          first: made.status,
          second: [again.status, second.size, second.id === first.id, second.eTag !== first.eTag],
          stale: stale.status,
        };
      },
    },
    {
      says: 'a put that may not replace is 409, and a name that SharePoint does not accept 400',
      expected: { first: 201, second: 409, name: 400 },
      look: async ({ upload }) => ({
        first: (await upload('once.txt', 'one')).status,
        second: (await upload('once.txt', 'two', {}, '?@microsoft.graph.conflictBehavior=fail')).status,
        name: (await upload('what%3F.txt', 'text')).status,
      }),
    },
    {
      says: 'the files of a folder come a page at a time, without those of folders within it',
      expected: { names: ['one.txt', 'three.txt', 'two.txt'], pages: [200, 200], nowhere: 404 },
      look: async ({ site, drive, upload }) => {
        for (const name of ['one', 'two', 'three', 'inner/four']) await upload(`CB-9/${name}.txt`, name);
        const names: string[] = [];
        const pages: number[] = [];
        let page = await site.call('GET', `${drive}/root:/CB-9:/children?$top=2&$select=id,name,file,folder`);
        for (; ; page = await site.follow(wire.children.parse(page.body)['@odata.nextLink'] ?? '')) {
          pages.push(page.status);
          const { value, '@odata.nextLink': link } = wire.children.parse(page.body);
          names.push(...value.filter(({ file }) => file !== undefined).map(({ name }) => name));
          if (link === undefined) break;
        }
        const nowhere = await site.call('GET', `${drive}/root:/CB-404:/children`);
        return { names: names.sort(), pages, nowhere: nowhere.status };
      },
    },
    {
      says: 'the columns of a document are those of its list item, and can be filtered; under its site it is the same',
      expected: { put: 201, patch: 200, read: 'CB-7', found: 1, isTheSame: true },
      look: async ({ site, path, drive, upload }) => {
        const put = await upload('filed.txt', 'text');
        const { id } = wire.file.parse(put.body);
        const fields = `${drive}/items/${id}/listItem/fields`;
        const patch = await site.call('PATCH', fields, { body: { CaseRef: 'CB-7' } });
        const read = await site.call('GET', `${drive}/root:/filed.txt:/listItem?$expand=fields`);
        const filter = encodeURIComponent("fields/CaseRef eq 'CB-7'");
        const found = await site.call('GET', `${path}/items?$filter=${filter}`);
        const sited = await site.call('GET', `${site.site}${drive}/root:/filed.txt`);
        return {
          put: put.status,
          patch: patch.status,
          read: String(wire.item.parse(read.body).fields?.['CaseRef']),
          found: wire.items.parse(found.body).value.length,
          isTheSame: wire.named.parse(sited.body).id === id,
        };
      },
    },
    {
      says: 'a deleted document is gone, with its list item',
      expected: { before: 200, removal: 204, file: 404, item: 404 },
      look: async ({ site, path, drive, upload }) => {
        const { id } = wire.file.parse((await upload('gone.txt', 'text')).body);
        const before = await site.call('GET', `${drive}/items/${id}/listItem`);
        const removal = await site.call('DELETE', `${drive}/items/${id}`);
        const [file, item] = [
          await site.call('GET', `${drive}/root:/gone.txt`),
          await site.call('GET', `${path}/items/${wire.item.parse(before.body).id}`),
        ];
        return { before: before.status, removal: removal.status, file: file.status, item: item.status };
      },
    },
    {
      says: 'an item cannot be made in a library without a file, and a list that is no library has no drive',
      expected: { item: 400, drives: { library: 200, list: 404, unknown: 404 } },
      look: async ({ site, path }) => {
        const item = await site.call('POST', `${path}/items`, { body: { fields: {} } });
        const list = await site.list([]);
        const drives = {
          library: `${path}/drive`,
          list: `${list}/drive`,
          unknown: '/drives/b!unknown/root:/x.txt',
        };
        return {
          item: item.status,
          drives: await answersTo<string>(drives, async (at) => (await site.call('GET', at)).status),
        };
      },
    },
  ],
});
