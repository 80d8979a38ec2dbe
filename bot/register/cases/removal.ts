import type { ColumnOf, ListName } from './columns';

/** What becomes of the rows of a list when a case is erased (X4), and by which column its rows are found. */
export type Removal<C extends string> =
  /** The row of the case itself: it is saved with what is left of it. */
  | { readonly how: 'emptied'; readonly why: string }
  /** Rows of the case are deleted. */
  | { readonly how: 'deleted'; readonly by: C & 'CaseRef' }
  /** Entries lose their content and keep their place in the chain. */
  | { readonly how: 'hollowed'; readonly by: C & 'CaseRef' }
  /** Deleted with the last case of the customer, whichever of the columns names them. */
  | { readonly how: 'deleted-with-customer'; readonly by: readonly C[] }
  /** The rows stay: once the rows of all other lists are gone, nothing in them names a customer. */
  | { readonly how: 'kept'; readonly why: string };

/** For every list what becomes of its rows; a list without an entry does not compile. */
export const removals: { readonly [L in ListName]: Removal<ColumnOf<L>> } = {
  Cases: { how: 'emptied', why: 'Its number is the reference of the case, which stays' },
  Customers: { how: 'deleted-with-customer', by: ['CustomerRef'] },
  Matches: { how: 'deleted-with-customer', by: ['Older', 'Newer'] },
  CustomerKeys: { how: 'deleted', by: 'CaseRef' },
  Incidents: { how: 'deleted', by: 'CaseRef' },
  Decisions: { how: 'deleted', by: 'CaseRef' },
  Restrictions: { how: 'deleted', by: 'CaseRef' },
  InForce: { how: 'deleted', by: 'CaseRef' },
  Contacts: { how: 'deleted', by: 'CaseRef' },
  Reviews: { how: 'deleted', by: 'CaseRef' },
  ExternalReports: { how: 'deleted', by: 'CaseRef' },
  Tasks: { how: 'deleted', by: 'CaseRef' },
  Events: { how: 'hollowed', by: 'CaseRef' },
  Looks: {
    how: 'kept',
    why: 'It names customers by their reference alone, which leads nowhere once they are gone',
  },
};
