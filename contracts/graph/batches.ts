import { answersTo, defineContract, type Plain } from '../check';
import { siteRight } from './right';
import type { Site } from './site';
import * as wire from './wire';

/** A throwaway list with a unique column, and a batch over it. */
interface Batches {
  readonly site: Site;
  readonly path: string;
  readonly run: (requests: readonly object[]) => Promise<Plain>;
  readonly create: (id: string, fields: object, more?: object) => object;
}

const json = { 'Content-Type': 'application/json' };

async function prepareBatches(site: Site): Promise<Batches> {
  const path = await site.list([{ name: 'Reference', text: {}, indexed: true, enforceUniqueValues: true }]);
  return {
    site,
    path,
    async run(requests) {
      const { status, body } = await site.call('POST', '/$batch', { body: { requests } });
      if (status !== 200) return status;
      const parts: Record<string, number> = {};
      for (const part of wire.batch.parse(body).responses) parts[part.id] = part.status;
      return parts;
    },
    create: (id, fields, more = {}) => ({
      id,
      method: 'POST',
      url: `${path}/items`,
      headers: json,
      body: { fields },
      ...more,
    }),
  };
}

const reads = (path: string, count: number): readonly object[] =>
  Array.from({ length: count }, (_, n) => ({ id: String(n), method: 'GET', url: path }));

/** Several requests in one. */
export const batches = defineContract<Site, Batches>({
  code: 'batches',
  right: siteRight,
  prepare: prepareBatches,
  checks: [
    {
      says: 'parts succeed and fail one by one',
      expected: { 1: 201, 2: 400, 3: 404, 4: 201 },
      look: ({ path, run, create }) =>
        run([
          create('1', { Reference: 'batch-1' }),
          create('2', { Reference: 'BATCH-1' }),
          { id: '3', method: 'GET', url: `${path}/items/999999` },
          create('4', { Reference: 'batch-4' }),
        ]),
    },
    {
      says: 'a part that depends on a failed one is 424 and has no effect',
      expected: [{ 1: 400, 2: 424, 3: 424, 4: 201 }, 0, 1],
      look: async ({ site, path, run, create }) => {
        const answers = await run([
          create('1', { Nonsense: true }),
          create('2', { Reference: 'dependent' }, { dependsOn: ['1'] }),
          create('3', { Reference: 'further' }, { dependsOn: ['2'] }),
          create('4', { Reference: 'independent' }),
        ]);
        const rowsBy = async (reference: string) => {
          const filter = encodeURIComponent(`fields/Reference eq '${reference}'`);
          const { body } = await site.call('GET', `${path}/items?$filter=${filter}`);
          return wire.items.parse(body).value.length;
        };
        return [answers, await rowsBy('dependent'), await rowsBy('independent')];
      },
    },
    {
      says: 'a part obeys its If-Match',
      expected: { 1: 200, 2: 412 },
      look: async ({ site, path, run }) => {
        const { id, eTag } = await site.add(path, { Reference: 'versioned' });
        const patch = (part: string, Title: string) => ({
          id: part,
          method: 'PATCH',
          url: `${path}/items/${id}/fields`,
          headers: { ...json, 'If-Match': eTag },
          body: { Title },
        });
        return run([patch('1', 'first'), { ...patch('2', 'second'), dependsOn: ['1'] }]);
      },
    },
    {
      says: 'twenty parts run and twenty-one are refused',
      expected: [20, 400],
      look: async ({ path, run }) => {
        const twenty = await run(reads(path, 20));
        const ran =
          typeof twenty === 'object' ? Object.values(twenty ?? {}).filter((one) => one === 200) : [];
        return [ran.length, await run(reads(path, 21))];
      },
    },
    {
      says: 'a batch that is not well put together is refused with 400, and a part with a body and no content type',
      expected: {
        'one part': { 0: 200 },
        'a repeated id': 400,
        'a dependence on nothing': 400,
        'no parts': 400,
        'no content type': { 1: 400 },
      },
      look: ({ path, run, create }) => {
        const [read = {}] = reads(path, 1);
        const tries = {
          'one part': [read],
          'a repeated id': [read, read],
          'a dependence on nothing': [{ ...read, dependsOn: ['9'] }],
          'no parts': [],
          'no content type': [create('1', { Reference: 'untyped' }, { headers: {} })],
        };
        return answersTo<readonly object[]>(tries, run);
      },
    },
  ],
});
