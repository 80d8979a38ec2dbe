/** What a proposed change is, as part of a sentence or a heading. */
export const changeKindWords = {
  vary: 'Other restrictions are proposed',
  lift: 'Lifting the restriction is proposed',
} as const;

/** The same, after the word “Proposed”. */
export const changeKinds = { vary: 'Other restrictions', lift: 'To lift the restriction' } as const;

/** What was decided on a change, as the beginning of a sentence. */
export const changeOutcomeWords = {
  varied: 'The restriction is changed',
  lifted: 'The restriction is lifted',
  refused: 'It was refused, and the restriction stays as it is',
} as const;

/** What follows from what was decided, for the moment. `{why}` is what the decider wrote. */
export const changeEffectWords = {
  atOnce: 'It asks no more of the customer than before, so it holds at once',
  later: 'What stood before holds until the customer was told',
  why: 'The reason: {why}',
} as const;

/** The card by which a change is put to those who decide. `{ref}` is the case. */
export const changeRequestWords = {
  open: { vary: '{ref}: change of a restriction, decision needed', lift: '{ref}: lifting, decision needed' },
  past: '{ref}: an earlier change of the restriction',
} as const;

/** The card that says that an end date comes. `{ends}` is that date, `{ref}` the case. */
export const endingWords = {
  open: {
    heading: '{ref}: ends on {ends}',
    lead: 'It ends by itself after that day, and nobody need do anything. If it is still needed, propose a change of its end date before then.',
  },
  over: { heading: '{ref}: had the end date {ends}', lead: 'There is nothing more for you to do.' },
} as const;

/** The form that proposes other restrictions. */
export const variationLead =
  'What stands now is filled in. Until those who decide have agreed and the customer was told, nothing more is asked of them.';

/** What it means to refuse: a restriction that is not in force yet, or a change of one that is. */
export const refuseLeads = {
  restriction:
    'The restriction is not made. The reporter, the manager and whoever proposed it are told; the reason you give goes to those who acted on the case.',
  change:
    'The restriction stays as it is, and its next review is set. Whoever proposed the change and those who look after the contact are told, with your reason.',
} as const;

/** What it means to lift a restriction, on the form that approves it. */
export const liftingRow = { label: 'Proposed', text: 'All of this ends:' } as const;
