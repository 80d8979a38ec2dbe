import type { Action, FormAction } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { StepFieldName } from '../../step-form/card';
import type { ActionWords, BetterProblems, FieldWords, FormField, NewsWords, StepFormWords } from '../shape';

/** The steps of further contacts, as buttons and sentences name them. */
export const correspondenceActions = {
  'log-contact': { button: 'Log a contact', todo: 'log a contact', style: 'default' },
  'tell-contact-person': {
    button: 'Tell the contact person',
    todo: 'tell the contact person',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of further contacts that need a few fields. `{ref}` is the case. */
export const correspondenceStepForms = {
  'log-contact': {
    heading: 'Log a contact, {ref}',
    lead: 'This follows from your answers. Confirm it, or do more and say why. You cannot do less.',
    submit: 'Log it',
    style: 'positive',
  },
  'tell-contact-person': {
    heading: 'Tell the contact person, {ref}',
    lead: 'They are told in their own chat, and that this customer was in touch is recorded in your name.',
    submit: 'Tell them',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The labels of the fields of these forms. */
export const correspondenceStepFields = {
  outcome: 'What becomes of it',
  area: 'Business area it is passed on to',
  writer: 'Who wrote, called or came',
  cameBy: 'How',
  why: 'Why more is done than was proposed, if so',
  receivedOn: 'Date of the contact',
  receivedTime: 'Time of the contact',
  summary: 'What it was about',
  read: 'I have read or heard all of it',
} as const satisfies Partial<Record<StepFieldName, string>>;

/** The events of further contacts, each as the beginning of a sentence that goes on with a name. */
export const correspondenceEvents = {
  ContactLogged: 'Contact logged by',
  ContactPassedOn: 'Contact passed on by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of further contacts. */
export const correspondenceNews = {
  ContactLogged: {
    tone: 'accent',
    heading: '{ref}: a further contact of this customer',
    paragraphs: ['{contact}', '{who} logged it on {at}. Ask them for what you need of it.'],
  },
  ContactPassedOn: {
    tone: 'warning',
    heading: '{ref}: this customer has been in touch',
    paragraphs: ['{contact}', '{who} passed it on to you on {at}. Log it with what becomes of it.'],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of further contacts, spoken of as their labels do. */
export const correspondenceFields = {
  answers: { verb: 'Select', the: 'an answer to each question', name: 'Answers' },
  outcome: { verb: 'Select', the: 'what becomes of it', name: 'What becomes of it' },
  area: { verb: 'Select', the: 'the business area', name: 'Business area' },
  writer: { verb: 'Select', the: 'who wrote, called or came', name: 'Who it was' },
  cameBy: { verb: 'Select', the: 'how they were in touch', name: 'How' },
  why: { verb: 'Enter', the: 'why more is done than was proposed', name: 'Why more is done' },
  receivedOn: { verb: 'Enter', the: 'the date of the contact', name: 'Date of the contact' },
  receivedTime: { verb: 'Enter', the: 'the time of the contact', name: 'Time of the contact' },
  summary: { verb: 'Enter', the: 'what it was about', name: 'What it was about' },
  read: { verb: 'Select', the: 'that you have read or heard all of it', name: 'Reading it' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const correspondenceProblems = {
  answers: { missing: 'Close this window, open “Log a contact” again and answer each question' },
  read: { missing: 'Confirm that you have read or heard all of it' },
  summary: {
    'too-many':
      'You have passed on 3 contacts of this customer within the hour. Speak to the contact person, or try again later',
  },
} as const satisfies BetterProblems<keyof typeof correspondenceFields>;

/** The words around a further contact of a restricted customer. `{ref}` is the case. */
export const contactWords = {
  heading: 'A contact of this customer, {ref}',
  yes: 'Yes',
  no: 'No',
  proposed: 'Proposed',
  todo: 'What that means',
  because: 'Why',
  becauseOf: {
    yes: 'Yes to: {question}',
    no: 'No to: {question}',
    writer: 'It is from somebody else: {question}',
    within: 'It keeps to what the restriction leaves open',
    outside: 'It is about something that the restriction does not cover',
    'not-told-yet': 'It came by a way that is closed, and nobody has told the customer yet how to reach us',
    inside: 'It is covered by the restriction, and nothing you answered opens it',
  },
  howItCame: 'How it came',
  whoWrote: 'Who wrote or called',
  logged: '{ref}: the contact is logged',
  goesTo: 'It goes to',
  insteadWhileAway: '{who}; while they are away, to {other}',
  insteadOfAll: '{who}; while they are away, to {other}, who find somebody',
  told: '{ref}: the contact person is told',
  toldWhom: 'It goes to {whom}. That you told them is recorded.',
  passedOn: '{writer}, {channel}: {summary}',
  nobodyThere: 'Nobody who looks after this customer’s contact is there. Open the record, and find somebody.',
  where: 'Send it to:',
  threat:
    'A colleague logged a new threat, or a risk that the customer harms themself. In danger now? Call 999. Talk to the colleague who logged it, and decide whether to tell the police.',
} as const;

/** The labels and short headings of correspondence. Braces are filled by the view. */
export const correspondenceLabels = {
  passedToYou: '{what}. {area}: it is passed to you.',
  askedToTakeOver: 'Asked to take over as {as}',
  namedAs: '{as}: {who}.',
  customerTold: 'Customer told who their contact is',
  notToldYet: 'Not yet',
  askedBy: '{who}, by {by} on {at}',
  notYetAccepted: 'not yet accepted',
  acceptedOn: 'accepted on {at}',
  declinedOn: 'declined on {at}; somebody else is to be appointed',
} as const;
