/** The words of the list of somebody's customers (S1). */
export const myCustomersWords = {
  heading: 'My customers',
  toLog: 'Log a contact: of whom?',
  none: 'You are the contact of no customer now. Does a customer turn to you all the same? Write “check” and what you know of them.',
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
  acts: '{who} looks after them',
} as const;
