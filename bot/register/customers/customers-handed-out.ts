import type { Handings } from '../sharepoint/handing';
import type { customerLists } from './customer-columns';

type CustomerLists = typeof customerLists;

/** For every column of the lists of customers what becomes of it when it is asked for; one without an entry does not compile. */
export const customersHandedOut = {
  Customers: {
    CustomerRef: 'plain',
    DisplayName: 'plain',
    FirstCase: 'plain',
    DetailsJson: 'json',
    MergedInto: 'plain',
    ChangeJson: 'json',
    ChangeAskedAt: 'plain',
  },
  Matches: {
    MatchKey: 'plain',
    Older: 'plain',
    Newer: 'plain',
    MatchState: 'code',
    DueAt: 'plain',
    MatchJson: 'json',
  },
  CustomerKeys: {
    RowKey: 'plain',
    KeyValue: 'plain',
    KeyKind: 'code',
    CustomerRef: 'plain',
    CaseRef: 'plain',
    CaseOpen: 'plain',
    ReportedAt: 'plain',
    GlanceJson: 'json',
  },
  InForce: {
    RowKey: 'plain',
    CaseRef: 'plain',
    CustomerRef: 'plain',
    CustomerName: 'plain',
    RestrictionKind: 'code',
    ReviewOn: 'plain',
    EndsOn: 'plain',
    // An id, or the word `none`, which is nobody's name.
    Spoc: 'code',
    SpocName: 'colleague',
    DeputyName: 'colleague',
  },
} as const satisfies { readonly [L in keyof CustomerLists]: Handings<keyof CustomerLists[L] & string> };
