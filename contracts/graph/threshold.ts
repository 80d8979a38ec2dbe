import { defineContract, type Plain } from '../check';
import type { Answer } from '../line';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

/** A throwaway list of 6,000 rows, 5,001 of which are open. */
interface Large {
  readonly site: Site;
  readonly path: string;
  readonly find: (
    options: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

const columns = [
  { name: 'Status', choice: { choices: ['open', 'closed'] }, indexed: true },
  { name: 'Incidents', number: {}, indexed: true },
  { name: 'Postcode', text: {} },
];

async function prepareLarge(site: Site): Promise<Large> {
  const path = await site.list(columns);
  const rows = Array.from({ length: 6_000 }, (_, n) => ({
    Title: String(n),
    Status: n < 5_001 ? 'open' : 'closed',
    Incidents: n,
  }));
  await site.fill(path, rows);
  const find: Large['find'] = (options, headers = {}) =>
    site.call('GET', `${path}/items?${new URLSearchParams(options).toString()}`, { headers });
  return { site, path, find };
}

const sizeOrStatus = ({ status, body }: Answer): Plain =>
  status === 200 ? wire.items.parse(body).value.length : status;

/** A list beyond 5,000 rows. */
export const threshold = defineContract<Site, Large>({
  code: 'threshold',
  right: siteRight,
  isLong: true,
  prepare: prepareLarge,
  checks: [
    {
      says: '200 items make a page unless told, and 5,000 at most',
      expected: [200, 5_000],
      look: async ({ find }) => [sizeOrStatus(await find({})), sizeOrStatus(await find({ $top: '6000' }))],
    },
    {
      says: 'a first clause that matches more than 5,000 rows is 429 without Retry-After, though the second would narrow it',
      expected: { broad: [429, false], narrow: 1, justBelow: 5_000 },
      look: async ({ find }) => {
        const broad = await find({ $filter: "fields/Status eq 'open' and fields/Incidents eq 7" });
        const narrow = await find({ $filter: "fields/Incidents eq 7 and fields/Status eq 'open'" });
        const justBelow = await find({ $filter: 'fields/Incidents lt 5000', $top: '5000' });
        return {
          broad: [broad.status, broad.headers.has('retry-after')],
          narrow: sizeOrStatus(narrow),
          justBelow: sizeOrStatus(justBelow),
        };
      },
    },
    {
      says: 'the Prefer header does not carry a search over the threshold',
      expected: [429, 200],
      look: async ({ find }) => {
        const headers = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
        const search = await find({ $filter: "fields/Postcode eq 'EH1'" }, headers);
        return [search.status, (await find({ $top: '1' })).status];
      },
    },
    {
      says: 'no index is added or changed on it',
      expected: { change: 429, add: 429, plain: 201 },
      look: async ({ site, path }) => {
        const { value } = wire.columns.parse((await site.call('GET', `${path}/columns`)).body);
        const postcode = `${path}/columns/${value.find(({ name }) => name === 'Postcode')?.id ?? ''}`;
        const post = async (body: object) => (await site.call('POST', `${path}/columns`, { body })).status;
        return {
          change: (await site.call('PATCH', postcode, { body: { indexed: true } })).status,
          add: await post({ name: 'Extra', text: {}, indexed: true }),
          plain: await post({ name: 'Plain', text: {} }),
        };
      },
    },
  ],
});
