import type { Action, FormAction, Status } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type {
  ActionWords,
  BetterProblems,
  FieldWords,
  FormField,
  NewsWords,
  ReasonFormWords,
  RefusalWords,
  StepFormWords,
} from '../shape';
import type { Ending } from '../../../bot/domain/restricting/ending';
import { textLimits } from '../../../bot/domain/entries/limits';
import type { Decision } from '../../../bot/domain/restricting/state';

/** The steps of deciding on a case, as buttons and sentences name them. */
export const decidingActionWords = {
  'find-unacceptable': {
    button: 'It is unacceptable',
    todo: 'find the behaviour unacceptable',
    style: 'default',
  },
  'find-acceptable': {
    button: 'It is acceptable',
    todo: 'find the behaviour acceptable',
    style: 'default',
  },
  endorse: { button: 'Propose a restriction', todo: 'propose a restriction', style: 'positive' },
  'seek-assessment': {
    button: 'Ask those who handle complaints',
    todo: 'ask those who handle complaints',
    style: 'default',
  },
  approve: { button: 'Approve', todo: 'approve this', style: 'positive' },
  'approve-with-changes': {
    button: 'Change and approve',
    todo: 'change and approve this',
    style: 'default',
  },
  refuse: { button: 'Refuse', todo: 'refuse this', style: 'destructive' },
  'confirm-decision': {
    button: 'Confirm the decision',
    todo: 'confirm this decision',
    style: 'default',
  },
  'overturn-decision': {
    button: 'Overturn the decision',
    todo: 'overturn this decision',
    style: 'default',
  },
  'request-appeal': {
    button: 'Customer wants a second look',
    todo: 'ask for a second look at this decision',
    style: 'default',
  },
  'give-consultation': {
    button: 'Advise on equality',
    todo: 'advise on equality',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of deciding on a case that are carried out with one text. `{ref}` is the case. */
export const decidingReasonForms = {
  'seek-assessment': {
    heading: 'Is it unacceptable? Ask about {ref}',
    lead: 'For when a complaint of this customer is being handled: those who handle complaints then find first whether the behaviour is unacceptable. The complaint goes on meanwhile.',
    label: 'Why do you ask?',
    errorMessage: 'Enter your reason',
    submit: 'Ask them',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'find-unacceptable': {
    heading: 'The behaviour in {ref} is unacceptable',
    lead: 'The case goes back to the line manager, who can now propose a restriction. The complaint itself goes on and is not decided by this.',
    label: 'Why is it unacceptable?',
    errorMessage: 'Enter your reason',
    submit: 'Record the finding',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'find-acceptable': {
    heading: 'The behaviour in {ref} is acceptable',
    lead: 'The case goes back to the line manager, who can close it. No restriction can be proposed on this finding.',
    label: 'Why is it acceptable?',
    errorMessage: 'Enter your reason',
    submit: 'Record the finding',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'request-appeal': {
    heading: 'The customer wants a second look at {ref}',
    lead: 'A senior officer who had no part in the case looks at the decision again. The restriction stays in force meanwhile.',
    label: 'What does the customer say against the decision?',
    errorMessage: 'Enter what the customer says',
    submit: 'Pass it on',
    style: 'positive',
    field: 'customerSays',
    maxLength: textLimits.reason,
  },
  'confirm-decision': {
    heading: 'Confirm the decision on {ref}',
    lead: 'The restriction stays as it is. Everybody who was told of the decision is told, and somebody tells the customer.',
    label: 'Why does it stand?',
    errorMessage: 'Enter your reason',
    submit: 'Confirm it',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'overturn-decision': {
    heading: 'Overturn the decision on {ref}',
    lead: 'The restriction ends now. Everybody who was told of the decision is told, and the customer is to be told next.',
    label: 'Why does it not stand?',
    errorMessage: 'Enter your reason',
    submit: 'Overturn it',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
} as const satisfies Partial<Record<Action, ReasonFormWords>>;

/** The forms of steps of deciding on a case that need a few fields. `{ref}` is the case. */
export const decidingStepForms = {
  'give-consultation': {
    heading: 'Advice on equality, {ref}',
    lead: 'Could personal difficulties or a protected characteristic lie behind it, and what would help? Somebody with such rights can still be restricted. Those who decide read this first.',
    submit: 'Give the advice',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The events of deciding on a case, each as the beginning of a sentence that goes on with a name. */
export const decidingEvents = {
  CaseEndorsed: 'Restriction proposed by',
  RestrictionDecided: 'Decided by',
  AssessmentSought: 'Put to those who handle complaints by',
  AssessmentGiven: 'Assessed by',
  AppealRequested: 'Second look for the customer asked for by',
  AppealDecided: 'Looked at again by',
  EndNoticeSent: 'Notice that the restriction ended recorded by',
  EndNoticeWithheld: 'Not telling the customer of the end recorded by',
  ConsultationSought: 'Advice on equality asked for with the proposal of',
  ConsultationGiven: 'Advice on equality given by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of deciding on a case. */
export const decidingNews = {
  AssessmentGiven: {
    tone: 'accent',
    heading: '{ref}: those who handle complaints have answered',
    paragraphs: ['{what}. {who} said so on {at}. The complaint itself goes on.', '{next}'],
  },
  AppealRequested: {
    tone: 'accent',
    heading: '{ref}: the customer wants a second look',
    paragraphs: ['{who} passed it on, on {at}. {next}'],
  },
  AppealDecided: {
    tone: 'accent',
    heading: '{ref}: the decision was looked at again',
    paragraphs: ['{what}. {who} decided so on {at}.', '{next}'],
  },
  EndNoticeSent: {
    tone: 'good',
    heading: '{ref}: the customer knows that the restriction ended',
    paragraphs: ['{who} recorded it on {at}.'],
  },
  EndNoticeWithheld: {
    tone: 'good',
    heading: '{ref}: the customer is not told that the restriction ended',
    paragraphs: ['{who} recorded the reason on {at}.'],
  },
  ConsultationGiven: {
    tone: 'accent',
    heading: '{ref}: there is advice on equality',
    paragraphs: ['{who} gave it on {at}. It stands first in the record. {next}'],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of deciding on a case, spoken of as their labels do. */
export const decidingFields = {
  customerSays: { verb: 'Enter', the: 'what the customer says', name: 'What the customer says' },
  considerations: { verb: 'Select', the: 'each consideration', name: 'Considerations' },
  rationale: { verb: 'Enter', the: 'a reason for your decision', name: 'Reason for your decision' },
  notConsultedBecause: {
    verb: 'Enter',
    the: 'why this cannot wait for advice',
    name: 'Why this cannot wait for advice',
  },
  notToldBecause: {
    verb: 'Enter',
    the: 'why the customer is not told',
    name: 'Why the customer is not told',
  },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const decidingProblems = {
  considerations: { missing: 'Confirm that you weighed each consideration' },
} as const satisfies BetterProblems<keyof typeof decidingFields>;

/** What happens next on a case, by where it stands with deciding on a case; `{who}` is who it waits for. */
export const decidingNext = {
  'awaiting-assessment': 'The {who} first finds whether the behaviour is unacceptable.',
  'awaiting-endorsement': '{who} now proposes a restriction or closes the case.',
  'awaiting-decision': '{who} now approves, changes or refuses what is proposed.',
  'awaiting-appeal': '{who} now looks at the decision again. The restriction stays in force meanwhile.',
  'awaiting-end-notice': 'The customer is told next that the restriction ended, by {who}.',
  overturned: 'The restriction has ended. Nothing more happens on this case.',
  refused: 'Nothing more happens on this case.',
} as const satisfies Partial<Record<Status, string>>;

/** Refusals about deciding on a case. */
export const decidingRefusals = {
  OwnReport: {
    heading: 'You reported this yourself',
    paragraphs: [
      'Nobody decides on their own report, so you cannot {todo}.',
      'Another person in the same role can do it. If you were not affected, open the case and say so.',
    ],
  },
  AffectedPerson: {
    heading: 'You are named as affected',
    paragraphs: [
      'Nobody decides on what was done to them, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  Involved: {
    heading: 'You had a part in this case',
    paragraphs: [
      'A second look is for somebody who had none, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  AssessmentMissing: {
    heading: 'A complaint is being handled',
    paragraphs: [
      'You cannot {todo} before it was found whether the behaviour is unacceptable, by: {who}.',
      'Open the case and press “Ask those who handle complaints” if nobody has asked yet. You are told what they found.',
    ],
  },
  FoundAcceptable: {
    heading: 'It was found not to be unacceptable',
    paragraphs: [
      '{who} found so on {at}, so you cannot {todo}.',
      'Open the case to close it. If more has happened since, add the incident and ask those who handle complaints again.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of cards about deciding on a case. */
export const decidingSummaries = {
  'approval-request': '{ref} waits for you',
  consultation: '{ref}: your advice on equality is asked for',
  outcome: '{ref}: a decision was made',
} as const;

/** What was decided, in words. */
export const outcomeWords = {
  approved: 'Approved',
  'approved-with-changes': 'Approved with changes',
  refused: 'Refused',
} as const satisfies Record<Decision['outcome'], string>;

type Reader = 'reporter' | 'manager' | 'head' | 'spoc' | 'deputy' | 'decider';

/** The heading of the card that says what was decided: whoever reads it learns what it means for contact. */
export const outcomeHeadings = {
  approved: '{ref}: a restriction was decided',
  'approved-with-changes': '{ref}: a restriction was decided, with changes',
  refused: '{ref}: no restriction',
} as const satisfies Record<Decision['outcome'], string>;

/** The heading of that card once the restriction has ended. */
export const endedHeadings = {
  overturned: '{ref}: the decision was overturned',
  lifted: '{ref}: the restriction was lifted',
  expired: '{ref}: the restriction has ended',
} as const satisfies Record<Ending['how'], string>;

/** What a decision means to one of those concerned. `{reporter}`, `{manager}` and `{spoc}` are names. */
export const outcomeLeads = {
  made: {
    reporter: 'Thank you for reporting this. The customer’s contact will be restricted as follows.',
    manager: 'The case that {reporter} reported to you was decided. Tell those who deal with this customer.',
    head: 'The restriction that was proposed was decided.',
    spoc: 'You look after this customer’s contact, as their {as}. It is routed to you.',
    deputy:
      'You stand in for {spoc} for this customer, as {as}. When {spoc} is away, their contact comes to you.',
    decider: 'Your decision is recorded, and those concerned have been told.',
  },
  refused: {
    reporter:
      'Thank you for reporting this. It was decided not to restrict the customer’s contact. Your report stays on record. {manager} can tell you more.',
    manager:
      'It was decided not to restrict contact in the case that {reporter} reported to you. Talk to them about it.',
    head: 'The restriction that was proposed was refused.',
    spoc: 'The restriction under which you would have been the {as} was refused.',
    deputy: 'The restriction under which you would have been the {as} was refused.',
    decider: 'Your decision is recorded, and those concerned have been told.',
  },
} as const satisfies Record<'made' | 'refused', Record<Reader, string>>;

/** What stands in place of the lead once a restriction was lifted, or its end date passed. `{who}` and `{at}` as below. */
export const endedLeads = {
  lifted:
    'The restriction was lifted by {who} on {at} and has ended: deal with this customer as with everybody else.',
  expired:
    'The restriction came to its end date and has ended: deal with this customer as with everybody else.',
} as const;

/** What stands before the lead once a restriction was changed. `{at}` is when the change took effect. */
export const changedLead = 'Changed on {at}; what stands now is shown here. ';

/** What stands in place of the lead once a decision was overturned. `{who}` did it `{at}`. */
export const overturnedLead =
  'This decision was looked at again and overturned by {who} on {at}. The restriction has ended: deal with this customer as with everybody else.';

/** The labels and short headings of findings and decisions. Braces are filled by the view. */
export const decidingLabels = {
  behaviour: 'Behaviour',
  incidents: 'Incidents',
  reviewNeeded: 'review needed',
  decisionNeeded: 'decision needed',
  appealNeeded: 'second look needed',
  noticeNeeded: 'customer to be told',
  waitsFor: 'Waits for',
  complaint: 'Complaint being handled',
  yes: 'Yes',
  adviceOnEquality: 'Advice on equality',
  openTasks: 'Open tasks',
  since: 'Since',
  questionAskedBy: 'Question asked by',
  conflictDeclaredBy: 'Conflict of interest declared by',
  adviceNotGiven: 'Asked for, not given yet',
  adviceGiven: 'Given; it stands first in the record',
  now: 'Now',
  approve: 'Approve',
  whyProposed: 'Why it is proposed',
  adviceNeeded: '{ref}: your advice on equality is needed',
  adviceAsked: '{ref}: advice on equality',
  theyAdvise: 'They advise',
  proposal: 'Proposal',
  proposedBy: 'Proposed by',
  decision: 'Decision',
  decidedBy: 'Decided by',
  under: 'Under',
  weighed: 'Weighed',
  equality: 'Equality',
  whyDecided: 'Why it was decided so',
  whyNotAdvised: 'Why it could not wait for advice on equality',
  no: 'No',
  noticeToTheCustomer: 'Notice to the customer',
  sent: 'Sent',
  recordedBy: 'Recorded by',
  whyNotTold: 'Why they are not told',
  earlierCases: 'Earlier cases of this customer',
  noEarlierCases: 'Nothing else about this customer is on record.',
  reportedOn: 'reported {at}',
  warnedOn: 'warned {day}',
  behaviourChanged: 'and the behaviour changed',
  behaviourNotChanged: 'and the behaviour did not change',
  comparableDecisions: 'Comparable decisions',
  noComparableDecisions: 'Nothing comparable has been decided yet.',
  comparableNotKnown:
    'Earlier decisions cannot be shown: their list in SharePoint is not as it must be. Whoever looks after the bot has been told.',
  isUnacceptable: 'Is the behaviour unacceptable?',
  notAnsweredYet: 'Not answered yet',
  putToComplaintsBy: 'Put to those who handle complaints by',
  answeredBy: 'Answered by',
  whyAsked: 'Why it was asked',
  whyAnswered: 'Why it was answered so',
  appeal: 'Second look at the decision',
  askedForBy: 'Asked for by',
  outcome: 'Outcome',
  overturned: 'Overturned',
  confirmed: 'Confirmed',
  notDecidedYet: 'Not decided yet',
  customerToldOfEnd: 'Customer told of the end',
  whatTheCustomerSays: 'What the customer says',
  adviceOf: 'Advice of {who}',
  givenBy: 'Given by {who}',
  notGivenYet: 'Not given yet; asked for by {who}',
  foundOverturned: 'It was overturned, and contact is no longer restricted',
  foundConfirmed: 'It was confirmed, and the restriction stays',
  foundAcceptable: 'The behaviour was found not to be unacceptable',
  foundUnacceptable: 'The behaviour was found unacceptable',
  appealBy: 'Appeal',
  theSpoc: 'whoever looks after the contact',
  customer: 'Customer',
  customerTold: 'Customer told',
  notTold: 'No, because telling them would raise the risk',
  refuse: 'Refuse',
  name: 'Name',
  alsoKnownAs: 'Also known as',
  email: 'Email',
  telephone: 'Telephone',
  postcode: 'Postcode',
  references: 'Application or title numbers',
  manager: 'Line manager',
  incidentOf: 'Incident of {at}',
  reportedBy: 'Reported by',
  questionAnswered: 'Question answered',
  askedBy: 'Asked by',
  question: 'Question',
  answer: 'Answer',
  questionWaiting: 'Question waiting for an answer',
  askedOf: 'Asked of',
  referral: 'Referral',
  referredBy: 'Referred by',
  to: 'To',
  whyReferred: 'Why it was referred',
  howItEnded: 'How it ended',
  endedBy: 'Ended by',
  why: 'Why',
  conflictOfInterest: 'Conflict of interest',
  declaredBy: 'Declared by',
  whatItIs: 'What it is',
  soFar: 'So far',
  whatWasConsidered: 'What was considered',
  whatMightExplainIt: 'What might explain it',
} as const;
