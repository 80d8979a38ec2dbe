import type { AccountColumn, AccountList } from '../../../bot/domain/records/account/columns';
import type { MarkKind } from '../../../bot/domain/records/account/state';

/** The words of the account of what is kept on a customer, as it is handed out to them (X4). */
export const accountWords = {
  title: 'What we keep about {name}',
  draft: 'Draft: not yet to be handed out',
  draftAbout:
    'What may tell about somebody else is marked and numbered. Confirm each number in Teams; what is left out is then taken out, with a word for it in its place.',
  lead: '{organisation} keeps what follows about you under {policy}. It was drawn up on {on}.',
  leftOut:
    'Square brackets stand where something would have told about somebody else: what stood there is not in this document.',
  who: 'Who you are in our records',
  numbers: 'You are kept under {refs}; your cases are {cases}.',
  noCases: 'none',
  looks:
    'Colleagues looked you up before a contact, or read your record, {count} times between {first} and {last}.',
  letters: 'Copies of the letters come with this account.',
  annex:
    'Reminders that the system sent by itself are left out here. All of it, in the form in which it is stored, row by row, can be given to you as well: as a page, or for a program.',
} as const;

/** What the details of a customer are called, by the names under which they are kept. */
export const accountDetails = {
  name: 'Name',
  DisplayName: 'Name',
  email: 'Email',
  telephone: 'Telephone',
  postcode: 'Postcode',
  references: 'Application and title numbers',
  aliases: 'Also known as',
} as const;

/** What each part of the account is called, and what one entry of it is. */
export const accountParts = {
  Incidents: { heading: 'What was reported about you', one: 'Incident' },
  Decisions: { heading: 'What was decided, by whom and why', one: 'Decision' },
  Restrictions: { heading: 'What was restricted', one: 'Restriction' },
  Notices: { heading: 'Letters to you', one: 'Letter' },
  Contacts: { heading: 'What you wrote or said since, and what became of it', one: 'Contact' },
  Reviews: { heading: 'When it was looked at again', one: 'Review' },
  ExternalReports: { heading: 'What was reported to others', one: 'Report to others' },
  Tasks: { heading: 'What was done after an incident', one: 'Task' },
  Events: { heading: 'Who did what, and when', one: 'Step' },
} as const satisfies Readonly<Record<AccountList, { readonly heading: string; readonly one: string }>>;

