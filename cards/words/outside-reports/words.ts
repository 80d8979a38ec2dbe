import type { Action, FormAction } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type { StepFieldName } from '../../step-form/card';
import type {
  ActionWords,
  BetterProblems,
  FieldWords,
  FormField,
  NewsWords,
  RefusalWords,
  StepFormWords,
} from '../shape';

/** The steps of reports to others and tasks, as buttons and sentences name them. */
export const outsideReportsActions = {
  'complete-task': { button: 'Record a task as done', todo: 'record a task', style: 'default' },
  'give-advice': { button: 'Give advice', todo: 'give advice on a report', style: 'default' },
  'decide-external-report': {
    button: 'Decide on telling the police or others',
    todo: 'decide on a report to a third party',
    style: 'default',
  },
  'record-external-report': {
    button: 'Record a report to the police',
    todo: 'record a report to a third party',
    style: 'default',
  },
  'propose-external-report': {
    button: 'Propose telling the police or others',
    todo: 'propose a report to a third party',
    style: 'default',
  },
  'record-emergency-call': {
    button: '999 was called',
    todo: 'record that the emergency services were called',
    style: 'default',
  },
  'record-own-report': {
    button: 'I went to the police',
    todo: 'record that you went to the police',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of reports to others and tasks that need a few fields. `{ref}` is the case. */
export const outsideReportsStepForms = {
  'propose-external-report': {
    heading: 'Propose a report to a third party, {ref}',
    lead: 'In danger now? Call 999 first, and ask nobody. This is for everything else. The restriction of contact does not wait for it.',
    submit: 'Propose it',
    style: 'positive',
  },
  'give-advice': {
    heading: 'Advice on a report to a third party, {ref}',
    lead: 'Your advice goes to those who decide, and stays on record.',
    submit: 'Give the advice',
    style: 'positive',
  },
  'decide-external-report': {
    heading: 'Decide on a report to a third party, {ref}',
    lead: 'What counts is protecting staff and others from harm, and how the risk is assessed. Your decision stands with the customer’s record.',
    submit: 'Record the decision',
    style: 'positive',
  },
  'record-external-report': {
    heading: 'Record a report to a third party, {ref}',
    lead: 'Say when it was reported, and the reference they gave. It stands with the customer’s record.',
    submit: 'Record the report',
    style: 'positive',
  },
  'record-emergency-call': {
    heading: '999 was called, {ref}',
    lead: 'You needed nobody’s permission, and nobody decides on it. It stands with the customer’s record.',
    submit: 'Record it',
    style: 'positive',
  },
  'record-own-report': {
    heading: 'You went to the police, {ref}',
    lead: 'It is your choice, and you have our support. The manager who looks after the case is told, so that they can help. Nobody judges it.',
    submit: 'Record it',
    style: 'positive',
  },
  'complete-task': {
    heading: 'Record a task as done, {ref}',
    lead: 'What you enter for a risk assessment is shown to colleagues before the next contact: say what to do, not what happened.',
    submit: 'Record it as done',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The labels of the fields of these forms. */
export const outsideReportsStepFields = {
  recipient: 'To whom',
  grounds: 'On which grounds',
  assessment: 'How you assess the risk',
  report: 'Which report',
  advice: 'Your advice',
  verdict: 'Your decision',
  rationale: 'Reason for your decision',
  madeOn: 'Date it was reported',
  theirReference: 'Reference they gave, if any',
  task: 'Which task',
  note: 'What was done; for a risk assessment, how to deal with the customer from now on',
} as const satisfies Partial<Record<StepFieldName, string>>;

/** The events of reports to others and tasks, each as the beginning of a sentence that goes on with a name. */
export const outsideReportsEvents = {
  ExternalReportProposed: 'Report to a third party proposed by',
  AdviceGiven: 'Advice on the report given by',
  ExternalReportDecided: 'Report to a third party decided by',
  ExternalReportMade: 'Report to a third party recorded by',
  ReportedDirectly: 'Reported to a third party by',
  EmergencyCalled: 'Call to the emergency services recorded by',
  OwnReportRecorded: 'Own report to the police recorded by',
  TasksSet: 'Tasks set with the report of',
  TaskDone: 'Task recorded as done by',
  TaskReminded: 'Reminder of a task sent by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of reports to others and tasks. */
export const outsideReportsNews = {
  ExternalReportDecided: {
    tone: 'accent',
    heading: '{ref}: a report to a third party was decided',
    paragraphs: [
      '{what}. {who} decided it on {at}.',
      'Whether contact is restricted is decided apart from it.',
    ],
  },
  ExternalReportMade: {
    tone: 'accent',
    heading: '{ref}: the customer was reported to a third party',
    paragraphs: ['{what}. {who} recorded it on {at}.'],
  },
  ReportedDirectly: {
    tone: 'accent',
    heading: '{ref}: the customer was reported to a third party',
    paragraphs: ['{what}. {who} recorded it on {at}.'],
  },
  EmergencyCalled: {
    tone: 'accent',
    heading: '{ref}: the emergency services were called',
    paragraphs: ['{who} recorded it on {at}. Talk to them, and to whoever was there.'],
  },
  OwnReportRecorded: {
    tone: 'accent',
    heading: '{ref}: a colleague went to the police themselves',
    paragraphs: ['{who} said so on {at}. It was their choice, and they have our support: talk to them.'],
  },
  TasksSet: {
    tone: 'warning',
    heading: '{ref}: tasks for you',
    paragraphs: ['{what}. Open the case to record what was done.'],
  },
  TaskDone: {
    tone: 'good',
    heading: '{ref}: a task is done',
    paragraphs: ['{what}. {who} recorded it on {at}.'],
  },
  TaskReminded: {
    tone: 'warning',
    heading: '{ref}: a task is due',
    paragraphs: ['{what}. Open the case to record what was done.'],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of reports to others and tasks, spoken of as their labels do. */
export const outsideReportsFields = {
  recipient: { verb: 'Select', the: 'to whom it is reported', name: 'To whom it is reported' },
  grounds: { verb: 'Select', the: 'the grounds', name: 'Grounds' },
  assessment: { verb: 'Enter', the: 'your assessment of the risk', name: 'Assessment of the risk' },
  report: { verb: 'Select', the: 'which report', name: 'Which report' },
  advice: { verb: 'Enter', the: 'your advice', name: 'Advice' },
  verdict: { verb: 'Select', the: 'your decision', name: 'Decision' },
  madeOn: { verb: 'Enter', the: 'the date it was reported', name: 'Date it was reported' },
  theirReference: { verb: 'Enter', the: 'the reference they gave', name: 'Reference they gave' },
  task: { verb: 'Select', the: 'which task', name: 'Which task' },
  note: { verb: 'Enter', the: 'what was done', name: 'What was done' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const outsideReportsProblems = {
  recipient: { 'too-many': 'This case holds as many reports as it can; make the next on a case of its own' },
  advice: { 'too-many': 'This report holds as much advice as it can; talk to those who decide' },
  madeOn: {
    'too-many': 'This case holds as many of these as it can; tell the manager of the case',
    'before-decision': 'Date it was reported must not be before the day on which it was approved',
  },
} as const satisfies BetterProblems<keyof typeof outsideReportsFields>;

/** Refusals about reports to others and tasks. */
export const outsideReportsRefusals = {
  AdviceMissing: {
    heading: 'Advice comes first',
    paragraphs: [
      'You cannot {todo} before advice on it was given by: {who}.',
      'Tell one of them that it is urgent. You will be asked again once the advice is there.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of cards about reports to others and tasks. */
export const outsideReportsSummaries = {
  'outside-report': '{ref}: a report to a third party',
} as const;

/** The labels and short headings of reports to others and of tasks. Braces are filled by the view. */
export const outsideReportsLabels = {
  howTheRiskIsAssessed: 'How the risk is assessed',
  support: 'Support',
  approveReporting: 'Approve: it is to be reported',
  refuseReporting: 'Refuse: it is not reported',
  about: '{ref}: report to a third party',
  adviceOf: 'Advice of {who}',
  decidedBy: 'Decided by',
  recordedBy: 'Recorded by',
  toBeMade: 'approved: record when it was made',
  moreAdvice: 'more advice is welcome',
  needed: { advice: 'advice needed', decision: 'decision needed' },
  protocolForContact: 'Protocol for contact',
  assessedBy: 'Assessed by',
  howToDeal: 'How to deal with this customer',
  outsideReports: 'Reports to the police and others',
  under: 'Under',
  reportedOn: 'Reported on',
  theirReference: 'Their reference',
  whyDecided: 'Why it was decided so',
  to: 'To',
  grounds: 'Grounds',
  putForwardBy: 'Put forward by',
  now: 'Now',
  adviceOfBy: 'Advice of {who}, {by}',
  emergencyCalls: 'Calls to the emergency services',
  ownReports: 'Colleagues who went to the police themselves',
  reference: 'reference {reference}',
  whatFollows: 'What follows',
  tasks: 'Tasks',
  doneBy: 'Done by {who}',
  open: 'Open',
  ofIncident: ', incident of {at}',
  due: ', due {day}',
  more: '{more} more',
  reported: 'Reported',
  approvedToBeMadeNow: 'Approved, to be made now',
  refused: 'Refused',
  waitsForAdvice: 'Waits for advice of {who}',
  waitsForTheDecision: 'Waits for the decision',
  notMadeYet: 'Not made yet',
  doneAlready: 'They are done already',
} as const;
