import * as z from 'zod/v4';
import { answersTo, defineContract, type Plain } from '../check';
import { columnOf } from './columns';
import { siteRight } from './right';
import { newTitle, type Site } from './site';
import * as wire from './wire';

const listSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  webUrl: z.string(),
});
type List = z.infer<typeof listSchema>;
const listsSchema = z.object({ value: z.array(listSchema) });

const at = async (site: Site, path: string): Promise<List> =>
  listSchema.parse((await site.call('GET', path)).body);
const rename = async (site: Site, path: string, displayName: string): Promise<number> =>
  (await site.call('PATCH', path, { body: { displayName } })).status;
const titled = (site: Site, title: string) =>
  site.call('GET', `${site.site}/lists/${encodeURIComponent(title)}`);
const findLists = async (site: Site, filter: string): Promise<readonly List[]> =>
  listsSchema.parse((await site.call('GET', `${site.site}/lists?$filter=${encodeURIComponent(filter)}`)).body)
    .value;
const filterBy = async (site: Site, path: string, filter: string): Promise<Plain> => {
  const { status, body } = await site.call(
    'GET',
    `${path}/items?$expand=fields&$filter=${encodeURIComponent(filter)}`,
  );
  return status === 200 ? wire.titles(body).join(' ') : status;
};

/** A list that its owner renames. */
export const renames = defineContract<Site, Site>({
  code: 'renames',
  right: siteRight,
  prepare: async (site) => site,
  checks: [
    {
      says: 'a renamed list keeps its id, its address and its items, and is gone under its old title',
      expected: { rename: 200, kept: [true, true, 'kept'], oldTitle: 404, newTitle: 200 },
      look: async (site) => {
        const path = await site.list([]);
        const before = await at(site, path);
        await site.add(path, { Title: 'kept' });
        const displayName = `${before.displayName}, renamed`;
        const status = await rename(site, path, displayName);
        const after = await at(site, path);
        const items = await site.call('GET', `${path}/items?$expand=fields`);
        return {
          rename: status,
          kept: [after.name === before.name, after.webUrl === before.webUrl, wire.titles(items.body).join()],
          oldTitle: (await titled(site, before.displayName)).status,
          newTitle: (await titled(site, displayName)).status,
        };
      },
    },
    {
      says: 'it is listed with its address and its title, and found by either',
      expected: { rename: 200, isListed: true, byTitle: 1, byName: 1, byOldTitle: 0 },
      look: async (site) => {
        const path = await site.list([]);
        const { name } = await at(site, path);
        const displayName = newTitle();
        const status = await rename(site, path, displayName);
        const all = listsSchema.parse((await site.call('GET', `${site.site}/lists`)).body).value;
        return {
          rename: status,
          isListed: all.some((list) => list.name === name && list.displayName === displayName),
          byTitle: (await findLists(site, `displayName eq '${displayName}'`)).length,
          byName: (await findLists(site, `name eq '${name}'`)).length,
          byOldTitle: (await findLists(site, `displayName eq '${name}'`)).length,
        };
      },
    },
    {
      says: 'it cannot take the title of another, nor one that no list may have',
      expected: { another: 409, slash: 400, itsOwn: 200 },
      look: async (site) => {
        const [one, other] = [await site.list([]), await site.list([])];
        const { displayName } = await at(site, other);
        return {
          another: await rename(site, one, displayName),
          slash: await rename(site, one, 'a/b'),
          itsOwn: await rename(site, other, displayName),
        };
      },
    },
  ],
});

/** What address a new list gets whose title an older one was made with. */
export const oldTitles = defineContract<Site, Site>({
  code: 'old-titles',
  right: siteRight,
  prepare: async (site) => site,
  checks: [
    {
      says: 'a renamed list leaves its title to another list, which gets an address of its own',
      expected: { rename: 200, made: 201, isAnotherAddress: true, isOldOneThere: true },
      look: async (site) => {
        const path = await site.list([]);
        const before = await at(site, path);
        const away = await rename(site, path, `${before.displayName}, away`);
        const made = await site.tryList(before.displayName);
        const { id, name } = listSchema.parse(made.body);
        const old = await at(site, path);
        return {
          rename: away,
          made: made.status,
          isAnotherAddress: name !== before.name,
          isOldOneThere: old.name === before.name && old.id !== id,
        };
      },
    },
  ],
});

