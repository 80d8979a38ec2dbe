import type { FormField, ProblemSentence } from '../shape';
import type { Action, Status } from '../../../bot/policy/codes';
import type { ProblemCode } from '../../../bot/policy/codes/entries';
import type { Happened } from '../../../bot/domain/case/events';
import type { toldOfRestriction } from '../../../bot/domain/letters/outdated';
import type { ActionWords, BetterProblems, FieldWords, NewsWords } from '../shape';

/** The steps of letters and notices to the customer, as buttons and sentences name them. */
export const lettersActions = {
  'record-notice': { button: 'Record the notice', todo: 'record the notice', style: 'positive' },
  'record-letter-sent': {
    button: 'Record the letter as sent',
    todo: 'record the letter as sent',
    style: 'positive',
  },
  'prepare-letter': { button: 'Prepare a letter', todo: 'prepare a letter', style: 'default' },
  'behaviour-not-changed': {
    button: 'Behaviour not changed',
    todo: 'say that the behaviour has not changed',
    style: 'default',
  },
  'behaviour-changed': {
    button: 'Behaviour changed',
    todo: 'say that the behaviour has changed',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The events of letters and notices to the customer, each as the beginning of a sentence that goes on with a name. */
export const lettersEvents = {
  NoticeSent: 'Notice to the customer recorded by',
  NoticeWithheld: 'Not telling the customer recorded by',
  LetterPrepared: 'Letter prepared by',
  LetterSent: 'Letter recorded as sent by',
  WarningDue: 'Result of the warning asked for by',
  WarningEnded: 'Result of the warning recorded by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of letters and notices to the customer. */
export const lettersNews = {
  LetterSent: {
    tone: 'accent',
    heading: '{ref}: a letter went to the customer',
    paragraphs: ['{what}. {who} recorded it on {at}.', '{next}'],
  },
  WarningEnded: {
    tone: 'accent',
    heading: '{ref}: what became of the warning',
    paragraphs: ['{what}. {who} recorded it on {at}.', '{next}'],
  },
  NoticeSent: {
    tone: 'good',
    heading: '{ref}: the restriction is active',
    paragraphs: ['The notice to the customer went out, as {who} recorded on {at}.', '{next}'],
  },
  NoticeWithheld: {
    tone: 'good',
    heading: '{ref}: the restriction is active',
    paragraphs: ['The customer is not told. {who} recorded the reason on {at}.', '{next}'],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of letters and notices to the customer, spoken of as their labels do. */
export const lettersFields = {
  letter: { verb: 'Select', the: 'which letter', name: 'Which letter' },
  template: { verb: 'Select', the: 'the template', name: 'The template' },
  letterSentOn: { verb: 'Enter', the: 'the date the letter was sent', name: 'Date the letter was sent' },
  letterChannel: { verb: 'Select', the: 'how the letter was sent', name: 'How the letter was sent' },
  watchUntil: {
    verb: 'Enter',
    the: 'until when the behaviour is watched',
    name: 'Until when the behaviour is watched',
  },
  then: { verb: 'Select', the: 'what happens to the case', name: 'What happens to the case' },
  behaviourOn: { verb: 'Enter', the: 'the date you saw it', name: 'Date you saw it' },
  behaviourNote: { verb: 'Enter', the: 'what you saw', name: 'What you saw' },
  letterDespite: { verb: 'Select', the: 'that it was sent all the same', name: 'Sent all the same' },
  sentOn: { verb: 'Enter', the: 'the date the notice was sent', name: 'Date the notice was sent' },
  noticeChannel: { verb: 'Select', the: 'how the notice was sent', name: 'How the notice was sent' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const lettersProblems = {
  letter: { 'too-many': 'This case holds as many letters as it can; write to the customer without me' },
  letterDespite: {
    missing: 'The letter no longer says what holds. Prepare it again, or confirm that it was sent as it is',
  },
  watchUntil: { 'not-in-the-future': 'Until when the behaviour is watched must be after today' },
} as const satisfies BetterProblems<keyof typeof lettersFields>;

/** What happens next on a case, by where it stands with letters and notices to the customer; `{who}` is who it waits for. */
export const lettersNext = {
  warned: '{who} watches whether the behaviour changes, and says so here.',
  'awaiting-notice': 'The customer is told next, by {who}.',
} as const satisfies Partial<Record<Status, string>>;

/** The same, where the one person it waits for is the reader, and the sentence begins with them. */
export const lettersNextForYou = {
  warned: 'You watch whether the behaviour changes, and say so here.',
} as const satisfies Partial<Record<Status, string>>;

/** What a lock screen shows of cards about letters and notices to the customer. */
export const lettersSummaries = {
  letter: '{ref}: the letter you prepared',
  'warned-case': '{ref}: has the behaviour changed?',
} as const;

/** What stands on the card of a letter, by where the letter stands. */
export const letterLeads = {
  toSend:
    'Read it through, open it in Word if something is to be changed, and send it yourself. Then record that it was sent. There is no postal address in it, since none is kept here: in Word, put it where “[Postal address]” stands, or take that line out.',
  sent: 'It was sent, and stays with the case.',
  replaced: 'It was not sent, and another letter or another step has taken its place.',
  notMade:
    'The letter could not be made. What you entered is kept: prepare it again once the template is mended, and you find it filled in.',
  gone: 'Its Word file is not in the library Notices any more. Prepare the letter again, and you find what you entered.',
} as const;

/** Said under the text of a letter that is longer than a card. */
export const letterGoesOn = 'The letter goes on in the Word file.';

/** What stands on the card that asks whether a warned customer's behaviour changed. */
export const warnedWords = {
  heading: '{ref}: has the behaviour changed?',
  ended: '{ref}: the warning',
  due: 'The customer was warned and the time to change has passed. Say what you have seen since.',
  incident:
    'The customer was warned, and a further incident was added since. Say whether the behaviour has changed.',
  over: 'What became of the warning is recorded.',
  changed: 'Behaviour changed',
  notChanged: 'Behaviour not changed',
} as const;

/** The forms of letters and warnings. `{ref}` is the case. */
export const letterFormWords = {
  choose: {
    heading: 'Prepare a letter, {ref}',
    lead: 'Which letter is it? Nothing is sent from here: you read it, and send it yourself.',
    submit: 'Continue',
  },
  prepare: {
    heading: 'Prepare a letter, {ref}',
    lead: 'Write to the customer. Leave out what the customer need not know, such as who reported it.',
    submit: 'Prepare it',
  },
  sent: {
    heading: 'Record the letter as sent, {ref}',
    lead: 'Record it once you have sent the letter.',
    submit: 'Record it as sent',
  },
  changed: {
    heading: 'The behaviour changed, {ref}',
    lead: 'The warning was enough. This closes the case. The person who reported it reads what you enter.',
    submit: 'Close the case',
  },
  notChanged: {
    heading: 'The behaviour has not changed, {ref}',
    lead: 'The case goes back to its manager with the warning and what came of it, and a restriction can be proposed.',
    submit: 'Record it',
  },
} as const;

/** The label of the letter that a form is about, where there is nothing to choose. */
export const letterLabel = 'Letter';

/** The labels of the fields of these forms. */
export const letterFieldLabels = {
  letter: 'Which letter',
  letterSentOn: 'Date it was sent',
  letterChannel: 'How it was sent',
  watchUntil: 'Until when the behaviour is watched',
  letterDespite: 'It was sent as it is',
  then: 'What happens to the case',
  reason: 'Why the case is closed, if it is; the reporter reads it',
  behaviourOn: 'Date you saw it',
  behaviourNote: 'What you saw',
} as const;

/** What can happen to a case after a letter that leaves the choice. */
export const thenWords = {
  close: 'The case is closed',
  stay: 'The case stays open, in case the customer goes on',
} as const;

/** Said on a manager's card once an expectation letter was sent (H8). */
export const afterExpectation =
  'The customer was told in writing what to expect. If the contact goes on, consider a restriction.';

/** What is said of the Word template of a letter. */
export const templateProblems = {
  'template-missing': (_, problem) =>
    `The Word template “${problem.words ?? ''}” is not in the folder Templates of the library Notices. Ask whoever looks after the templates to put it back`,
  'template-broken': (_, problem) =>
    `The Word template cannot be read: ${problem.words ?? ''}. Ask whoever looks after the templates to mend it`,
  'template-unknown': (_, problem) =>
    `The Word template asks for something that no letter of this kind has: ${problem.words ?? ''}. Ask whoever looks after the templates to take it out`,
} as const satisfies Partial<Record<ProblemCode, ProblemSentence>>;

/** How the customer is told, and why not: `{whom}` is who would be in danger. */
export const tellingWords = {
  willBe: 'Yes. The customer gets a notice of what was decided and why',
  was: 'Yes, the notice was sent',
  not: 'No. Telling them would put {whom} in danger',
  somebody: 'somebody',
} as const;

/** What recording a notice does, by what the customer is told of. */
export const noticeLeads = {
  restriction: 'The restriction takes effect once this is recorded.',
  change: 'Record how the customer was told of the change. Anything stricter starts then.',
  review: 'The review is over and the restriction goes on. Record how the customer was told.',
  contact: 'The customer has another contact. Record how they were told who it is.',
  end: 'The restriction has ended. Record how the customer was told.',
} as const;

/** Said where a letter was prepared that no longer holds. `{what}` is what. */
export const noticeOutdated =
  'The letter that was prepared is out of date. Changed since: {what}. Prepare it again, or confirm that it was sent as it is.';

/** What of a letter no longer holds, as a warning names it. */
export const outdatedWords = {
  restrictions: 'what is restricted',
  exceptions: 'what the customer can still do',
  adjustment: 'what was agreed for the customer',
  spoc: 'who their contact is',
  deputy: 'who stands in for their contact',
  review: 'when it is looked at again',
  ends: 'when it ends',
} as const satisfies Record<(typeof toldOfRestriction)[number], string>;

/** The labels and short headings of letters. Braces are filled by the view. */
export const lettersLabels = {
  preparedBy: 'Prepared by',
  sent: 'Sent',
  recordedBy: 'Recorded by',
  watchedUntil: 'Watched until',
  whatBecameOfIt: 'What became of it',
  saidBy: 'Said by',
  noLongerHolds: 'No longer as the letter says',
  letterTo: 'Letter to the customer: {letter}',
  notRecordedAsSent: 'Not recorded as sent',
  whatWasSeen: 'What was seen',
  letterSent: '{letter}, sent {day}',
  whatIsWrong: 'What is wrong',
  customer: 'Customer',
  incidentsSince: 'Incidents since',
  none: 'None',
} as const;
