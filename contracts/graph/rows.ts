import type { Plain } from '../check';
import type { Answer } from '../line';
import type { Site } from './site';
import * as wire from './wire';

const columns = [
  { name: 'Surname', text: {}, indexed: true },
  { name: 'Status', choice: { choices: ['open', 'closed'] }, indexed: true },
  { name: 'DueAt', dateTime: {}, indexed: true },
  { name: 'Incidents', number: {}, indexed: true },
  { name: 'Restricted', boolean: {}, indexed: true },
  { name: 'Postcode', text: {} },
  { name: 'Narrative', text: { allowMultipleLines: true } },
];

/** Invented people, whose titles are what is compared. */
const rows = [
  {
    Title: 'a',
    Surname: "O'Neill",
    Status: 'open',
    DueAt: '2026-01-01T00:00:00Z',
    Incidents: 1,
    Restricted: true,
    Postcode: 'EH1',
  },
  {
    Title: 'b',
    Surname: 'McAdam',
    Status: 'closed',
    DueAt: '2026-02-01T00:00:00Z',
    Incidents: 2,
    Restricted: false,
    Postcode: 'EH2',
  },
  {
    Title: 'c',
    Surname: 'macadam',
    Status: 'open',
    DueAt: '2026-03-01T00:00:00Z',
    Incidents: 3,
    Restricted: true,
    Postcode: 'G1',
  },
  { Title: 'd', Surname: 'Zähringer', Status: 'open' },
];

/** A throwaway list with a few rows. */
export interface Rows {
  readonly site: Site;
  readonly path: string;
  readonly query: (
    options: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

/** Makes that list. */
export async function prepareRows(site: Site): Promise<Rows> {
  const path = await site.list(columns);
  for (const fields of rows) await site.add(path, fields);
  return {
    site,
    path,
    query: (options, headers = {}) =>
      site.call('GET', `${path}/items?${new URLSearchParams({ $expand: 'fields', ...options }).toString()}`, {
        headers,
      }),
  };
}

/** The titles that an answer holds, one letter each, or the status of a refusal. */
export const titlesOrStatus = ({ status, body }: Answer): Plain =>
  status === 200 ? wire.titles(body).join('') : status;
