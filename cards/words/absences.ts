/** The words about absences of those who look after customers (S1). `{who}` is away `{from}` `{until}`. */
export const absenceWords = {
  summary: 'Who acts while somebody is away',
  heading: 'When you are away',
  lead: 'Enter it, and your customers’ contact goes to whoever stands in for you. They are told. A case that waits for you goes to the next person at once.',
  none: 'No absence is entered.',
  recorded: 'Entered. Whoever acts for you is being told; you get a list.',
  ended: 'Taken back. Whoever acted for you is being told.',
  notThere: 'That absence was taken back already.',
  now: 'You are away until {until}',
  ahead: 'From {from} until {until}',
  back: 'I am back',
  takeBack: 'Take it back',
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
  absent: {
    heading: 'While you are away',
    first: 'From {from} until {until}, this is who acts for you:',
    last: 'Back earlier? Write “absent” here and say so.',
  },
} as const;

/** The same once it is over, or taken back. */
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
  absent: {
    heading: 'You are back',
    first: 'The contact of your customers goes to you again:',
    last: 'Write “my customers” here to see them.',
  },
} as const;
