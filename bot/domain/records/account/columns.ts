import type { MarkKind } from './state';

/** What of a row an account tells: nothing to decide about, or why there is (X4). */
export type AccountSight = 'plain' | MarkKind;

/**
 * The lists that an account tells of, in its order, and of each what it tells: columns, and what lies in those of JSON. `when`
 * is the column by which its rows are in order. What is named is marked by its column; what is in neither is in the annex.
 */
export const accountColumns = {
  Incidents: {
    OccurredAt: 'plain',
    ContactChannel: 'plain',
    Behaviours: 'plain',
    ReportedAt: 'plain',
    ReporterName: 'reporter',
    'Details.affected': 'affected',
    'Details.witnesses': 'witness',
    'Details.otherWitnesses': 'witness',
    CrmReference: 'plain',
    Narrative: 'written',
    'Details.context': 'written',
    'Details.actionTaken': 'written',
    'Details.evidence': 'written',
  },
  Decisions: {
    DecidedAt: 'plain',
    Outcome: 'plain',
    DeciderName: 'office',
    Restrictions: 'plain',
    Behaviours: 'plain',
    Considerations: 'plain',
    Paragraphs: 'plain',
    PolicyVersion: 'plain',
    ReviewOn: 'plain',
    EndsOn: 'plain',
    SpocName: 'office',
    DeputyName: 'office',
    NoticeSentOn: 'plain',
    NoticeChannel: 'plain',
    Rationale: 'written',
    NotToldBecause: 'written',
    NoWarningBecause: 'written',
    EqualityReasoning: 'written',
    ConsultedName: 'office',
    ConsultationAdvice: 'advice',
    NotConsultedBecause: 'written',
    ComplaintFinding: 'plain',
    ComplaintFoundBy: 'office',
    ComplaintFoundWhy: 'written',
    AppealOutcome: 'plain',
    AppealDecidedBy: 'office',
    AppealWhy: 'written',
  },
  Restrictions: {
    DecidedAt: 'plain',
    RestrictionKind: 'plain',
    RestrictionState: 'plain',
    ActiveFrom: 'plain',
    ReviewOn: 'plain',
    EndsOn: 'plain',
    Details: 'written',
  },
  Notices: {
    PreparedAt: 'plain',
    LetterKind: 'plain',
    SentOn: 'plain',
    SentHow: 'plain',
    SentByName: 'office',
  },
  Contacts: {
    ReceivedAt: 'plain',
    ContactChannel: 'plain',
    Outcome: 'plain',
    ActorName: 'office',
    Summary: 'written',
    OverrideReason: 'written',
  },
  Reviews: {
    HeldAt: 'plain',
    Outcome: 'plain',
    ActorName: 'office',
    NextReviewOn: 'plain',
    NoticeSentOn: 'plain',
    NoticeChannel: 'plain',
    Reason: 'written',
    NotToldBecause: 'written',
  },
  ExternalReports: {
    RecordedAt: 'plain',
    Recipient: 'plain',
    Grounds: 'plain',
    Outcome: 'plain',
    ActorName: 'office',
    ReportedOn: 'plain',
    TheirReference: 'plain',
    Rationale: 'written',
    Assessment: 'written',
    'Advice.by': 'office',
    'Advice.text': 'advice',
  },
  Tasks: { RecordedAt: 'plain', TaskCode: 'plain', TaskState: 'plain', ActorName: 'office', Note: 'written' },
  Events: { HappenedAt: 'plain', EventType: 'plain', ActorName: 'office' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, AccountSight>>>>;

/** The list that says who the customer is. */
export const whoList = 'Customers';

/** A list that an account tells of. */
export type AccountList = keyof typeof accountColumns;
/** What an account tells of a list. */
export type AccountColumn<L extends AccountList> = keyof (typeof accountColumns)[L] & string;

/** Whether an account tells of a list. */
export const isAccountList = (list: string): list is AccountList => Object.hasOwn(accountColumns, list);
