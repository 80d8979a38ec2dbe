import type { Deadline } from '../../commands/deadline';
import type { Case } from '../../domain/case/state';
import type { ColumnOf, ListName } from '../cases/columns';
import { followings } from '../cases/following';
import type { GraphRequest } from '../sharepoint/graph';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { writeInBatchesNow } from '../sharepoint/batches';

/** As many rows as SharePoint serves for one filter. */
const mostRows = 5_000;

/**
 * Makes every row of a case name its customer as the case does (S4), list by list as `followings` says: one request where
 * nothing changed. A row that cannot be found yet is found the next time. Throws `Outage`.
 */
export async function followCustomer(site: SharePointSite, subject: Case, deadline: Deadline): Promise<void> {
  // Object.entries forgets that these are the names of lists; `rewritten` ones have both columns, as a test compares.
  const names = Object.entries(followings).flatMap(([list, { how }]) =>
    how === 'rewritten' ? [list as ListName] : [],
  );
  const requests = names.map((name) => {
    const [shown, found] = ['CustomerRef' as ColumnOf<ListName>, 'CaseRef' as ColumnOf<ListName>];
    return site.list(name).whereRequestOf([shown], found, [subject.ref], mostRows);
  });
  const answers = await site.graph.batch(requests, deadline);
  const changes = answers.flatMap((answer, at) => {
    const name = names[at];
    if (name === undefined) return [];
    return site
      .list(name)
      .itemsOf(answer)
      .filter(({ fields }) => fields['CustomerRef'] !== subject.customerRef)
      .map(({ id }): GraphRequest => ({
        method: 'PATCH',
        path: `${site.path}/lists/${name}/items/${id}`,
        body: { fields: { CustomerRef: subject.customerRef } },
      }));
  });
  await writeInBatchesNow(site.graph, { requests: changes, of: 'A list that follows a customer' }, deadline);
}
