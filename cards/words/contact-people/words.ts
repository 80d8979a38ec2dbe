import type { Action, FormAction } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { StepFieldName } from '../../step-form/card';
import type { ActionWords, BetterProblems, FieldWords, FormField, NewsWords, StepFormWords } from '../shape';

/** The steps of those who look after the contact, as buttons and sentences name them. */
export const contactPeopleActions = {
  'accept-appointment': { button: 'Accept', todo: 'accept this', style: 'positive' },
  'decline-appointment': { button: 'Decline', todo: 'decline this', style: 'default' },
  'hand-over': { button: 'Hand over', todo: 'hand this customer over', style: 'default' },
  appoint: {
    button: 'Appoint a contact',
    todo: 'appoint a contact for this customer',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of those who look after the contact that need a few fields. `{ref}` is the case. */
export const contactPeopleStepForms = {
  'decline-appointment': {
    heading: 'Decline, {ref}',
    lead: 'Those who appoint are told, and find somebody else. Until then the customer’s contact still comes to you.',
    submit: 'Decline',
    style: 'destructive',
  },
  appoint: {
    heading: 'Appoint a contact, {ref}',
    lead: 'They are told at once, with the history, and asked to accept.',
    submit: 'Appoint',
    style: 'positive',
  },
  'hand-over': {
    heading: 'Hand over, {ref}',
    lead: 'They are told, with the history. Until they accept, the customer’s contact still comes to you.',
    submit: 'Ask them to take over',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The labels of the fields of these forms. */
export const contactPeopleStepFields = {
  contactRole: 'Role',
  person: 'Who',
} as const satisfies Partial<Record<StepFieldName, string>>;

/** The events of those who look after the contact, each as the beginning of a sentence that goes on with a name. */
export const contactPeopleEvents = {
  AppointmentAccepted: 'Accepted as contact by',
  AppointmentDeclined: 'Declined as contact by',
  ContactPersonAppointed: 'Contact appointed by',
  HandoverOffered: 'Handover asked for by',
  AppointmentReminded: 'Reminder of an appointment sent by',
  AppointmentEscalated: 'Passed on, since a contact did not accept, by',
  ContactNoticeSent: 'Customer told of their new contact, as recorded by',
  ContactNoticeWithheld: 'Reason not to tell the customer of their new contact recorded by',
  ContactTellingReminded: 'Reminder to tell the customer of their new contact sent by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of those who look after the contact. */
export const contactPeopleNews = {
  AppointmentAccepted: {
    tone: 'good',
    heading: '{ref}: a contact was taken over',
    paragraphs: ['{who} took over on {at}. {contacts}'],
  },
  AppointmentDeclined: {
    tone: 'warning',
    heading: '{ref}: your handover was declined',
    paragraphs: ['{who} declined it on {at}, so it stays with you. {contacts}'],
  },
  ContactTellingReminded: {
    tone: 'warning',
    heading: '{ref}: tell the customer who their contact is now',
    paragraphs: [
      '{contacts} The customer has not been told so.',
      'Open the record. Prepare the letter there, or record how the customer was told.',
    ],
  },
  ContactPersonAppointed: {
    tone: 'emphasis',
    heading: '{ref}: somebody else looks after it',
    paragraphs: [
      'Since {at} this customer’s contact comes to you no more. {contacts}',
      'There is nothing for you to do.',
    ],
  },
  AppointmentReminded: {
    tone: 'warning',
    heading: '{ref}: you have not answered yet',
    paragraphs: [
      'You were asked to look after this customer’s contact. Accept it, or say why you cannot. {contacts}',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of those who look after the contact, spoken of as their labels do. */
export const contactPeopleFields = {
  contactRole: { verb: 'Select', the: 'their role', name: 'Role' },
  person: { verb: 'Select', the: 'who it is to be', name: 'Who' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What is said of these fields better than of any field. */
export const contactPeopleProblems = {
  person: {
    'same-person': 'Whoever stands in must be somebody else',
    missing: 'Select who it is to be; start typing a name',
    'nothing-changed': 'They look after it already; select somebody else',
    'not-offered': 'Select somebody who neither reported it, is affected by it nor declared a conflict',
  },
} as const satisfies BetterProblems<keyof typeof contactPeopleFields>;

/** What a lock screen shows of cards about those who look after the contact. */
export const contactPeopleSummaries = {
  appointment: '{ref}: you are asked to be a contact',
  'appoint-request': '{ref}: a contact is needed',
  'my-customers': 'Customers you look after',
} as const;

interface AppointmentWords {
  readonly heading: string;
  readonly tone: 'accent' | 'good' | 'emphasis';
  readonly lead: string;
}

/** What the card of an appointment says, by how it stands. `{ref}` is the case, `{role}` the role, `{by}` who asks. */
export const appointmentWords = {
  asked: {
    heading: '{ref}: please answer',
    tone: 'accent',
    lead: '{role}: that is you, by the decision of {by}. Accept it, or say why you cannot. Until somebody else is appointed, the customer’s contact comes to you.',
  },
  handedOver: {
    heading: '{ref}: a customer is handed over to you',
    tone: 'accent',
    lead: '{by} asks you to take over. {role}: that would be you. Until you accept, nothing changes.',
  },
  accepted: {
    heading: '{ref}: you accepted',
    tone: 'good',
    lead: '{role}: that is you. The customer’s contact comes to you. What mail and telephones bring you by a rule stands below, once there is one.',
  },
  untold: {
    heading: '{ref}: you accepted, now tell the customer',
    tone: 'accent',
    lead: '{role}: that is you. The customer does not know it yet. Prepare the letter to them, or record how they were told.',
  },
  standInUntold: {
    heading: '{ref}: tell the customer who stands in for you',
    tone: 'accent',
    lead: '{role}: that is you. Somebody else stands in while you are away than the customer was told. Prepare the letter to them, or record how they were told.',
  },
  declined: {
    heading: '{ref}: you declined',
    tone: 'emphasis',
    lead: 'Those who appoint were told, and find somebody else. Until then the customer’s contact still comes to you.',
  },
  over: {
    heading: '{ref}: no longer restricted',
    tone: 'emphasis',
    lead: 'The restriction has ended. Whoever this customer turns to answers them, as everybody else.',
  },
  replaced: {
    heading: '{ref}: somebody else looks after it',
    tone: 'emphasis',
    lead: 'You are not, or no longer, a contact of this customer. There is nothing for you to do.',
  },
} as const satisfies Record<string, AppointmentWords>;

/** The words of the list of somebody's customers (S1). */
export const myCustomersWords = {
  heading: 'My customers',
  toLog: 'Log a contact: which customer?',
  none: 'You do not look after a customer now. If one contacts you, write “check” and what you know of them.',
  order:
    '{first} to {last} of {all}. What you have not accepted stands first, then what is reviewed soonest.',
  otherwise: 'Somebody else’s customer? Write “log” and what you know of them.',
  tooMany:
    'You are named in more cases than can be listed. Ask those who appoint to name somebody else in some.',
  unaccepted: 'You have not accepted yet. Open it and answer.',
  away: 'You are away until {until}. Your customers’ contact goes to whoever stands in for you.',
  noContacts: 'None yet',
  noneSince: 'none',
  contacts: '{count}, the newest on {at}',
  contactsSince: '{count} in all, {since} of them since the last review; the newest on {at}',
  alone: 'nobody stands in',
  standsIn: '{who} stands in',
  bothAway: '{who} is away until {until}, so you act',
  isAway: '{who} is away until {until}',
  left: '{who} has left',
  leftSoYouAct: '{who} has left, so you act',
  acts: '{who} looks after them',
} as const;

/** The labels and short headings of those who look after a contact. Braces are filled by the view. */
export const contactPeopleLabels = {
  appointNeeded: 'a contact has to be appointed',
  notAccepted: 'a contact has not accepted',
  hasLeft: 'a contact has left; appoint another',
  accepted: 'the contacts have accepted',
  whatHappened: 'What happened',
  whatIsRestricted: 'What is restricted',
  agreed: 'What was agreed for the customer',
  neverStops: 'What it never stops',
  whoAndUntilWhen: 'Who and until when',
  review: 'Review',
  ends: 'Ends',
  noteOf: 'Note of {who}',
  customer: 'Customer',
  beforeThat: 'Before that',
  more: '{more} more',
  whyDecided: 'Why it was decided',
  exceptions: 'Exceptions',
  youAre: 'You are',
  nextReview: 'Next review',
  contactsLogged: 'Contacts logged',
} as const;
