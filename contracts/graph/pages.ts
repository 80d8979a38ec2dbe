import { answersTo, defineContract, expectEach } from '../check';
import { siteRight } from './right';
import { prepareRows, titlesOrStatus, type Rows } from './rows';
import type { Site } from './site';
import * as wire from './wire';

/** Whether an order that was asked for is kept. */
export const order = defineContract<Site, Rows>({
  code: 'order',
  right: siteRight,
  prepare: prepareRows,
  checks: [
    {
      says: 'an order asked for is silently ignored: items come in the order of their making',
      expected: 'abcd',
      look: async ({ query }) => titlesOrStatus(await query({ $orderby: 'fields/Incidents desc' })),
    },
  ],
});

const options = {
  '$top=2': { $top: '2' },
  $count: { $count: 'true' },
  $search: { $search: 'x' },
  $skip: { $skip: '1' },
  '$top=0': { $top: '0' },
  '$top=many': { $top: 'many' },
  '$expand=versions': { $expand: 'versions' },
  'a skip token that was not given out': { $skiptoken: 'mine' },
} as const;

/** Pages and what may be asked of them. */
export const pages = defineContract<Site, Rows>({
  code: 'pages',
  right: siteRight,
  prepare: prepareRows,
  checks: [
    {
      says: 'a page carries a next link to the public origin, and following it visits every item once',
      expected: { first: 'abc', link: true, last: 'd', isLast: true },
      look: async ({ site, query }) => {
        const first = await query({ $top: '3' });
        const { '@odata.nextLink': link = '' } = wire.items.parse(first.body);
        const last = await site.follow(link);
        return {
          first: titlesOrStatus(first),
          link: link.startsWith('https://graph.microsoft.com/v1.0/'),
          last: titlesOrStatus(last),
          isLast: wire.items.parse(last.body)['@odata.nextLink'] === undefined,
        };
      },
    },
    {
      says: 'a filter holds over its pages',
      expected: ['ac', 'd'],
      look: async ({ site, query }) => {
        const first = await query({ $top: '2', $filter: "fields/Status eq 'open'" });
        const link = wire.items.parse(first.body)['@odata.nextLink'] ?? '';
        return [titlesOrStatus(first), titlesOrStatus(await site.follow(link))];
      },
    },
    {
      says: 'options that lists do not have are refused with 400',
      expected: expectEach(options, 400, { '$top=2': 200 }),
      look: ({ query }) =>
        answersTo<Readonly<Record<string, string>>>(options, async (some) => (await query(some)).status),
    },
  ],
});
