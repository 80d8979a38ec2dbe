import * as z from 'zod/v4';
import { answersTo, defineContract, expectEach } from '../check';
import { siteRight } from './right';
import { newTitle, type Site } from './site';
import * as wire from './wire';

/** A throwaway list with one indexed column. */
interface Keyed {
  readonly site: Site;
  readonly path: string;
  readonly post: (column: object) => Promise<number>;
  readonly column: (name: string) => Promise<string>;
}

async function prepareKeyed(site: Site): Promise<Keyed> {
  const path = await site.list([{ name: 'Reference', text: {}, indexed: true }]);
  return {
    site,
    path,
    post: async (body) => (await site.call('POST', `${path}/columns`, { body })).status,
    column: async (name) => columnOf(site, path, name),
  };
}

/** The path of a column of a list, by its name. */
export async function columnOf(site: Site, list: string, name: string): Promise<string> {
  const { value } = wire.columns.parse((await site.call('GET', `${list}/columns`)).body);
  return `${list}/columns/${value.find((column) => column.name === name)?.id ?? ''}`;
}

const listSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  columns: z.array(z.object({ name: z.string() })),
});

/** Lists: made, found and refused. */
export const lists = defineContract<Site, Keyed>({
  code: 'lists',
  right: siteRight,
  prepare: prepareKeyed,
  checks: [
    {
      says: 'a list is found by id and by display name, with its columns on request',
      expected: { columns: ['Created', 'Reference', 'Title'], isTheSame: true, another: 404 },
      look: async ({ site, path }) => {
        const list = listSchema.parse((await site.call('GET', `${path}?$expand=columns`)).body);
        const named = await site.call('GET', `${site.site}/lists/${encodeURIComponent(list.displayName)}`);
        const wanted = ['Created', 'Reference', 'Title'];
        return {
          columns: wanted.filter((name) => list.columns.some((column) => column.name === name)),
          isTheSame: named.status === 200 && wire.named.parse(named.body).id === list.id,
          another: (await site.call('GET', `${site.site}/lists/${encodeURIComponent(newTitle())}`)).status,
        };
      },
    },
    {
      says: 'a second list of the same name is 409',
      expected: [201, 409],
      look: async ({ site }) => {
        const title = newTitle();
        return [(await site.tryList(title)).status, (await site.tryList(title)).status];
      },
    },
    {
      says: 'a list with a column that is refused is not made at all',
      expected: { made: 400, there: 404 },
      look: async ({ site }) => {
        const title = newTitle();
        const { status } = await site.tryList(title, [{ name: 'CustomerId', text: {} }]);
        const there = await site.call('GET', `${site.site}/lists/${encodeURIComponent(title)}`);
        return { made: status, there: there.status };
      },
    },
  ],
});

const reserved = ['Title', 'Created', 'Modified', 'Author', 'Editor'];
const refused = {
  'a good one': { name: 'Good', text: {} },
  'a name that ends in Id': { name: 'CustomerId', text: {} },
  'a name with a space': { name: 'Due at', text: {} },
  'a name outside ASCII': { name: 'Größe', text: {} },
  'a column without a type': { name: 'Typeless' },
  'a column with two types': { name: 'Double', text: {}, number: {} },
  'an index on a text of several lines': {
    name: 'Narrative',
    text: { allowMultipleLines: true },
    indexed: true,
  },
  'unique values without an index': { name: 'Unindexed', text: {}, enforceUniqueValues: true },
  'a choice without choices': { name: 'Choiceless', choice: { choices: [] } },
} as const;

/** Columns: their names, kinds and indexes. */
export const columns = defineContract<Site, Keyed>({
  code: 'columns',
  right: siteRight,
  prepare: prepareKeyed,
  checks: [
    {
      says: 'names that SharePoint keeps for itself are refused',
      expected: { reserved: [true, true, true, true, true], good: 201, taken: 409 },
      look: async ({ post }) => {
        const seen: boolean[] = [];
        for (const name of reserved) seen.push((await post({ name, text: {} })) >= 400);
        const good = await post({ name: 'Unreserved', text: {} });
        return { reserved: seen, good, taken: await post({ name: 'Reference', text: {} }) };
      },
    },
    {
      says: 'a column that cannot be is refused with 400',
      expected: expectEach(refused, 400, { 'a good one': 201 }),
      look: ({ post }) => answersTo<object>(refused, post),
    },
    {
      says: 'a column can be indexed and made unique later, uniqueness not without the index',
      expected: { uniqueAlone: 400, both: 200, shown: [true, true] },
      look: async ({ site, post, column }) => {
        await post({ name: 'Later', text: {} });
        const path = await column('Later');
        const alone = await site.call('PATCH', path, { body: { enforceUniqueValues: true } });
        const both = await site.call('PATCH', path, { body: { indexed: true, enforceUniqueValues: true } });
        const { indexed, enforceUniqueValues } = wire.column.parse((await site.call('GET', path)).body);
        return { uniqueAlone: alone.status, both: both.status, shown: [indexed, enforceUniqueValues] };
      },
    },
    {
      says: 'a column that SharePoint fills cannot be changed',
      expected: [400, 200],
      look: async ({ site, column }) => {
        const path = await column('Created');
        const { status } = await site.call('PATCH', path, { body: { indexed: true } });
        return [status, (await site.call('GET', path)).status];
      },
    },
    {
      says: 'a list holds twenty indexes and refuses the next',
      expected: { oneMore: 400, withoutIndex: 201 },
      look: async ({ site }) => {
        const twenty = Array.from({ length: 20 }, (_, n) => ({ name: `Key${n}`, text: {}, indexed: true }));
        const path = await site.list(twenty);
        const post = async (body: object) => (await site.call('POST', `${path}/columns`, { body })).status;
        return {
          oneMore: await post({ name: 'OneMore', text: {}, indexed: true }),
          withoutIndex: await post({ name: 'OneMore', text: {} }),
        };
      },
    },
    {
      says: 'a column cannot become unique over values that repeat, capitals or not',
      expected: [400, 200, false],
      look: async ({ site, path, column }) => {
        await site.add(path, { Title: 'one', Reference: 'Same' });
        await site.add(path, { Title: 'two', Reference: 'SAME' });
        const at = await column('Reference');
        const { status } = await site.call('PATCH', at, { body: { enforceUniqueValues: true } });
        const after = await site.call('GET', at);
        return [status, after.status, wire.column.parse(after.body).enforceUniqueValues];
      },
    },
  ],
});
