import type { Status } from '../../bot/policy/codes';

/** What happens next on a case; `{who}` is who it waits for. Where the profile says what goes on, its words are used. */
export const nextWords = {
  reported: '{who} has been told, and will acknowledge the report or ask for more.',
  acknowledged: '{who} decides whether to take it further or to close it.',
  'awaiting-assessment': 'The {who} first finds whether the behaviour is unacceptable.',
  'awaiting-information': '{who} has been asked a question. The case goes on once it is answered.',
  'awaiting-endorsement': '{who} now proposes a restriction or closes the case.',
  'awaiting-decision': '{who} now approves, changes or refuses what is proposed.',
  warned: '{who} watches whether the behaviour changes, and says so here.',
  'awaiting-notice': 'The customer is told next, by {who}.',
  restricted: 'The restriction stands until its review.',
  'awaiting-appeal': '{who} now looks at the decision again. The restriction stays in force meanwhile.',
  'awaiting-end-notice': 'The customer is told next that the restriction ended, by {who}.',
  'awaiting-variation':
    '{who} now decides on the change that was proposed. Until then the restriction stays as it is.',
  'awaiting-lifting': '{who} now decides whether the restriction ends. Until then it stays in force.',
  'awaiting-change-notice': 'The customer is told of the change next, by {who}.',
  'awaiting-lifting-notice': 'The customer is told next that the restriction ended, by {who}.',
  lifted: 'The restriction has ended. Nothing more happens on this case.',
  overturned: 'The restriction has ended. Nothing more happens on this case.',
  closed: 'Nothing more happens on this case.',
  refused: 'Nothing more happens on this case.',
  withdrawn: 'Nothing more happens on this case.',
} as const satisfies Record<Status, string>;

/** How `{who}` reads it where it is themself. */
export const you = 'you';

/** The same, where the one person it waits for is the reader, and the sentence begins with them. */
export const nextWordsForYou = {
  reported: 'Acknowledge the report, or ask for more: it waits for you.',
  acknowledged: 'You decide whether to take it further or to close it.',
  'awaiting-information': 'You have been asked a question. The case goes on once you have answered it.',
  warned: 'You watch whether the behaviour changes, and say so here.',
} as const satisfies Partial<Record<Status, string>>;
