import type { ColumnOf, ListName } from './columns';

/** What becomes of the rows of a list when a case comes to stand under another customer (S4). */
export type Following<C extends string> =
  /** A column of the rows of the case is rewritten. */
  | { readonly how: 'rewritten'; readonly column: C & 'CustomerRef'; readonly by: C & 'CaseRef' }
  /** The rows are written again from the case whenever it changes. */
  | { readonly how: 'kept-true'; readonly why: string }
  /** The rows record what was true when they were written, and are not touched. */
  | { readonly how: 'stays'; readonly why: string };

const rewritten = { how: 'rewritten', column: 'CustomerRef', by: 'CaseRef' } as const;

/** For every list what becomes of its rows; a list without an entry does not compile. */
export const followings: { readonly [L in ListName]: Following<ColumnOf<L>> } = {
  Cases: { how: 'kept-true', why: 'Its column is saved with the case itself' },
  Customers: { how: 'stays', why: 'Both stay; the one that went says of whom it is part' },
  CustomerKeys: { how: 'kept-true', why: 'They are made anew of the case, with the number it had before' },
  Matches: { how: 'stays', why: 'It says of two customers whether they are one' },
  InForce: { how: 'kept-true', why: 'It is made anew of the case with each delivery' },
  Incidents: rewritten,
  Decisions: rewritten,
  Restrictions: rewritten,
  Contacts: rewritten,
  Reviews: rewritten,
  ExternalReports: rewritten,
  Tasks: rewritten,
  Events: { how: 'stays', why: 'It names the case; what an entry says never changes' },
  Looks: { how: 'stays', why: 'It says whom somebody was shown then' },
};
