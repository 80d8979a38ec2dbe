import type { GraphRequest } from '../graph/graph-door';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import type { SharePointSite } from '../sharepoint/sharepoint-list';

/** How many restrictions are looked at in one go. */
const rowsAPage = 500;

const columns = z.object({ CaseRef: z.string(), RestrictionState: z.string() });

/**
 * Cases with a restriction that binds, a page of restrictions at a time in the order in which they were made: one request,
 * without a filter, so that it costs the same however many there are. `link`: where an earlier page said it goes on; '' for
 * the first. `next`: '' after the last.
 */
export async function restrictedCases(
  site: SharePointSite,
  link: string,
  deadline: Deadline,
): Promise<{ readonly refs: readonly string[]; readonly next: string }> {
  const list = site.list('Restrictions');
  const request: GraphRequest = link === '' ? list.firstRequest(rowsAPage) : { method: 'GET', path: link };
  const answer = await site.graph.send(request, deadline);
  const refs = list.itemsOf(answer).flatMap(({ fields }) => {
    const row = columns.safeParse(fields).data;
    return row?.RestrictionState === 'active' ? [row.CaseRef] : [];
  });
  return { refs: [...new Set(refs)], next: list.nextOf(answer)?.path ?? '' };
}
