import type { Action, FormAction, Status } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type {
  ActionWords,
  BetterProblems,
  FieldWords,
  FormField,
  MessageName,
  MessageWords,
  NewsWords,
  ReasonFormWords,
  RefusalWords,
  StepFormWords,
} from '../shape';
import { textLimits } from '../../../bot/domain/entries/limits';

/** The steps of reporting an incident and looking at it first, as buttons and sentences name them. */
export const reportingActions = {
  'give-information': {
    button: 'Answer the question',
    todo: 'answer the question',
    style: 'positive',
  },
  acknowledge: { button: 'Acknowledge', todo: 'acknowledge this report', style: 'positive' },
  'take-in-hand': { button: 'I have it', todo: 'say that you have what is urgent', style: 'positive' },
  refer: { button: 'Refer the case', todo: 'refer this case', style: 'default' },
  'change-manager': {
    button: 'Give to another manager',
    todo: 'give this case to another manager',
    style: 'default',
  },
  'ask-for-information': {
    button: 'Ask for information',
    todo: 'ask for information',
    style: 'default',
  },
  'confirm-affected': {
    button: 'I was affected',
    todo: 'say that you were affected',
    style: 'default',
  },
  'contest-affected': {
    button: 'I was not affected',
    todo: 'say that you were not affected',
    style: 'default',
  },
  'set-incident-aside': {
    button: 'Set an incident aside',
    todo: 'set an incident aside',
    style: 'default',
  },
  withdraw: { button: 'Withdraw my report', todo: 'withdraw this report', style: 'destructive' },
  'add-incident': {
    button: 'Add an incident',
    todo: 'add an incident to this case',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of reporting an incident and looking at it first that are carried out with one text. `{ref}` is the case. */
export const reportingReasonForms = {
  withdraw: {
    heading: 'Withdraw your report {ref}',
    lead: 'The report stays on record as withdrawn, and the manager who looks after it is told.',
    label: 'Why do you withdraw it?',
    errorMessage: 'Enter your reason',
    submit: 'Withdraw',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'contest-affected': {
    heading: 'Say that you were not affected, {ref}',
    lead: 'You can then see the case and decide on it if that is your role. What you write stays on the record. Whoever named you is told, and so are those who keep the customer list.',
    label: 'What was your part in it, if any?',
    errorMessage: 'Enter what your part in it was',
    submit: 'I was not affected',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'set-incident-aside': {
    heading: 'Set an incident aside, {ref}',
    lead: 'It stays on the record with your reason, and counts for nothing from now on: not for a decision, not for a warning before contact, and nobody is kept from the case by it.',
    label: 'Why should it not count?',
    errorMessage: 'Enter why it should not count',
    submit: 'Set it aside',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'ask-for-information': {
    heading: 'Ask for information on {ref}',
    lead: 'The case waits until the question is answered, and then goes on from where it stands now.',
    label: 'What do you need to know?',
    errorMessage: 'Enter your question',
    submit: 'Ask',
    style: 'positive',
    field: 'question',
    maxLength: textLimits.reason,
  },
  'give-information': {
    heading: 'Answer the question on {ref}',
    lead: 'The person who asked is told, and the case goes on.',
    label: 'Your answer',
    errorMessage: 'Enter your answer',
    submit: 'Answer',
    style: 'positive',
    field: 'answer',
    maxLength: textLimits.reason,
  },
} as const satisfies Partial<Record<Action, ReasonFormWords>>;

/** The forms of steps of reporting an incident and looking at it first that need a few fields. `{ref}` is the case. */
export const reportingStepForms = {
  'change-manager': {
    heading: 'Give {ref} to another manager',
    lead: 'They are told at once and look after the case from then on. Whoever had it, and the person who reported it, are told as well.',
    submit: 'Give it to them',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The events of reporting an incident and looking at it first, each as the beginning of a sentence that goes on with a name. */
export const reportingEvents = {
  IncidentReported: 'Reported by',
  IncidentAdded: 'Another incident added by',
  AffectedConfirmed: 'Said to have been affected by',
  AffectedContested: 'Said not to have been affected by',
  IncidentSetAside: 'An incident set aside by',
  ReportWithdrawn: 'Withdrawn by',
  ReportAcknowledged: 'Acknowledged by',
  TakenInHand: 'What is urgent is with',
  InformationRequested: 'Information asked for by',
  InformationGiven: 'Question answered by',
  CaseReferred: 'Referred by',
  ManagerChanged: 'Given to another manager by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of reporting an incident and looking at it first. */
export const reportingNews = {
  IncidentAdded: {
    tone: 'accent',
    heading: '{ref}: a further incident was added',
    paragraphs: ['{who} added it on {at}. It is looked at together with what was reported before.'],
  },
  AffectedContested: {
    tone: 'accent',
    heading: '{ref}: somebody was named as affected and was not',
    paragraphs: [
      '{who} said on {at} that they were not affected. They can see the case and decide on it if that is their role.',
      'If somebody was named by mistake, or to keep them from the case, the incident can be set aside on its record.',
    ],
  },
  IncidentSetAside: {
    tone: 'accent',
    heading: '{ref}: an incident was set aside',
    paragraphs: [
      '{who} did so on {at}. It stays on the record with the reason, and counts for nothing from now on.',
    ],
  },
  ReportWithdrawn: {
    tone: 'emphasis',
    heading: '{ref}: the report was withdrawn',
    paragraphs: ['{who} withdrew it on {at}. You do not have to do anything.'],
  },
  TakenInHand: {
    tone: 'emphasis',
    heading: '{ref}: {who} has it',
    paragraphs: ['{who} said on {at} that they see to what you told of. You do not have to do anything.'],
  },
  InformationGiven: {
    tone: 'accent',
    heading: '{ref}: your question was answered',
    paragraphs: ['{who} answered it on {at}. Open the case to read the answer and go on.'],
  },
  ManagerChanged: {
    tone: 'accent',
    heading: '{ref}: {manager} looks after it now',
    paragraphs: ['{who} gave it to {manager} on {at}.', '{next}'],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of reporting an incident and looking at it first, spoken of as their labels do. */
export const reportingFields = {
  customerName: { verb: 'Enter', the: 'the customer’s name', name: 'Customer’s name' },
  channel: { verb: 'Select', the: 'how the contact took place', name: 'How the contact took place' },
  date: { verb: 'Enter', the: 'the date of the incident', name: 'Date of the incident' },
  time: { verb: 'Enter', the: 'the time of the incident', name: 'Time of the incident' },
  behaviours: { verb: 'Select', the: 'the behaviour', name: 'Behaviour' },
  threshold: {
    verb: 'Select',
    the: 'why the demands are unreasonable',
    name: 'Why the demands are unreasonable',
  },
  narrative: { verb: 'Enter', the: 'what happened', name: 'What happened' },
  violent: { verb: 'Select', the: 'whether there was violence', name: 'Violence' },
  danger: { verb: 'Select', the: 'whether someone is in danger', name: 'Danger' },
  complaint: { verb: 'Select', the: 'whether a complaint is being handled', name: 'Complaint' },
  manager: { verb: 'Select', the: 'your line manager', name: 'Line manager' },
  email: { verb: 'Enter', the: 'the customer’s email address', name: 'Customer’s email address' },
  telephone: { verb: 'Enter', the: 'the customer’s telephone number', name: 'Customer’s telephone number' },
  postcode: { verb: 'Enter', the: 'the customer’s postcode', name: 'Customer’s postcode' },
  references: {
    verb: 'Enter',
    the: 'the application or title numbers',
    name: 'Application or title numbers',
  },
  context: {
    verb: 'Enter',
    the: 'what might explain the behaviour',
    name: 'What might explain the behaviour',
  },
  actionTaken: { verb: 'Enter', the: 'what you did about it', name: 'What you did about it' },
  affected: { verb: 'Select', the: 'the colleagues affected', name: 'Colleagues affected' },
  witnesses: {
    verb: 'Select',
    the: 'the colleagues who saw or heard it',
    name: 'Colleagues who saw or heard it',
  },
  otherWitnesses: { verb: 'Enter', the: 'the other witnesses', name: 'Other witnesses' },
  evidence: { verb: 'Enter', the: 'the links to evidence', name: 'Links to evidence' },
  recording: { verb: 'Select', the: 'whether there is a recording', name: 'Recording' },
  crmReference: { verb: 'Enter', the: 'the CRM reference', name: 'CRM reference' },
  question: { verb: 'Enter', the: 'your question', name: 'Question' },
  of: { verb: 'Select', the: 'whom you ask', name: 'Whom you ask' },
  answer: { verb: 'Enter', the: 'your answer', name: 'Answer' },
  addTo: { verb: 'Select', the: 'the case', name: 'Case' },
  incident: { verb: 'Select', the: 'the incident', name: 'Incident' },
  to: { verb: 'Select', the: 'who you refer it to', name: 'Who you refer it to' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const reportingProblems = {
  date: { 'in-the-future': 'Date and time of the incident must be in the past' },
  addTo: {
    'not-offered':
      'This case is not known under the customer on this form. Check the customer’s details, or send it as a report of its own',
  },
  references: { 'too-long': 'Each application or title number must be 60 characters or fewer' },
} as const satisfies BetterProblems<keyof typeof reportingFields>;

/** Confirmations and alerts about reporting an incident and looking at it first. */
export const reportingMessages = {
  reported: {
    tone: 'good',
    heading: 'Your report {ref} is in',
    paragraphs: [
      '{manager} has been told and will look at it. You will hear from me when something happens.',
      'Take a moment for yourself if you need one, and talk to {manager} or a colleague about it.',
    ],
  },
  incidentAdded: {
    tone: 'good',
    heading: 'The incident was added to {ref}',
    paragraphs: ['{manager} has been told. It is looked at together with what was reported before.'],
  },
  givenToOther: {
    tone: 'emphasis',
    heading: '{ref}: {who} looks after it now',
    paragraphs: ['This was put to you as its manager. There is nothing more for you to do here.'],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** What happens next on a case, by where it stands with reporting an incident and looking at it first; `{who}` is who it waits for. */
export const reportingNext = {
  reported: '{who} has been told, and will acknowledge the report or ask for more.',
  acknowledged: '{who} decides whether to take it further or to close it.',
  'awaiting-information': '{who} has been asked a question. The case goes on once it is answered.',
  withdrawn: 'Nothing more happens on this case.',
} as const satisfies Partial<Record<Status, string>>;

/** The same, where the one person it waits for is the reader, and the sentence begins with them. */
export const reportingNextForYou = {
  reported: 'Acknowledge the report, or ask for more: it waits for you.',
  acknowledged: 'You decide whether to take it further or to close it.',
  'awaiting-information': 'You have been asked a question. The case goes on once you have answered it.',
} as const satisfies Partial<Record<Status, string>>;

/** Refusals about reporting an incident and looking at it first. */
export const reportingRefusals = {
  AlreadyActedOn: {
    heading: 'Somebody has acted on it already',
    paragraphs: [
      '{who} did so on {at}, so it is too late to {todo}.',
      'Tell the line manager of the report if it was made by mistake; they can close it.',
    ],
  },
  NotOffered: {
    heading: 'The incident was not added',
    paragraphs: [
      'The case is not known under the customer on your form, so nothing was kept.',
      'Report the incident as a new case. This is what you wrote:',
      '{written}',
    ],
  },
  CaseFull: {
    heading: 'This case can hold no more',
    paragraphs: [
      'Nothing was added, because the record of this case has reached its limit.',
      'Report the incident as a new case. The two are found together under the customer.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of cards about reporting an incident and looking at it first. */
export const reportingSummaries = {
  'reporter-case': 'Your report {ref}',
  'manager-case': 'Report {ref} for you to look at',
  'manager-request': '{ref}: a manager is needed',
  alarm: 'Urgent: {ref}, somebody has to see to it',
  'report-form': 'Report an incident',
  'my-reports': 'My reports',
} as const;

/** The words of a report made from a message in Teams. */
export const quotedWords = {
  quoted: 'In a message of {at}, {who} wrote:\n“{text}”',
  evidence: 'Message in Teams, {who}, {at}{link}',
  someone: 'somebody',
} as const;

/**
 * What is urgent until somebody says that they have it, and what stands there afterwards (E2). `{by}` told of it `{at}`, `{who}` has
 * it since `{takenAt}`, `{minutes}` lie between two times that it is said.
 */
export const alarmWords = {
  open: {
    heading: 'Urgent: {ref}, somebody has to see to it',
    paragraphs: [
      '{by} told on {at} of what cannot wait, and nobody has said yet that they have it. The line manager is {manager}.',
      'Whoever sees to it presses “I have it”. Until somebody does, this is said again, first every {minutes} minutes.',
    ],
  },
  taken: {
    heading: '{ref}: {who} has it',
    paragraphs: ['{who} said on {takenAt} that they see to what {by} told of on {at}.'],
  },
  over: {
    heading: '{ref}: what was urgent is seen to',
    paragraphs: ['The case went on since. Open the record to see where it stands.'],
  },
} as const;

/** What somebody reads of a case who is named as affected by it, or is too close to it for more (D5). */
export const affectedWords = {
  heading: 'What was reported',
  by: 'Reported by',
  on: 'On',
  came: 'What came of it',
  support: 'Support for you',
  wereYou: 'Were you affected?',
  namedYou:
    '{who} named you as affected. If you were, you see no more of the case, so that nobody decides on what happened to themselves. If you were not, say so: you can then see it.',
} as const;

/** The orders in which one's own reports can be read. */
export const reportOrderWords = {
  newest: 'Newest first',
  name: 'By the customer’s name',
  open: 'Still open first',
} as const;

/** The labels and short headings of reports. Braces are filled by the view. */
export const reportingLabels = {
  reportThis: 'report this',
  whichIncident: 'Which incident?',
  selectIncident: 'Select the incident',
  incidentBy: '{at}, reported by {who}',
  setAside: 'Set aside by',
  whySetAside: 'Why it does not count',
  notAffected: 'Not affected',
  notAffectedSaid: '{who}, who says so: {reason}',
  whomDoYouAsk: 'Who do you ask?',
  selectWhom: 'Select who you ask',
  theReporter: 'The person who reported it',
  theManager: 'The line manager of the report',
  questionOpen: '{ref}: a question for you',
  questionAnswered: '{ref}: question answered',
  askedOn: '{who} asked on {at}.',
  askedAndWaits: '{who} asked on {at}. The case waits for your answer.',
  answeredBy: 'Answered by',
  answer: 'Answer',
  when: 'When',
  contact: 'Contact',
  behaviour: 'Behaviour',
  whyUnreasonable: 'Why unreasonable',
  violence: 'Violence or a threat of it',
  yes: 'Yes',
  danger: 'Danger at the time of the report',
  complaint: 'Complaint',
  beingHandled: 'Being handled',
  colleaguesAffected: 'Colleagues affected',
  witnesses: 'Colleagues who saw or heard it',
  recording: 'Recording',
  crmReference: 'CRM reference',
  whatHappened: 'What happened',
  whatMightExplainIt: 'What might explain it',
  whatWasDoneAboutIt: 'What was done about it',
  otherWitnesses: 'Other witnesses',
  linksToEvidence: 'Links to evidence',
  customer: 'Customer',
  reportedBy: 'Reported by',
  incidents: 'Incidents',
  newestShown: '{count}; the newest is shown here',
  openTasks: 'Open tasks',
  consider: 'Consider',
  whyClosed: 'Why it was closed',
  myReports: 'My reports',
  reportOn: '{ref}, reported {at}',
  noReports: 'You have not reported anything yet.',
  oneReport: 'One report.',
  countReports: '{count} reports.',
  pageOfReports: '{counted} Page {page} of {pages}.',
  readReport: 'Read the report',
  addTo: 'Add to {ref}, reported {at}',
  asNewCase: 'Report it as a new case',
  yourReport: 'Your report {ref}',
  reportOfYours: 'Your report',
  reportAnIncident: 'Report an incident',
  addAnIncidentTo: 'Add an incident to {ref}',
  reported: 'Reported',
  manager: 'Line manager',
  managerLeft: '{ref}: {who} has left; give it to another manager',
  managerFound: '{ref}: {who} looks after it',
  standing: 'Where it stands',
  urgent: 'Urgent: violence or danger reported',
  urgentConcern: 'Urgent: a risk to the customer, or a crime, reported',
  zeroTolerance: 'This behaviour is never acceptable',
} as const;
