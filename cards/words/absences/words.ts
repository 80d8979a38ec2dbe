import type { FieldWords, FormField, MessageName, MessageWords } from '../shape';

/** The fields of absences, spoken of as their labels do. */
export const absencesFields = {
  awayFrom: { verb: 'Enter', the: 'the first day away', name: 'First day away' },
  awayUntil: { verb: 'Enter', the: 'the last day away', name: 'Last day away' },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** Confirmations and alerts about absences. */
export const absencesMessages = {
  notAbsences: {
    tone: 'warning',
    heading: 'This is not yours to enter',
    paragraphs: [
      'Only these can enter it for a colleague: {who}. Ask one of them.',
      'For yourself, write “absent”.',
    ],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** The words about absences of those who look after customers (S1). `{who}` is away `{from}` `{until}`. */
export const absenceWords = {
  summary: 'Who acts while somebody is away',
  heading: 'When you are away',
  lead: 'Say when you are away. Your customers’ contact then goes to whoever stands in for you, and we tell them. A case that waits for you goes to the next person at once.',
  none: 'You have not entered an absence.',
  recorded: 'Saved. We are telling whoever acts for you, and send you a list.',
  ended: 'Cancelled. We are telling whoever acted for you.',
  notThere: 'That absence was cancelled already.',
  now: 'You are away until {until}',
  ahead: 'From {from} until {until}',
  back: 'I am back',
  takeBack: 'Take it back',
  enteredBy: '{text}. Entered by {who}',
} as const;

/** The same for a colleague who cannot say so themself. `{who}` is the colleague. */
export const colleagueAbsenceWords = {
  summary: 'A colleague who is away',
  ask: {
    heading: 'Who is away?',
    lead: 'For somebody who is ill, or cannot enter it for another reason. They are told who entered it, and can change it.',
    missing: 'Select the colleague who is away',
    unknown: 'The directory does not know this colleague. Select somebody else.',
  },
  heading: 'When {who} is away',
  lead: 'Say when they are away. The contact of their customers then goes to whoever stands in. We tell them and {who}, and that it was you.',
  now: 'Away until {until}',
  back: 'They are back',
  recorded: 'Saved. We are telling {who} and whoever acts for them.',
  ended: 'Cancelled. We are telling {who} and whoever acted for them.',
} as const;

/** What is said of an absence to whom; the headings name nobody. */
export const absenceNewsWords = {
  'stand-in': {
    heading: 'You act for a colleague who is away',
    first:
      '{who} is away from {from} until {until}. In that time the contact of these customers comes to you:',
    last: 'Write “my customers” here to see them and to log a contact.',
  },
  left: {
    heading: 'Customers without a contact while somebody is away',
    first:
      '{who} is away from {from} until {until}, and nobody else who looks after these customers is there:',
    last: 'Until then their contact comes to you. Open the case to appoint somebody or to log a contact.',
  },
  'absent-by': {
    heading: 'A colleague entered that you are away',
    first:
      '{by} entered that you are away from {from} until {until}. What waits for you goes to others meanwhile.',
    last: 'Is it wrong, or are you back earlier? Write “absent” here and say so.',
  },
  absent: {
    heading: 'While you are away',
    first: 'From {from} until {until}, this is who acts for you:',
    last: 'Back earlier? Write “absent” here and say so.',
  },
} as const;

/** What the same people read when an absence is over or was taken back. */
export const absenceOverWords = {
  'stand-in': {
    heading: 'A colleague is back',
    first: '{who} is there again. The contact of these customers goes to them as before:',
    last: '',
  },
  left: {
    heading: 'A contact is back',
    first: '{who} is there again. The contact of these customers goes to them as before:',
    last: '',
  },
  'absent-by': {
    heading: 'A colleague entered that you are not away',
    first: '{by} took back that you are away from {from} until {until}. What waits for you comes to you.',
    last: 'Is it wrong? Write “absent” here and enter it again.',
  },
  absent: {
    heading: 'You are back',
    first: 'The contact of your customers goes to you again:',
    last: 'Write “my customers” here to see them.',
  },
} as const;

/** The labels and short headings of absences. Braces are filled by the view. */
export const absencesLabels = {
  andMore: '… and {more} more.',
} as const;
