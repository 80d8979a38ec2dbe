import type { Deadline } from '../../commands/deadline';
import { customerReference } from '../../domain/case/case-reference';
import type { ListName } from '../cases/columns';
import { columnText } from '../sharepoint/same-value';
import type { Item, SharePointSite } from '../sharepoint/sharepoint-list';
import { recordedLists } from './expected-rows';

/** The lists that hold rows of single cases. */
const listsOfCases = [...recordedLists, 'Events', 'CustomerKeys', 'InForce'] as const;

/** As many rows as SharePoint gives on a page. */
const rowsAPage = 5_000;

/** The rows of some cases in every list, and of the customers first met in them. */
export interface RowsOfCases {
  /** The rows of one case, by their list. */
  of(ref: string): ReadonlyMap<ListName, readonly Item[]>;
  readonly customers: readonly Item[];
}

/** Reads what the lists hold of some cases: a request for each list however many cases they are. Throws `Outage` and `RegisterFault`. */
export async function readRows(
  site: SharePointSite,
  refs: readonly string[],
  deadline: Deadline,
): Promise<RowsOfCases> {
  const own = refs.map(customerReference);
  const requests = [
    site.list('Customers').whereRequest('CustomerRef', own, rowsAPage),
    ...listsOfCases.map((name) => site.list(name).whereRequest('CaseRef', refs, rowsAPage)),
  ];
  const answers = await site.graph.batch(requests, deadline);
  const read = async (name: ListName, at: number): Promise<readonly Item[]> => {
    const answer = answers[at];
    return answer ? site.list(name).itemsFrom(answer, deadline) : [];
  };
  const customers = await read('Customers', 0);
  const byList = new Map<ListName, readonly Item[]>();
  for (const [at, name] of listsOfCases.entries()) byList.set(name, await read(name, at + 1));
  const of = (ref: string) =>
    new Map(
      [...byList].map(([name, items]) => [
        name,
        items.filter(({ fields }) => columnText(fields['CaseRef']) === ref),
      ]),
    );
  return { of, customers };
}
