import type { Happened } from '../../../bot/domain/case/events';
import type { StepKind } from '../../../bot/domain/waiting/whose-turn';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type { MessageName, MessageWords, NewsWords, RefusalWords } from '../shape';

/** The events of what waits, each as the beginning of a sentence that goes on with a name. */
export const waitingEvents = {
  PickUpReminded: 'Reminder sent by',
  NobodyLeft: 'Nobody left who may decide, found by',
  PickUpEscalated: 'Passed on, so that somebody has it, by',
  AlarmRepeated: 'Said again that nobody has what is urgent, by',
  ManagerSought: 'Another manager asked for, since the manager has left, by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of what waits. */
export const waitingNews = {
  PickUpReminded: {
    tone: 'warning',
    heading: '{ref} still waits',
    paragraphs: ['It has waited longer than it should. {next}'],
  },
  NobodyLeft: {
    tone: 'warning',
    heading: '{ref}: nobody is left who may decide',
    paragraphs: [
      'Everybody who has it is named as affected, reported it or declared a conflict of interest. It goes to whoever stands in for them.',
      'If somebody was named by mistake, or to keep them from the case, set the incident aside on its record.',
    ],
  },
  PickUpEscalated: {
    tone: 'accent',
    heading: '{ref} was passed on',
    paragraphs: [
      'Whoever had it is away, or did not take it in time. You do not have to do anything. {next}',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** Refusals about what waits. */
export const waitingRefusals = {
  NotPassedOn: {
    heading: 'Somebody else has it',
    paragraphs: [
      'You can {todo} once the case was passed on to you: when nobody took it in time, or nobody was there.',
      'Open the case to see whose turn it is. Nothing has been changed.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** Confirmations and alerts about what waits. */
export const waitingMessages = {
  policyReviewAhead: {
    tone: 'accent',
    heading: 'The policy is due for review on {dueOn}',
    paragraphs: [
      '{policy} was last reviewed on {reviewedOn}. It is reviewed by {by}; its owner is {owner}.',
      'When it was reviewed, enter the day and the new version in the profile, even if nothing else changed.',
    ],
  },
  policyReviewDue: {
    tone: 'warning',
    heading: 'The policy is due for review today, {dueOn}',
    paragraphs: [
      '{policy} was last reviewed on {reviewedOn}. It is reviewed by {by}; its owner is {owner}.',
      'When it was reviewed, enter the day and the new version in the profile, even if nothing else changed.',
    ],
  },
  policyReviewOverdue: {
    tone: 'attention',
    heading: 'The review of the policy is overdue since {dueOn}',
    paragraphs: [
      '{policy} was last reviewed on {reviewedOn}. It is reviewed by {by}; its owner is {owner}.',
      'Decisions go on under this version. You are reminded each month until a reviewed one is in force.',
    ],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** What a lock screen shows of cards about what waits. */
export const waitingSummaries = {
  'policy-review': 'The policy is to be reviewed',
  waiting: 'What waits for you',
} as const;

/** What of a case waits for somebody, each as an entry of a list. */
export const stepKindWords = {
  alarm: 'Something urgent, to say that you have it',
  'next-step': 'Its next step',
  question: 'A question to answer',
  advice: 'Advice to give on a report to a third party',
  consultation: 'Advice on equality to give',
  'outside-decision': 'A report to a third party to decide on',
  'outside-record': 'An approved report to make and to record',
  appointment: 'Looking after a customer’s contact, to accept or decline',
  appointing: 'Somebody to find who looks after the contact',
  review: 'A review to answer',
  task: 'A task to do',
  routing: 'Rules of mail or telephones to set, take out or test',
  letter: 'A letter to send',
  telling: 'The customer to tell how a review ended',
  'telling-contact': 'The customer to tell who their contact is now',
  keeping: 'A record whose period is over',
  manager: 'Somebody to find who looks after the case',
} as const satisfies Record<StepKind, string>;

/** The orders in which one reads what waits. */
export const waitingOrderWords = {
  urgent: 'Most urgent first',
  longest: 'Longest waiting first',
  name: 'By the customer’s name',
} as const;

/** The words of the list of what waits for somebody (C5). */
export const waitingWords = {
  heading: 'Waiting for you',
  none: 'Nothing waits for you now.',
  one: 'One case waits for you.',
  count: '{count} cases wait for you.',
  countOrMore: '{count} cases wait for you, and there may be more: these come first.',
  page: '{counted} Page {page} of {pages}.',
  moreUnseen: 'None of the oldest cases waits for you; there may be newer ones. Look at your channel too.',
  choice: '{ref}, {status}',
  dueOn: 'Due on {day}',
  overdue: 'Overdue since {day}',
  since: 'Since {day}',
  sinceDays: 'Since {day}, {days} days',
  replaced: 'This card is out of date: a newer one about it stands further down.',
} as const;
