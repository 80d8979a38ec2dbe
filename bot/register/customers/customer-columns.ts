import { type ColumnTable, dueInstant, flag, instant, key, note, text, unique } from '../sharepoint/column';

/** The lists of customers: who they are, by what they are found, under which restriction they are now. */
export const customerLists = {
  /** The Customer Behaviour List (S4). */
  Customers: {
    CustomerRef: unique,
    DisplayName: text,
    FirstCase: key,
    DetailsJson: note,
    /** The customer of whom this one is part since they were merged; empty for one that stands for itself. */
    MergedInto: key,
    /** A correction that is being carried out, and when it was asked for; empty when none is. */
    ChangeJson: note,
    ChangeAskedAt: dueInstant,
  },
  /** One row for two customers who may be one person, are one, or are not. */
  Matches: {
    MatchKey: unique,
    Older: key,
    Newer: key,
    MatchState: key,
    /** When somebody or something has to see to it next; empty for never. */
    DueAt: dueInstant,
    MatchJson: note,
  },
  /** One row a search key of a customer. */
  CustomerKeys: {
    RowKey: unique,
    KeyValue: key,
    KeyKind: text,
    CustomerRef: key,
    CaseRef: key,
    /** Whether the case behind the key is unfinished, so that a further incident can be added to it. */
    CaseOpen: flag,
    ReportedAt: instant,
    /** What a look shows of the customer, by case (see `bot/domain/customers/glance.ts`). */
    GlanceJson: note,
  },
  /** The restrictions that bind now, and no other row: the Customer Behaviour List is read from it, page by page (S4). */
  InForce: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    CustomerName: text,
    RestrictionKind: key,
    ReviewOn: dueInstant,
    EndsOn: instant,
    /** `none` where nobody is named. */
    Spoc: key,
    SpocName: text,
    DeputyName: text,
  },
} as const satisfies Record<string, ColumnTable>;
