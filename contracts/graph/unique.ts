import { defineContract } from '../check';
import { codeOf } from '../line';
import { fieldsOf, prepareItems, type ItemList } from './items';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

const create = ({ site, path }: ItemList, ReportKey: string) =>
  site.call('POST', `${path}/items`, { body: { fields: { ReportKey } } });
const rowsBy = async ({ site, path }: ItemList, key: string) => {
  const filter = encodeURIComponent(`fields/ReportKey eq '${key}'`);
  return wire.items.parse((await site.call('GET', `${path}/items?$filter=${filter}`)).body).value.length;
};

/** A column whose values may not repeat. */
export const unique = defineContract<Site, ItemList>({
  code: 'unique',
  right: siteRight,
  prepare: prepareItems,
  checks: [
    {
      says: 'a repeated value is 400 invalidRequest, whatever its case',
      expected: [201, 400, 'invalidRequest'],
      look: async (list) => {
        const first = await create(list, 'form-A');
        const second = await create(list, 'FORM-a');
        return [first.status, second.status, codeOf(second.body)];
      },
    },
    {
      says: 'a change to a value that another item holds is 400',
      expected: { held: 400, free: 200 },
      look: async ({ site, path, patch }) => {
        await site.add(path, { ReportKey: 'held' });
        const { id } = await site.add(path, { ReportKey: 'other' });
        return {
          held: (await patch(id, { ReportKey: 'held' })).status,
          free: (await patch(id, { ReportKey: 'nobody’s' })).status,
        };
      },
    },
    {
      says: 'a value is free again when its item is deleted or changed',
      expected: [201, 204, 201, 200, 201, 400],
      look: async (list) => {
        const { site, path, patch } = list;
        const first = await create(list, 'reused');
        const removal = await site.call('DELETE', `${path}/items/${wire.named.parse(first.body).id}`);
        const second = await create(list, 'reused');
        const change = await patch(wire.named.parse(second.body).id, { ReportKey: 'moved-on' });
        const [third, fourth] = [await create(list, 'reused'), await create(list, 'reused')];
        return [first, removal, second, change, third, fourth].map(({ status }) => status);
      },
    },
    {
      says: 'what was made is given back with its value',
      expected: 'given-back',
      look: async ({ site, path }) =>
        String(fieldsOf(await site.add(path, { ReportKey: 'given-back' }))['ReportKey']),
    },
  ],
});

/** Whether two rows made at one instant can both pass a unique column. */
export const uniqueAtOnce = defineContract<Site, ItemList>({
  code: 'unique-at-once',
  right: siteRight,
  prepare: prepareItems,
  checks: [
    {
      says: 'of ten creations at once with one key a single row is left, five times over',
      expected: { made: [1, 1, 1, 1, 1], refused: [9, 9, 9, 9, 9], left: [1, 1, 1, 1, 1] },
      look: async (list) => {
        const seen = { made: [0], refused: [0], left: [0] };
        for (let round = 0; round < 5; round += 1) {
          const key = `contested-${round}`;
          const answers = await Promise.all(Array.from({ length: 10 }, () => create(list, key)));
          seen.made[round] = answers.filter(({ status }) => status === 201).length;
          seen.refused[round] = answers.filter(({ status }) => status === 400).length;
          seen.left[round] = await rowsBy(list, key);
        }
        return seen;
      },
    },
  ],
});
