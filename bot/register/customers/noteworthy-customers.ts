import type { Deadline } from '../../commands/deadline';
import { byThemselves, customerOf, type KnownCustomer } from '../../domain/customers/known-customer';
import type { Glance } from '../../domain/customers/glance';
import type { GraphAnswer, GraphRequest } from '../graph/graph-door';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { type Glances, glancesIn, together } from './glances';

/** How many rows are read in one go. */
const rowsAPage = 2_000;

/** Whether a case of a customer says something that whoever meets them has to know. */
const saysSomething = ({ restrictions, marker, protocol, warned }: Glance): boolean =>
  restrictions.length > 0 || [marker, protocol, warned].some((one) => one !== undefined);

/**
 * Every customer of whom staff have to know something before contact, by the rows that look-ups read: page by page in the
 * order in which they were made, a request for each two thousand. Throws `Outage`.
 */
export async function noteworthyCustomers(
  site: SharePointSite,
  deadline: Deadline,
): Promise<readonly KnownCustomer[]> {
  const list = site.list('CustomerKeys');
  const found = new Map<string, Glances>();
  let next: GraphRequest | undefined = list.firstRequest(rowsAPage);
  while (next) {
    const answer: GraphAnswer = await site.graph.send(next, deadline);
    for (const { fields } of list.itemsOf(answer)) {
      const shown = glancesIn(fields);
      const ref = String(fields['CustomerRef']);
      if ([...shown.values()].some(saysSomething))
        found.set(ref, together([found.get(ref) ?? new Map(), shown]));
    }
    next = list.nextOf(answer);
  }
  return [...found].map(([ref, glances]) => customerOf(ref, glances, byThemselves));
}
