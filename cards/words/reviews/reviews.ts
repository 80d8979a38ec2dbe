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
  letters: 'Latest contacts',
} as const;