/** What each thing told of a row is called; '' where its value says it. */
export const accountLabels = {
  Incidents: {
    OccurredAt: '',
    ContactChannel: '',
    Behaviours: 'Behaviour',
    ReportedAt: 'Reported on',
    ReporterName: 'Reported by',
    'Details.affected': 'Affected',
    'Details.witnesses': 'Witnesses',
    'Details.otherWitnesses': 'Other witnesses',
    CrmReference: 'Reference elsewhere',
    Narrative: 'What happened, as it was reported',
    'Details.context': 'What may explain it',
    'Details.actionTaken': 'What was done',
    'Details.evidence': 'Evidence',
  },
  Decisions: {
    DecidedAt: '',
    Outcome: 'Outcome',
    DeciderName: 'Decided by',
    Restrictions: 'What',
    Behaviours: 'Because of',
    Considerations: 'Weighed',
    Paragraphs: 'Paragraphs of the policy',
    PolicyVersion: 'Version of the policy',
    ReviewOn: 'To be looked at again on',
    EndsOn: 'Ends on',
    SpocName: 'Your contact',
    DeputyName: 'Stands in',
    NoticeSentOn: 'You were told on',
    NoticeChannel: 'By',
    Rationale: 'Why',
    NotToldBecause: 'Why you were not told',
    NoWarningBecause: 'Why there was no warning first',
    EqualityReasoning: 'What was considered of your circumstances',
    ConsultedName: 'Who advised on equality',
    ConsultationAdvice: 'Advice on equality',
    NotConsultedBecause: 'Why nobody was asked for advice',
    ComplaintFinding: 'Found while a complaint was handled',
    ComplaintFoundBy: 'Found by',
    ComplaintFoundWhy: 'Why it was found so',
    AppealOutcome: 'Outcome of the second look',
    AppealDecidedBy: 'Second look by',
    AppealWhy: 'Why',
  },
  Restrictions: {
    DecidedAt: '',
    RestrictionKind: '',
    RestrictionState: 'Stands as',
    ActiveFrom: 'From',
    ReviewOn: 'To be looked at again on',
    EndsOn: 'Until',
    Details: 'In particular',
  },
  Notices: {
    PreparedAt: '',
    LetterKind: '',
    SentOn: 'Sent on',
    SentHow: 'By',
    SentByName: 'Sent by',
  },
  Contacts: {
    ReceivedAt: '',
    ContactChannel: '',
    Outcome: 'What was done',
    ActorName: 'Read by',
    Summary: 'What it was about',
    OverrideReason: 'Why it was dealt with otherwise than proposed',
  },
  Reviews: {
    HeldAt: '',
    Outcome: 'Outcome',
    ActorName: 'By',
    NextReviewOn: 'Next time',
    NoticeSentOn: 'You were told on',
    NoticeChannel: 'By',
    Reason: 'Why',
    NotToldBecause: 'Why you were not told',
  },
  ExternalReports: {
    RecordedAt: '',
    Recipient: '',
    Grounds: 'Because of',
    Outcome: 'Outcome',
    ActorName: 'By',
    ReportedOn: 'Reported on',
    TheirReference: 'Their reference',
    Rationale: 'Why',
    Assessment: 'How the risk was seen',
    'Advice.by': 'Advised by',
    'Advice.text': 'Advice',
  },
  Tasks: { RecordedAt: '', TaskCode: '', TaskState: '', ActorName: 'By', Note: 'What came of it' },
  Events: { HappenedAt: '', EventType: '', ActorName: '' },
} as const satisfies { readonly [L in AccountList]: Readonly<Record<AccountColumn<L>, string>> };

/** Who or what a mark is about, as an officer reads it. */
export const markWords = {
  reporter: 'who reported it',
  affected: 'who was affected',
  witness: 'a witness',
  office: 'a colleague in their office',
  colleague: 'a colleague who is named',
  'other-customer': 'the number of somebody else',
  advice: 'advice of others',
  written: 'what somebody wrote',
} as const satisfies Readonly<Record<MarkKind, string>>;

/** What stands in place of what is left out: it says what kind of thing it was. */
export const leftOutWords = {
  reporter: '[a colleague who reported it]',
  affected: '[a person who was affected]',
  witness: '[a witness]',
  office: '[a colleague]',
  colleague: '[a colleague]',
  'other-customer': '[somebody else]',
  advice: '[left out: advice given in confidence]',
  written: '[left out: it tells about somebody else]',
} as const satisfies Readonly<Record<MarkKind, string>>;

/** The form in which an officer confirms the marks, a few at a time. */
export const marksFormWords = {
  heading: 'Confirm the marks: {ref}',
  lead: '{open} of {all} are left. Each says what is proposed; change what you see differently. What is left out is taken out, with a word for it in its place. Nothing is handed out by this: you get a Word file to read first.',
  done: 'All {all} are confirmed. Draw the account up to have it as a Word file that can be handed out.',
  about: '{number}. {kind}',
  aboutPlaces: '{text} (in {places} places; first: {where})',
  aboutOne: '{text} ({where})',
  cut: '{text}… (the whole stands in the draft, under {number})',
  label: '{number}. {what}',
  missing: 'Choose whether {number} is left out',
  leaveOut: 'Leave it out',
  give: 'Give it',
  confirm: 'Confirm these',
  drawUp: 'Draw it up',
  open: 'Confirm the marks',
} as const;
