import { mergeMessages } from './customers/merge-messages';

/** A message in words: braces are filled by the view. */
interface MessageWords {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis' | 'accent';
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Confirmations and alerts. `{ref}` is a case, `{manager}` a name, `{todo}` a step, `{status}` where a case stands. */
export const messageWords = {
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
  done: {
    tone: 'good',
    heading: 'Done: {ref}',
    paragraphs: ['{status}. {next}', 'You can close this window.'],
  },
  erased: {
    tone: 'emphasis',
    heading: '{ref}: erased',
    paragraphs: [
      'This case was erased on {on}, as the policy says. Nothing of it is kept but this reference.',
    ],
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
      'You will hear from me here. You need not send it again.',
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
    ],
  },
  notKeeper: {
    tone: 'warning',
    heading: 'The Customer Behaviour List is not yours to see',
    paragraphs: [
      'It is kept by: {who}. Ask them where you need to know more.',
      'Before contact with a customer, write check and what you know of them: it says what to do.',
    ],
  },
  exporting: {
    tone: 'accent',
    heading: 'The file is being written',
    paragraphs: [
      'You hear from me here when it is ready. It is recorded that you asked for it.',
      'Of each opening of the list there is one file a part. For a newer one, write customers again.',
    ],
  },
  unexported: {
    tone: 'attention',
    heading: 'A file that somebody asked for could not be written',
    paragraphs: [
      'It was tried eight times. Whoever asked for it can ask again: customers, then "Export to a file", or export for one customer.',
    ],
  },
  yoursUnexported: {
    tone: 'attention',
    heading: 'Your file could not be written',
    paragraphs: [
      'It was tried eight times, and nothing of it can be relied on. Customer Experience has been told.',
      'Ask for it again later: customers, then "Export to a file", or export for one customer.',
    ],
  },
  accessOrdered: {
    tone: 'accent',
    heading: 'Everything on {ref} is being drawn up',
    paragraphs: [
      'You hear from me here when it is ready. That you asked for it is recorded, in the trail of each case too.',
    ],
  },
  notAccess: {
    tone: 'warning',
    heading: 'This is not yours to ask for',
    paragraphs: [
      'Everything on a customer is drawn up by: {who}. Pass a customer who asks for it on to them.',
    ],
  },
  notAbsences: {
    tone: 'warning',
    heading: 'This is not yours to enter',
    paragraphs: [
      'For a colleague who cannot do it themself, this is entered by: {who}. Ask one of them.',
      'For yourself, write “absent”.',
    ],
  },
  ...mergeMessages,
  noCustomer: {
    tone: 'warning',
    heading: 'There is no such customer in the register',
    paragraphs: ['Open the list again with customers: it may have changed since.'],
  },
  inChannel: {
    tone: 'accent',
    heading: 'Talk to me in our own chat',
    paragraphs: [
      'What you tell me about a customer is not for everybody here. Open Customer Behaviour under Chat, and write to me there.',
    ],
  },
  stuck: {
    tone: 'attention',
    heading: 'A step that was accepted still waits',
    paragraphs: [
      'It could not be carried out after several tries ({ref}). It is kept, and is tried again every few minutes.',
      'Tell whoever looks after Customer Behaviour if the register has been away for long.',
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
} as const satisfies Record<string, MessageWords>;

/** For whom a message was meant that could not be delivered. */
export const meantFor = {
  reporter: 'the person who reported it',
  manager: 'the line manager',
  affected: 'a colleague who is named as affected',
  head: 'whoever proposed it',
  spoc: 'the SPOC',
  successor: 'the person who was asked to take over',
  deputy: 'the deputy of the SPOC',
  asked: 'the person who was asked a question',
  asker: 'the person who asked a question',
  author: 'the person who prepared a letter',
  channel: 'a channel of those who act on it',
  'stand-in': 'whoever acts for somebody who is away',
} as const;

/** The name of a message. */
export type MessageName = keyof typeof messageWords;
