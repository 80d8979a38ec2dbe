import { defineContract } from '../check';
import { fieldsOf, prepareItems, type ItemList } from './items';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

const titleOf = (body: unknown): string => String(fieldsOf(body)['Title']);
const count = (statuses: readonly number[], wanted: number): number =>
  statuses.filter((status) => status === wanted).length;

/** Writing under a version: `If-Match`. */
export const versions = defineContract<Site, ItemList>({
  code: 'versions',
  right: siteRight,
  prepare: prepareItems,
  checks: [
    {
      says: 'a write under the version read goes through and raises it',
      expected: { write: 200, read: [200, 'v2'], isRaised: true },
      look: async ({ site, path, get, patch }) => {
        const { id, eTag } = await site.add(path, { Title: 'v1' });
        const write = (await patch(id, { Title: 'v2' }, { 'if-match': eTag })).status;
        const { status, body } = await get(id);
        return { write, read: [status, titleOf(body)], isRaised: wire.item.parse(body).eTag !== eTag };
      },
    },
    {
      says: 'a write under an old version is 412 and changes nothing, at the item and at its fields',
      expected: { before: 200, fields: 412, item: 412, left: 'v2' },
      look: async ({ site, path, get, patch }) => {
        const { id, eTag } = await site.add(path, { Title: 'v1' });
        const before = (await patch(id, { Title: 'v2' })).status;
        const stale = { 'if-match': eTag };
        const fields = (await patch(id, { Title: 'lost' }, stale)).status;
        const body = { fields: { Title: 'lost' } };
        const item = (await site.call('PATCH', `${path}/items/${id}`, { body, headers: stale })).status;
        return { before, fields, item, left: titleOf((await get(id)).body) };
      },
    },
    {
      says: 'a write without If-Match is not checked',
      expected: [200, 200, 'v3'],
      look: async ({ site, path, get, patch }) => {
        const { id } = await site.add(path, { Title: 'v1' });
        const writes = [(await patch(id, { Title: 'v2' })).status, (await patch(id, { Title: 'v3' })).status];
        return [...writes, titleOf((await get(id)).body)];
      },
    },
    {
      says: 'a delete under an old version is 412 and the item stays',
      expected: [200, 412, 200],
      look: async ({ site, path, get, patch }) => {
        const { id, eTag } = await site.add(path, { Title: 'v1' });
        const change = (await patch(id, { Title: 'v2' })).status;
        const headers = { 'if-match': eTag };
        const removal = (await site.call('DELETE', `${path}/items/${id}`, { headers })).status;
        return [change, removal, (await get(id)).status];
      },
    },
    {
      says: 'of ten writes at once under one version exactly one goes through',
      expected: { through: 1, refused: 9 },
      look: async ({ site, path, patch }) => {
        const { id, eTag } = await site.add(path, { Title: 'contested' });
        const writes = Array.from({ length: 10 }, (_, n) =>
          patch(id, { Title: `writer ${n}` }, { 'if-match': eTag }),
        );
        const statuses = (await Promise.all(writes)).map(({ status }) => status);
        // A save conflict (409) means the same, and is treated alike.
        return { through: count(statuses, 200), refused: count(statuses, 412) + count(statuses, 409) };
      },
    },
    {
      says: 'PATCH of the item and PATCH of its fields write the same',
      expected: [200, 'v1', 2],
      look: async ({ site, path, get }) => {
        const { id } = await site.add(path, { Title: 'v1', Incidents: 1 });
        const body = { fields: { Incidents: 2 } };
        const { status } = await site.call('PATCH', `${path}/items/${id}`, { body });
        const read = (await get(id)).body;
        return [status, titleOf(read), Number(fieldsOf(read)['Incidents'])];
      },
    },
  ],
});
