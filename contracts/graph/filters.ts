import { answersTo, defineContract, type Plain } from '../check';
import { codeOf, type Answer } from '../line';
import { siteRight } from './right';
import { prepareRows, titlesOrStatus, type Rows } from './rows';
import type { Site } from './site';
import * as wire from './wire';

const found = {
  "fields/Surname eq 'O''Neill'": 'a',
  "fields/Surname eq 'MCADAM'": 'b',
  "startswith(fields/Surname,'M')": 'bc',
  "startswith(fields/Surname, 'mac')": 'c',
  "fields/Surname eq 'zähringer'": 'd',
  "fields/Status eq 'open'": 'acd',
  "fields/Surname ne 'McAdam' and fields/Status eq 'open'": 'acd',
  'fields/Incidents ge 2': 'bc',
  'fields/Incidents gt 1 and fields/Incidents lt 3': 'b',
  'fields/Incidents le 1': 'a',
  'fields/Restricted eq true': 'ac',
  "fields/DueAt le '2026-02-01T00:00:00Z'": 'ab',
  "fields/DueAt lt '2026-02-01T00:00:00Z'": 'a',
  "fields/Status eq 'open' and fields/DueAt gt '2026-01-01T00:00:00Z'": 'c',
  "fields/Surname eq 'McAdam' or fields/Surname eq 'macadam'": 'bc',
  "fields/Status eq 'open' and (fields/Incidents eq 1 or fields/Incidents eq 3)": 'ac',
  "fields/Surname eq 'McAdam' or fields/Surname eq 'macadam' and fields/Incidents eq 1": 'b',
  "fields/Surname eq 'nobody'": '',
} as const;

const refused = {
  "fields/Surname eq 'McAdam'": 'b',
  "fields/Surname eq 'McAdam' and fields/Postcode eq 'EH2'": 400,
  "createdDateTime gt '2026-01-01T00:00:00Z'": 400,
  "fields/Modified gt '2026-01-01T00:00:00Z'": 400,
  "fields/Narrative eq 'x'": 400,
  "fields/Unknown eq 'x'": 400,
  "contains(fields/Surname,'adam')": 400,
  "fields/Surname eq 'O'Neill'": 400,
  "fields/Surname eq 'open": 400,
  'fields/Surname eq': 400,
  "(fields/Surname eq 'x'": 400,
  'fields/DueAt lt 2026-02-01T00:00:00Z': 400,
  "fields/DueAt lt '2026-02-01'": 400,
  "fields/Incidents eq '2'": 400,
  "not (fields/Surname eq 'x')": 400,
} as const;

const ask =
  ({ query }: Rows) =>
  (_: unknown, $filter: string): Promise<Answer> =>
    query({ $filter });

const answersToFilters = async (list: Rows, filters: Readonly<Record<string, unknown>>): Promise<Plain> =>
  answersTo(Object.fromEntries(Object.keys(filters).map((filter) => [filter, filter])), async (filter) =>
    titlesOrStatus(await ask(list)(undefined, filter)),
  );

const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

/** What can be filtered by. */
export const filters = defineContract<Site, Rows>({
  code: 'filters',
  right: siteRight,
  prepare: prepareRows,
  checks: [
    {
      says: 'filters by indexed columns find what they say, capitals or not',
      expected: found,
      look: (list) => answersToFilters(list, found),
    },
    {
      says: 'a filter by a column without an index is 400 invalidRequest, in the words of the service',
      expected: [400, 'invalidRequest', true, 'b'],
      look: async ({ query }) => {
        const { status, body } = await query({ $filter: "fields/Postcode eq 'EH1'" });
        const words = "Field 'Postcode' cannot be referenced in filter or orderby as it is not indexed";
        const message = wire.problem.parse(body).error.message;
        const allowed = await query({ $filter: "fields/Surname eq 'McAdam'" });
        return [status, codeOf(body), message.includes(words), titlesOrStatus(allowed)];
      },
    },
    {
      says: 'what cannot be filtered by is refused with 400',
      expected: refused,
      look: (list) => answersToFilters(list, refused),
    },
    {
      says: 'with the Prefer header a small list is searched without an index',
      expected: ['a', 400],
      look: async ({ query }) => {
        const $filter = "fields/Postcode eq 'eh1'";
        return [titlesOrStatus(await query({ $filter }, prefer)), titlesOrStatus(await query({ $filter }))];
      },
    },
    {
      says: 'spaces as + and a dollar as %24 are understood',
      expected: 'b',
      look: async ({ site, path }) =>
        titlesOrStatus(
          await site.call('GET', `${path}/items?%24expand=fields&%24filter=fields%2FSurname+eq+%27McAdam%27`),
        ),
    },
    {
      says: 'a filter follows changes and deletions',
      expected: { changed: ['', 'e'], deleted: [204, ''] },
      look: async ({ site, path, query }) => {
        const { id } = await site.add(path, { Title: 'e', Surname: 'Before' });
        await site.call('PATCH', `${path}/items/${id}/fields`, { body: { Surname: 'After' } });
        const by = async (name: string) =>
          titlesOrStatus(await query({ $filter: `fields/Surname eq '${name}'` }));
        const changed = [await by('Before'), await by('After')];
        const { status } = await site.call('DELETE', `${path}/items/${id}`);
        return { changed, deleted: [status, await by('After')] };
      },
    },
  ],
});

/** Whether a filter on an instant compares the time of day. */
export const filterInstants = defineContract<Site, Rows>({
  code: 'filter-instants',
  right: siteRight,
  prepare: async (site) => {
    const list = await prepareRows(site);
    for (const [Title, hour] of [
      ['m', '06'],
      ['n', '12'],
      ['o', '18'],
    ])
      await site.add(list.path, { Title, DueAt: `2027-05-05T${hour}:00:00Z` });
    return list;
  },
  checks: [
    {
      says: 'a filter on an instant compares the time of day, not the date alone',
      expected: { before: 'm', upTo: 'mn', after: 'o', from: 'no', at: 'n' },
      look: async ({ query }) => {
        const day = "fields/DueAt ge '2027-05-05T00:00:00Z' and fields/DueAt";
        const by = async (words: string) => titlesOrStatus(await query({ $filter: `${day} ${words}` }));
        return {
          before: await by("lt '2027-05-05T12:00:00Z'"),
          upTo: await by("le '2027-05-05T12:00:00Z'"),
          after: await by("gt '2027-05-05T12:00:00Z'"),
          from: await by("ge '2027-05-05T12:00:00Z'"),
          at: await by("eq '2027-05-05T12:00:00Z'"),
        };
      },
    },
  ],
});
