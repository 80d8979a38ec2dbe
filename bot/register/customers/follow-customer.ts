import type { GraphRequest } from '../graph/graph-door';
import type { Deadline } from '../../commands/deadline';
import type { Case } from '../../domain/case/state';
import { type ColumnOf, type ListName, listNames } from '../cases/columns';
import { type Following, followings } from '../cases/following';
import type { SharePointSite } from '../sharepoint/sharepoint-list';
import { writeInBatchesNow } from '../sharepoint/batches';

/** As many rows as SharePoint serves for one filter. */
const mostRows = 5_000;

/**
 * Makes every row of a case name its customer as the case does (S4), list by list as `followings` says: one request where
 * nothing changed. A row that cannot be found yet is found the next time. Throws `Outage`.
 */
export async function followCustomer(site: SharePointSite, subject: Case, deadline: Deadline): Promise<void> {
  const rewritten = listNames.flatMap((list) => findRewritten(list));
  const names = rewritten.map(({ list }) => list);
  const requests = rewritten.map(({ list, column, by }) =>
    site.list(list).whereRequestOf([column], by, [subject.ref], mostRows),
  );
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

/** The column of a list that is rewritten, and the one by which its rows are found; none of a list that is not. */
interface Rewritten<L extends ListName> {
  readonly list: L;
  readonly column: ColumnOf<L>;
  readonly by: ColumnOf<L>;
}

function findRewritten<L extends ListName>(list: L): readonly Rewritten<L>[] {
  const following: Following<ColumnOf<L>> = followings[list];
  return following.how === 'rewritten' ? [{ list, column: following.column, by: following.by }] : [];
}
