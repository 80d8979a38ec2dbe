import type { GraphAnswer, GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { Matches, StoredMatch } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import {
  type Match,
  matchIdOf,
  matchKey,
  matchReference,
  matchSchema,
} from '../../domain/customers/matching/matches';
import type { Row } from '../cases/columns';
import { oldestBefore } from '../sharepoint/oldest';
import { RegisterFault } from '../sharepoint/register-fault';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';

/** Matches in the list `Matches`, one row for two customers (S4). Reads by row number, which is never stale. */
export class SharePointMatches implements Matches {
  constructor(private readonly site: SharePointSite) {}

  async find(ref: string, deadline: Deadline): Promise<StoredMatch | undefined> {
    const id = matchIdOf(ref);
    const item = id === undefined ? undefined : await this.list.get(id, deadline);
    return item && storedIn(item);
  }

  async between(customers: readonly [string, string], deadline: Deadline): Promise<StoredMatch | undefined> {
    const [item] = await this.list.where('MatchKey', [matchKey(customers)], deadline);
    return item && storedIn(item);
  }

  async of(customerRef: string, deadline: Deadline): Promise<readonly StoredMatch[]> {
    const answers = await this.site.graph.batch(matchRequests(this.site, customerRef), deadline);
    return answers.flatMap((answer) => matchesIn(this.site, answer));
  }

  async open(match: Match, deadline: Deadline) {
    const created = await this.list.create(rowOf(match), deadline);
    if (created !== 'refused') return { stored: storedIn(created), isNew: true };
    const stored = await this.between([match.older, match.newer], deadline);
    // Refused, yet not to be found: the filter lags behind the unique index. Asking again later finds it.
    if (!stored) {
      await this.list.explainRefusal(rowOf(match), deadline);
      throw new Outage('A match exists but is not found yet', { system: 'graph', reason: 'busy' });
    }
    return { stored, isNew: false };
  }

  async save(stored: StoredMatch, next: Match, deadline: Deadline) {
    return this.list.update(matchIdOf(stored.ref) ?? '', rowOf(next), stored.etag, deadline);
  }

  async remove(stored: StoredMatch, deadline: Deadline) {
    return this.list.remove(matchIdOf(stored.ref) ?? '', stored.etag, deadline);
  }

  async dueBefore(instant: string, deadline: Deadline): Promise<readonly string[]> {
    const { rows } = await oldestBefore(this.list, 'DueAt', instant, deadline);
    return rows.map(({ id }) => matchReference(id));
  }

  private get list() {
    return this.site.list('Matches');
  }
}

/** The two requests for every match of a customer, to be part of a batch. */
export const matchRequests = (site: SharePointSite, customerRef: string): readonly GraphRequest[] =>
  (['Older', 'Newer'] as const).map((column) =>
    site.list('Matches').whereRequest(column, [customerRef], mostMatches),
  );

/** The matches of an answer. */
export const matchesIn = (site: SharePointSite, answer: GraphAnswer): readonly StoredMatch[] =>
  site.list('Matches').itemsOf(answer).map(storedIn);

/** How many matches of one customer are read: more than anybody has, and a bound. */
const mostMatches = 200;

const rowOf = (match: Match): Row<'Matches'> => ({
  Title: matchKey([match.older, match.newer]),
  MatchKey: matchKey([match.older, match.newer]),
  Older: match.older,
  Newer: match.newer,
  MatchState: match.state,
  DueAt: match.dueAt === '' ? null : match.dueAt,
  MatchJson: JSON.stringify(match),
});

const columns = z.object({ MatchJson: z.string() });

function storedIn({ id, eTag, fields }: Item): StoredMatch {
  const ref = matchReference(id);
  try {
    const match = matchSchema.parse(JSON.parse(columns.parse(fields).MatchJson));
    return { ref, match, etag: eTag };
  } catch (cause) {
    throw new RegisterFault(`The row of ${ref} in Matches does not hold a match that can be read`, { cause });
  }
}
