import type { Action, FormAction } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type { ActionWords, NewsWords, RefusalWords, StepFormWords } from '../shape';

/** The steps of the review of a restriction, as buttons and sentences name them. */
export const reviewsActions = {
  'continue-restriction': {
    button: 'Continue the restriction',
    todo: 'continue this restriction',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of the review of a restriction that need a few fields. `{ref}` is the case. */
export const reviewsStepForms = {
  'continue-restriction': {
    heading: 'Continue the restriction, {ref}',
    lead: 'Say why it is still needed, on what happened since the last review. The next review is set by your answer.',
    submit: 'Continue the restriction',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The events of the review of a restriction, each as the beginning of a sentence that goes on with a name. */
export const reviewsEvents = {
  ReviewPinged: 'Review asked for by',
  ReviewContinued: 'Reviewed, the restriction continues, by',
  ReviewNoticeSent: 'Customer told how the review ended, as recorded by',
  ReviewNoticeWithheld: 'Reason not to tell the customer how the review ended recorded by',
  TellingReminded: 'Reminder to tell the customer how the review ended sent by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of the review of a restriction. */
export const reviewsNews = {
  ReviewContinued: {
    tone: 'accent',
    heading: '{ref}: the review was answered',
    paragraphs: ['{who} answered it on {at}. {what}'],
  },
  TellingReminded: {
    tone: 'warning',
    heading: '{ref}: tell the customer how the review ended',
    paragraphs: [
      'The restriction goes on, and the customer has not been told so.',
      'Open the record. Prepare the letter there, or record how the customer was told.',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** Refusals about the review of a restriction. */
export const reviewsRefusals = {
  ReviewAnswered: {
    heading: 'This review was answered already',
    paragraphs: [
      '{who} answered it on {at}. Nothing that you entered was recorded.',
      'Open the record to see the answer.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of cards about the review of a restriction. */
export const reviewsSummaries = {
  'restriction-review': '{ref}: a review for you to answer',
  'review-request': '{ref}: a review waits for an answer',
} as const;

/** What the card of a review says, by how it stands. `{ref}` is the case, `{due}` a date, `{who}` and `{at}` of the answer, `{next}` when it is next due. */
export const reviewWords = {
  ahead: {
    heading: '{ref}: review due on {due}',
    tone: 'accent',
    lead: 'Read what happened since, and say whether the restriction is still needed.',
  },
  due: {
    heading: '{ref}: review due, {due}',
    tone: 'accent',
    lead: 'Read what happened since, and say whether the restriction is still needed.',
  },
  overdue: {
    heading: '{ref}: review overdue since {due}',
    tone: 'warning',
    lead: 'Nobody has answered it yet. Read what happened since, and say whether the restriction is still needed.',
  },
  answered: {
    heading: '{ref}: reviewed',
    tone: 'good',
    lead: '{who} answered this review on {at}. {outcome} There is nothing more for you to do.',
  },
  untold: {
    heading: '{ref}: reviewed. Tell the customer',
    tone: 'accent',
    lead: '{who} answered this review on {at}. {outcome} Now tell the customer: prepare a letter, or record how they were told.',
  },
  past: {
    heading: '{ref}: an earlier review',
    tone: 'emphasis',
    lead: 'This review is over. There is nothing more for you to do.',
  },
} as const;

/** Why somebody is asked in another’s place. `{who}` is that other, `{until}` the last day of their absence. */
export const insteadWords = {
  away: '{who} is away until {until}, so you are asked. ',
  other: 'You are asked in the place of {who}. ',
} as const;

/** What a review came to. `{next}` is when the next is due. */
export const reviewOutcomeWords = {
  continue: 'The restriction continues. Next review: {next}.',
  vary: 'A change was proposed.',
  lift: 'Lifting the restriction was proposed.',
} as const;

/** What a review says of the time since the last one. */
export const sinceWords = {
  heading: 'Since {since}',
  none: 'None',
  contacts: 'Contacts of the customer',
  incidents: 'New incidents',
  reports: 'Reports to others',
  letters: 'Latest contacts, and what was done',
  passedOn: 'Passed on by colleagues',
  insteadOf: '{done}; proposed was: {proposed}',
  insteadOfWhy: '{done}; proposed was: {proposed}. Why not that: {why}',
} as const;

/** The labels and short headings of the review of a restriction. Braces are filled by the view. */
export const reviewsLabels = {
  customer: 'Customer',
  whatIsRestricted: 'What is restricted',
  whoLooksAfterTheContact: 'Who looks after the contact',
  answeredBy: 'Answered by',
  outcome: 'Outcome',
  reviewOf: 'Review of {day}',
  continues: 'Continues',
  customerTold: 'Customer told',
  notToldYet: 'Not yet',
  whyNotTold: 'Why the customer is not told',
  changeProposed: 'Change proposed',
  liftingProposed: 'Lifting proposed',
  late: 'Late',
  lateByDays: '{days} days',
  contactsSince: 'Contacts since the review before',
  why: 'Why',
} as const;
