import { answersTo, defineContract, expectEach, type Plain } from '../check';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

/** A throwaway list with a column of each kind, and what is done with its items. */
export interface ItemList {
  readonly site: Site;
  readonly path: string;
  readonly get: (id: string, query?: string) => ReturnType<Site['call']>;
  readonly patch: (
    id: string,
    fields: object,
    headers?: Readonly<Record<string, string>>,
  ) => ReturnType<Site['call']>;
}

/** Makes that list. */
export async function prepareItems(site: Site): Promise<ItemList> {
  const path = await site.list([
    { name: 'ReportKey', text: {}, indexed: true, enforceUniqueValues: true },
    { name: 'Status', choice: { choices: ['open', 'closed'] }, indexed: true },
    { name: 'DueAt', dateTime: {}, indexed: true },
    { name: 'Incidents', number: {} },
    { name: 'Restricted', boolean: {} },
    { name: 'Narrative', text: { allowMultipleLines: true } },
  ]);
  return {
    site,
    path,
    get: (id, query = '?$expand=fields') => site.call('GET', `${path}/items/${id}${query}`),
    patch: (id, body, headers = {}) => site.call('PATCH', `${path}/items/${id}/fields`, { body, headers }),
  };
}

/** The fields of an item, as it is read. */
export const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  wire.item.parse(body).fields ?? {};

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value);
const written = { Title: 'CB-1', Incidents: 2, Restricted: true, Status: 'open', Narrative: 'a\nb' };

/** Writing, reading and deleting an item. */
export const items = defineContract<Site, ItemList>({
  code: 'items',
  right: siteRight,
  prepare: prepareItems,
  checks: [
    {
      says: 'what was written is read back, with a quoted version in the body',
      expected: { version: true, status: 200, fields: written },
      look: async ({ site, path, get }) => {
        const { id, eTag } = await site.add(path, written);
        const { status, body } = await get(id);
        const fields = fieldsOf(body);
        const seen: Record<string, Plain> = {};
        for (const name of Object.keys(written)) seen[name] = wire.plain.parse(fields[name] ?? null);
        return { version: /^"[0-9a-f-]{36},1"$/i.test(eTag), status, fields: seen };
      },
    },
    {
      says: 'fields stay away unless they are expanded, and an expansion names those it wants',
      expected: { plain: [200, 0], some: ['Incidents', 'Title'] },
      look: async ({ site, path, get }) => {
        const { id } = await site.add(path, { Title: 'some', Incidents: 1, Narrative: 'long' });
        const plain = await get(id, '');
        const some = await get(id, '?$expand=fields($select=Title,Incidents)');
        const names = Object.keys(fieldsOf(some.body)).filter((name) => !name.startsWith('@odata.'));
        return { plain: [plain.status, Object.keys(fieldsOf(plain.body)).length], some: names.sort() };
      },
    },
    {
      says: 'an item that is not there is 404 to read, change and delete',
      expected: { there: 200, read: 404, change: 404, delete: 404 },
      look: async ({ site, path, get, patch }) => ({
        there: (await get((await site.add(path, { Title: 'there' })).id)).status,
        read: (await get('999999')).status,
        change: (await patch('999999', { Title: 'x' })).status,
        delete: (await site.call('DELETE', `${path}/items/999999`)).status,
      }),
    },
    {
      says: 'a deleted item is gone',
      expected: [204, 404],
      look: async ({ site, path, get }) => {
        const { id } = await site.add(path, { Title: 'short-lived' });
        return [(await site.call('DELETE', `${path}/items/${id}`)).status, (await get(id)).status];
      },
    },
  ],
});

const refused = {
  'all as it must be': written,
  'an unknown column': { Nonsense: 1 },
  'a choice outside its list': { Status: 'pending' },
  'a date without its zone': { DueAt: '2026-03-01T09:30:00' },
  'a date with another offset': { DueAt: '2026-03-01T09:30:00+01:00' },
  'a day that does not exist': { DueAt: '2026-02-30T09:30:00Z' },
  'text in a number': { Incidents: 'two' },
  'text in a boolean': { Restricted: 'yes' },
  'a column that SharePoint fills': { Created: '2026-03-01T09:30:00Z' },
} as const;

const lengths = {
  'a single line of 255': { Title: 'x'.repeat(255) },
  'a single line of 256': { Title: 'x'.repeat(256) },
  'several lines of 63,999': { Narrative: 'y'.repeat(63_999) },
  'several lines of 64,000': { Narrative: 'y'.repeat(64_000) },
} as const;

const create = async ({ site, path }: ItemList, fields: object) =>
  (await site.call('POST', `${path}/items`, { body: { fields } })).status;

/** What a value may be, and what becomes of dates. */
export const values = defineContract<Site, ItemList>({
  code: 'values',
  right: siteRight,
  prepare: prepareItems,
  checks: [
    {
      says: 'milliseconds of a date are dropped and a date set to null is left out',
      expected: ['2026-03-01T09:30:15Z', 200, false],
      look: async ({ site, path, get, patch }) => {
        const { id } = await site.add(path, { DueAt: '2026-03-01T09:30:15.789Z' });
        const before = text(fieldsOf((await get(id)).body)['DueAt']);
        const { status } = await patch(id, { DueAt: null });
        return [before, status, 'DueAt' in fieldsOf((await get(id)).body)];
      },
    },
    {
      says: 'a value that its column does not take is refused with 400',
      expected: expectEach(refused, 400, { 'all as it must be': 201 }),
      look: (list) => answersTo<object>(refused, (fields) => create(list, fields)),
    },
  ],
});

/** How long a text may be. */
export const textLengths = defineContract<Site, ItemList>({
  code: 'text-lengths',
  right: siteRight,
  prepare: prepareItems,
  checks: [
    {
      says: 'a line of text holds 255 characters, several lines 63,999',
      expected: {
        'a single line of 255': 201,
        'a single line of 256': 400,
        'several lines of 63,999': 201,
        'several lines of 64,000': 400,
      },
      look: (list) => answersTo<object>(lengths, (fields) => create(list, fields)),
    },
    {
      says: 'the longest texts come back whole',
      expected: [200, 255, 63_999],
      look: async ({ site, path, get }) => {
        const fields = { ...lengths['a single line of 255'], ...lengths['several lines of 63,999'] };
        const { status, body } = await get((await site.add(path, fields)).id);
        return [status, text(fieldsOf(body)['Title']).length, text(fieldsOf(body)['Narrative']).length];
      },
    },
  ],
});
