import type { Action, Status } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type { StepFieldName } from '../../step-form/card';
import type {
  ActionWords,
  FieldWords,
  FormField,
  MessageName,
  MessageWords,
  NewsWords,
  ReasonFormWords,
  RefusalWords,
} from '../shape';
import { textLimits } from '../../../bot/domain/entries/limits';

/** The steps of a case, as buttons and sentences name them. */
export const caseActions = {
  'declare-conflict': {
    button: 'Declare a conflict',
    todo: 'declare a conflict of interest',
    style: 'default',
  },
  close: { button: 'Close the case', todo: 'close this case', style: 'destructive' },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of a case that are carried out with one text. `{ref}` is the case. */
export const caseReasonForms = {
  close: {
    heading: 'Close {ref}',
    lead: 'Nothing more happens on a closed case. The reporter is told, and reads your reason.',
    label: 'Why do you close it?',
    errorMessage: 'Enter your reason',
    submit: 'Close the case',
    style: 'destructive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
  'declare-conflict': {
    heading: 'Declare a conflict of interest on {ref}',
    lead: 'You will no longer be asked to decide on this case. Another person in your role does.',
    label: 'What is the conflict?',
    errorMessage: 'Enter your reason',
    submit: 'Declare the conflict',
    style: 'positive',
    field: 'reason',
    maxLength: textLimits.reason,
  },
} as const satisfies Partial<Record<Action, ReasonFormWords>>;

/** The labels of the fields of these forms. */
export const caseStepFields = {
  reason: 'Reason',
} as const satisfies Partial<Record<StepFieldName, string>>;

/** The events of a case, each as the beginning of a sentence that goes on with a name. */
export const caseEvents = {
  CaseClosed: 'Closed by',
  ConflictDeclared: 'Conflict of interest declared by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of a case. */
export const caseNews = {
  CaseClosed: {
    tone: 'emphasis',
    heading: '{ref}: the case was closed',
    paragraphs: ['{who} closed it on {at}.', 'The reason given: {reason}'],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of a case, spoken of as their labels do. */
export const caseFields = {
  reason: { verb: 'Enter', the: 'your reason', name: 'Reason' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** Confirmations and alerts about a case. */
export const caseMessages = {
  done: {
    tone: 'good',
    heading: 'Done: {ref}',
    paragraphs: ['{status}. {next}', 'You can close this window.'],
  },
  repeat: {
    tone: 'emphasis',
    heading: 'This was done already: {ref}',
    paragraphs: ['Your click arrived more than once and counted once. The case stands at: {status}.'],
  },
  accepted: {
    tone: 'accent',
    heading: 'Accepted, and will be confirmed',
    paragraphs: [
      'The register cannot be reached just now. What you sent is kept safe and will be carried out in order.',
      'You will hear from me here. You do not need to send it again.',
    ],
  },
  keptForMending: {
    tone: 'warning',
    heading: 'Kept, but not recorded yet',
    paragraphs: [
      'The register does not take this, and waiting alone will not change that: a person has to put something right. Whoever looks after the bot has been told.',
      'What you sent is kept safe and will be carried out in order once that is done. You will hear from me here, and do not need to send it again.',
      'If it cannot wait, tell those concerned yourself.',
    ],
  },
  takenOut: {
    tone: 'warning',
    heading: 'What you sent could not be recorded: {ref}',
    paragraphs: [
      'SharePoint did not take it, however often it was tried. Whoever looks after the bot has taken it out, so that nothing else has to wait for it. Nothing of it was carried out.',
      'Send it again from the newest card of the case, with shorter texts. If that fails too, tell whoever looks after the bot.',
    ],
  },
  unavailable: {
    tone: 'warning',
    heading: 'The register cannot be reached just now',
    paragraphs: ['Nothing has been changed. Try again in a few minutes.'],
  },
  notSent: {
    tone: 'warning',
    heading: 'The register cannot be reached just now',
    paragraphs: [
      'Nothing has been changed, and what you entered is still here.',
      'Leave this window open, and press “Try again” in a few minutes.',
    ],
  },
  unconfirmed: {
    tone: 'warning',
    heading: 'Who you are could not be confirmed just now',
    paragraphs: [
      'Teams or the directory did not answer, so nothing is shown. Nothing has been changed.',
      'Try again in a minute. In danger, call 999; “emergency” works at any time.',
    ],
  },
  unconfirmedSent: {
    tone: 'warning',
    heading: 'Teams could not confirm your role just now',
    paragraphs: [
      'This time nothing was changed, and what you entered is still here. If you sent it before, that may have been kept.',
      'Leave this window open, and press “Try again” in a minute. Sent again, it counts once.',
    ],
  },
  slowed: {
    tone: 'warning',
    heading: 'This takes a little longer now',
    paragraphs: ['You have looked at many people or records in a short time. Try it again in 20 seconds.'],
  },
  overLimit: {
    tone: 'warning',
    heading: 'Somebody looks up many people',
    paragraphs: [
      '{who} has looked up more people in a short time than is usual here.',
      'Nothing is locked: they get one answer in 20 seconds, and violence is always shown. Ask them what they need it for; each look is in the list Looks.',
    ],
  },
  failed: {
    tone: 'attention',
    heading: 'That did not work',
    paragraphs: [
      'The fault is ours, not yours. Try again. If it happens again, tell whoever looks after this service what you were doing.',
    ],
  },
  unknownPerson: {
    tone: 'attention',
    heading: 'You cannot use this here',
    paragraphs: ['Only staff of {organisation} can use it, from their own account in Teams.'],
  },
  unknownCase: {
    tone: 'warning',
    heading: 'There is no such case for you to see',
    paragraphs: [
      'Check the reference, like CB-0012. You see your own reports, and the cases that you manage, look after or decide on; “waiting” lists those whose next step is yours.',
      'Tell whoever gave you the reference if it is right: they know whose it is.',
    ],
  },
  inChannel: {
    tone: 'accent',
    heading: 'Talk to me in our own chat',
    paragraphs: [
      'What you tell me about a customer is not for everybody here. Open Customer Behaviour under Chat, and write to me there.',
    ],
  },
  filesNotKept: {
    tone: 'accent',
    heading: 'I cannot keep pictures or files',
    paragraphs: [
      'What you sent was not opened and is in no record. Nobody else was told.',
      'Write “report” to say what happened. Put the file where your team keeps evidence, and give its link in the report.',
    ],
  },
  unreadable: {
    tone: 'attention',
    heading: 'A message to the bot itself could not be read',
    paragraphs: [
      'It lay in the queue “{ref}”, was tried several times and set aside. Which case it was of cannot be said.',
      'Nothing of the register is lost by it: the bot finds by itself what is still to be told or carried out. Whoever looks after the bot finds out who wrote into its queues.',
    ],
  },
  setAside: {
    tone: 'attention',
    heading: 'A step that was accepted cannot be read any more',
    paragraphs: [
      'It waited for the register ({ref}) and was set aside, so that it holds up nothing else. Nothing of it was carried out.',
      'Ask those who work on this case whether they are waiting for something, and to send it again.',
      'Whoever looks after Customer Behaviour finds it with “npm run set-aside”, and can put it back or drop it there.',
    ],
  },
  owedAside: {
    tone: 'attention',
    heading: 'A message that somebody was still to get cannot be read any more',
    paragraphs: [
      'It was about “{ref}” and was set aside, so that it holds up no other. Whoever it was for has not been told.',
      'If it is a case, ask those who work on it whether they are waiting for news of it. What was decided stands in the register all the same.',
      'Whoever looks after Customer Behaviour finds it with “npm run set-aside”: after an update that can read it, “-- put-back” sends it; “-- drop” deletes it.',
    ],
  },
  replaced: {
    tone: 'emphasis',
    heading: '{ref}: somebody else looks after it',
    paragraphs: [
      'You do not, or no longer, look after this customer’s contact. There is nothing for you to do.',
    ],
  },
  listReplaced: {
    tone: 'emphasis',
    heading: 'This list is out of date',
    paragraphs: ['{ref} was on it, and somebody else looks after it now. Ask anew for what holds.'],
  },
  noLongerAsked: {
    tone: 'emphasis',
    heading: '{ref}: this waits no more',
    paragraphs: [
      'What this message asked for was done, or is asked of somebody else. The case stands at: {status}.',
    ],
  },
  answerErased: {
    tone: 'emphasis',
    heading: 'What stood here was taken off',
    paragraphs: ['It showed something of {ref}, which was erased since. Ask anew for what is kept now.'],
  },
  outOfDate: {
    tone: 'emphasis',
    heading: '{ref}: this card is out of date',
    paragraphs: ['There is a newer one here. Write {ref} in the chat with me to see how the case stands.'],
  },
  uncertain: {
    tone: 'warning',
    heading: 'We cannot say yet whether that was saved',
    paragraphs: [
      'The register could not be reached, and its answer was lost.',
      'Send it again in a few minutes, as it is: it counts once, however often it arrives.',
    ],
  },
  uncertainSent: {
    tone: 'warning',
    heading: 'We cannot say yet whether that was saved',
    paragraphs: [
      'The register could not be reached, and its answer was lost. What you entered is still here.',
      'Leave this window open, and press “Try again” in a few minutes: it counts once, however often it arrives.',
    ],
  },
  undelivered: {
    tone: 'attention',
    heading: 'Somebody could not be told about {ref}',
    paragraphs: [
      'A message for {who} could not be delivered. They may not have the app, or have blocked it.',
      'Tell them yourself that there is news of this case.',
    ],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** What happens next on a case, by where it stands with a case; `{who}` is who it waits for. */
export const caseNext = {
  closed: 'Nothing more happens on this case.',
} as const satisfies Partial<Record<Status, string>>;

/** Refusals about a case. */
export const caseRefusals = {
  Incomplete: {
    heading: 'Some entries need another look',
    paragraphs: ['{problems}', 'Open the form again, change these entries and send it.'],
  },
  NotYours: {
    heading: 'This step is for somebody else',
    paragraphs: [
      'You cannot {todo}. It is for: {who}.',
      'If it should be done, tell one of them. Nothing has been changed.',
    ],
  },
  SentBefore: {
    heading: 'You sent this form before, with something else in it',
    paragraphs: [
      'What you sent first stands. What you sent now was not recorded: it is below, so that nothing is lost.',
      '{written}',
      'Open the case and look at what is recorded. If it has to be put right, take the step that does so, or tell whoever has the case.',
    ],
  },
  /** The same words as where there is no such case. */
  NotTheirs: caseMessages.unknownCase,
  ConflictDeclared: {
    heading: 'You declared a conflict of interest',
    paragraphs: [
      'You did so on {at}, so you cannot {todo}.',
      'Another person in the same role can do it. You need to do nothing more.',
    ],
  },
  MovedOn: {
    heading: 'This case has moved on',
    paragraphs: [
      'It is too late to {todo}. {who} took the last step on {at}, and the case now stands at: {status}.',
      'Open the case to see what can be done now.',
    ],
  },
  NothingOpen: {
    heading: 'Nothing waits for this',
    paragraphs: [
      'There is nothing on this case to {todo}, or somebody has just done it.',
      'Open the case to see what was done and by whom.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of cards about a case. */
export const caseSummaries = {
  question: '{ref}: a question for you',
  news: '{ref}: there is news',
  'case-in-short': '{ref}: where it stands',
  alert: '{ref}: somebody could not be told',
  welcome: 'What I can do for you',
  message: 'An answer for you',
} as const;

/** Why a person lacks a step. `{at}` is a moment, `{status}` where the case stands, `{who}` those it waits for. */
export const missingStepWords = {
  OwnReport: 'You reported this yourself, so somebody else in your role decides on it.',
  AffectedPerson:
    'You are named as affected, so somebody else in your role decides on it. If you were not affected, say so here.',
  Involved: 'You had a part in this case, so somebody who had none looks at it again.',
  ConflictDeclared:
    'You declared a conflict of interest on {at}, so somebody else in your role decides on it.',
  AssessmentMissing:
    'A complaint is being handled. Nothing can be proposed before it was found whether the behaviour is unacceptable, by: {who}.',
  FoundAcceptable:
    '{who} found on {at} that the behaviour is acceptable, so nothing can be proposed. The case can be closed.',
  final: 'This case has ended ({status}), so nothing is left to decide on it.',
  others: 'There is nothing for you to do on this case now. It waits for: {who}.',
  unseen: 'You can see the cases that you reported, manage or decide on. This is none of them.',
} as const;

/** For whom a message was meant that could not be delivered. */
export const meantFor = {
  reporter: 'the person who reported it',
  manager: 'the line manager',
  affected: 'a colleague who is named as affected',
  head: 'whoever proposed it',
  spoc: 'whoever looks after the contact',
  successor: 'the person who was asked to take over',
  deputy: 'whoever stands in for them',
  asked: 'the person who was asked a question',
  asker: 'the person who asked a question',
  author: 'the person who prepared a letter',
  channel: 'a channel of those who act on it',
  'stand-in': 'whoever acts for somebody who is away',
  former: 'whoever was its manager before',
  reader: 'whoever asked',
} as const;

/** The labels and short headings of a case. Braces are filled by the view. */
export const caseLabels = {
  policeAndTasks: 'Police, tasks, warning',
  tasksAndMoreSteps: 'Police, tasks and more',
  moreSteps: 'More steps',
  caseOf: 'Case {ref}',
  somebodyConcerned: 'somebody concerned',
  aColleague: 'A colleague',
  openTheRecord: 'Open the record',
  as: '{who} ({as})',
  passedOn: '{who} or {to} (passed on to them)',
  decidedBy: '{what} by',
  earlierStep: '{count} earlier step',
  earlierSteps: '{count} earlier steps',
} as const;
