import {
  type ColumnTable,
  dueInstant,
  flag,
  instant,
  key,
  note,
  number,
  text,
  unique,
} from '../sharepoint/column';
import { customerLists } from '../customers/customer-columns';
import { foundColumns } from '../deciding/found-columns';

/** Whether the customer was told, when and how; if not, who would be in danger if they were, and how. */
const toldColumns = {
  CustomerTold: flag,
  NoticeSentOn: instant,
  NoticeChannel: text,
  NotToldBecause: note,
  NotToldRisk: text,
};

/**
 * The lists of the register and their columns: the one place that creates, reads and writes them. Names are ASCII,
 * none ends in Id and none is SharePoint's own. People are Entra object ids, since no API resolves person columns.
 */
export const lists = {
  /** One row a case: the aggregate, and the events whose deliveries are still owed, in one item. */
  Cases: {
    CaseStatus: key,
    ReportKey: unique,
    ReportedAt: instant,
    Reporter: key,
    Manager: key,
    Spoc: key,
    Deputy: key,
    CustomerRef: key,
    /** The customers of whom it came here by being merged, separated by spaces. */
    CameFrom: text,
    Behaviours: text,
    Urgent: flag,
    DecisionOutcome: text,
    /** When the oldest event that is not yet delivered happened; absent when all are. The sweep looks here. */
    PendingSince: dueInstant,
    /** When the case next needs somebody; the reminders look here. */
    DueAt: dueInstant,
    /** `yes` while somebody is asked who is not found by the people and the status of the case; absent otherwise. */
    AsksBeside: key,
    /** Who that is, separated by spaces: roles of the profile, and people by their Entra object ids. */
    Asked: note,
    /** What the SPOC and the deputy see of it in the list of their customers (see `bot/domain/customers/duties.ts`). */
    DutyJson: note,
    CaseJson: note,
    IncidentsJson: note,
    OutboxJson: note,
  },
  ...customerLists,
  Incidents: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    Behaviours: text,
    ContactChannel: key,
    OccurredAt: instant,
    ReportedAt: dueInstant,
    Reporter: key,
    ReporterName: text,
    Violent: flag,
    Danger: flag,
    Narrative: note,
    CrmReference: text,
    DetailsJson: note,
  },
  Decisions: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    /** What was decided on: `restriction`, then `variation` or `lifting` of one (V2). */
    Matter: text,
    /** The review in which it was proposed, where it was in one. */
    ReviewedOn: instant,
    Outcome: key,
    /** Main behaviour and quarter of the decision: comparable decisions are found by it, never more than a quarter's. */
    Precedent: key,
    Behaviours: text,
    Restrictions: text,
    DecidedAt: dueInstant,
    Decider: key,
    DeciderName: text,
    Rationale: note,
    Considerations: text,
    PolicyVersion: text,
    Paragraphs: note,
    ReviewOn: instant,
    EndsOn: instant,
    Spoc: key,
    SpocName: text,
    Deputy: text,
    DeputyName: text,
    ...toldColumns,
    EqualityConsidered: flag,
    EqualityConsulted: flag,
    EqualityReasoning: note,
    /** Why the customer was not warned first, where the policy expects a warning (D2). */
    NoWarningBecause: note,
    ...foundColumns,
  },
  Restrictions: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    RestrictionKind: key,
    RestrictionState: key,
    DetailsJson: note,
    DecidedAt: instant,
    ActiveFrom: instant,
    ReviewOn: dueInstant,
    EndsOn: instant,
    Spoc: key,
    SpocName: text,
    Deputy: key,
    DeputyName: text,
  },
  /** Further contacts of a restricted customer: what came, what became of it, who read it (S3). */
  Contacts: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    ReceivedAt: dueInstant,
    LoggedAt: instant,
    ContactChannel: text,
    Outcome: key,
    Proposed: text,
    OverrideReason: note,
    RoutedTo: text,
    Acknowledged: flag,
    /** Who read and logged it: not acknowledged never means not read. */
    Actor: key,
    ActorName: text,
    Summary: note,
    DetailsJson: note,
  },
  Reviews: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    /** `due` from when it is first asked for; the answer is a row of its own. */
    ReviewState: key,
    DueOn: dueInstant,
    HeldAt: dueInstant,
    Outcome: key,
    Actor: key,
    ActorName: text,
    Reason: note,
    LateDays: number,
    ContactsSince: number,
    NextReviewOn: instant,
    ...toldColumns,
  },
  /** Who looked up what is known of a customer, and when (S2, X3): by what kind of thing, never what was entered. */
  Looks: {
    RowKey: unique,
    LookedAt: dueInstant,
    Actor: key,
    ActorName: text,
    KeyKinds: text,
    CustomersFound: text,
  },
  /** Reports of customers to the police and other third parties: a row for what was decided, one for that it was made (E5). */
  ExternalReports: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    Recipient: key,
    Grounds: text,
    Outcome: key,
    RecordedAt: dueInstant,
    Actor: key,
    ActorName: text,
    Rationale: note,
    PolicyVersion: text,
    ReportedOn: instant,
    TheirReference: text,
    Assessment: note,
    AdviceJson: note,
  },
  /** What is to be done after an incident: a row when it is set, one when it is done (E4). */
  Tasks: {
    RowKey: unique,
    CaseRef: key,
    CustomerRef: key,
    TaskCode: key,
    TaskState: key,
    Incident: number,
    DueOn: dueInstant,
    RecordedAt: dueInstant,
    Actor: key,
    ActorName: text,
    Note: note,
    Protocol: flag,
  },
  /** The trail (X3). */
  Events: {
    RowKey: unique,
    CaseRef: key,
    EventNumber: number,
    EventType: key,
    HappenedAt: dueInstant,
    Actor: key,
    ActorName: text,
    CommandKey: text,
    EntryJson: note,
    EntryHash: text,
  },
} as const satisfies Record<string, ColumnTable>;

/** The name of a list. */
export type ListName = keyof typeof lists;
/** The lists in the order in which they are made. Object.keys forgets that these are their names. */
export const listNames = Object.keys(lists) as readonly ListName[];
/** A column of a list. */
export type ColumnOf<L extends ListName> = Extract<keyof (typeof lists)[L], string>;
/** The values of one row, by column; absent columns stay as they are (null empties one). */
export type Row<L extends ListName> = Readonly<
  Partial<Record<ColumnOf<L>, string | number | boolean | null>>
> & {
  readonly Title?: string;
};

/** A row that must exist once, under its unique key. */
export type NewRow = { readonly [L in ListName]: { readonly list: L; readonly row: Row<L> } }[ListName];