const reference = { name: 'Reference', text: {}, indexed: true, enforceUniqueValues: true };

/** A column that its owner deletes, an index or uniqueness that they take off. */
export const columnsTakenOff = defineContract<Site, Site>({
  code: 'columns-taken-off',
  right: siteRight,
  prepare: async (site) => site,
  checks: [
    {
      says: 'a deleted column is gone with its values: written and filtered by no more, and empty when made again',
      expected: { delete: 204, isShown: false, write: 400, filter: 400, again: [201, '', 201] },
      look: async (site) => {
        const path = await site.list([reference]);
        await site.add(path, { Title: 'one', Reference: 'CB-0001' });
        const removal = await site.call('DELETE', await columnOf(site, path, 'Reference'));
        const { body } = await site.call('GET', `${path}/items?$expand=fields`);
        const write = async (Title: string, Reference: string) =>
          (await site.call('POST', `${path}/items`, { body: { fields: { Title, Reference } } })).status;
        const filter = "fields/Reference eq 'CB-0001'";
        return {
          delete: removal.status,
          isShown: wire.items.parse(body).value.some(({ fields = {} }) => 'Reference' in fields),
          write: await write('two', 'CB-0002'),
          filter: await filterBy(site, path, filter),
          again: [
            (await site.call('POST', `${path}/columns`, { body: reference })).status,
            await filterBy(site, path, filter),
            await write('three', 'CB-0001'),
          ],
        };
      },
    },
    {
      says: 'a column that every list has cannot be deleted',
      expected: { Title: [400, 200], Created: [400, 200], Own: [204, 404] },
      look: async (site) => {
        const path = await site.list([{ name: 'Own', text: {} }]);
        return answersTo({ Title: 'Title', Created: 'Created', Own: 'Own' }, async (name) => {
          const column = await columnOf(site, path, name);
          return [(await site.call('DELETE', column)).status, (await site.call('GET', column)).status];
        });
      },
    },
    {
      says: 'without uniqueness two rows have the same value, and it does not come back over them',
      expected: { off: 200, shown: [true, false], rows: 'one two', on: 400 },
      look: async (site) => {
        const path = await site.list([reference]);
        const column = await columnOf(site, path, 'Reference');
        const change = (enforceUniqueValues: boolean) =>
          site.call('PATCH', column, { body: { enforceUniqueValues } });
        const off = (await change(false)).status;
        const { indexed, enforceUniqueValues } = wire.column.parse((await site.call('GET', column)).body);
        for (const Title of ['one', 'two']) await site.add(path, { Title, Reference: 'same' });
        const rows = await filterBy(site, path, "fields/Reference eq 'same'");
        return { off, shown: [indexed, enforceUniqueValues], rows, on: (await change(true)).status };
      },
    },
    {
      says: 'without its index a column is filtered by no more, and its values are kept',
      expected: { off: 200, without: 400, with: 'one' },
      look: async (site) => {
        const path = await site.list([{ name: 'Reference', text: {}, indexed: true }]);
        await site.add(path, { Title: 'one', Reference: 'same' });
        const column = await columnOf(site, path, 'Reference');
        const index = async (indexed: boolean) =>
          (await site.call('PATCH', column, { body: { indexed } })).status;
        const off = await index(false);
        const without = await filterBy(site, path, "fields/Reference eq 'same'");
        await index(true);
        return { off, without, with: await filterBy(site, path, "fields/Reference eq 'same'") };
      },
    },
    {
      says: 'an index cannot be taken off alone where the column stays unique',
      expected: { alone: 400, both: 200 },
      look: async (site) => {
        const column = await columnOf(site, await site.list([reference]), 'Reference');
        const change = async (body: object) => (await site.call('PATCH', column, { body })).status;
        return {
          alone: await change({ indexed: false }),
          both: await change({ indexed: false, enforceUniqueValues: false }),
        };
      },
    },
  ],
});
