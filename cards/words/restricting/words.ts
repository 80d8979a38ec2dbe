import type { Action, FormAction, Status } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { ActionWords, FieldWords, FormField, NewsWords, StepFormWords } from '../shape';

/** The steps of a restriction in force, as buttons and sentences name them. */
export const restrictingActions = {
  'propose-variation': {
    button: 'Propose a change',
    todo: 'propose a change of this restriction',
    style: 'default',
  },
  'propose-lifting': {
    button: 'Propose to lift it',
    todo: 'propose to lift this restriction',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of a restriction in force that need a few fields. `{ref}` is the case. */
export const restrictingStepForms = {
  'propose-lifting': {
    heading: 'Propose to lift the restriction, {ref}',
    lead: 'Say why it is no longer needed. It stays in force until those who decide have decided.',
    submit: 'Propose to lift it',
    style: 'positive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The events of a restriction in force, each as the beginning of a sentence that goes on with a name. */
export const restrictingEvents = {
  ChangeProposed: 'Change of the restriction proposed by',
  ChangeDecided: 'Change of the restriction decided by',
  ChangeNoticeSent: 'Notice of the change recorded by',
  ChangeNoticeWithheld: 'Not telling the customer of the change recorded by',
  EndAnnounced: 'End date announced by',
  RestrictionExpired: 'Ended on its end date by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of a restriction in force. */
export const restrictingNews = {
  ChangeProposed: {
    tone: 'accent',
    heading: '{ref}: a change of the restriction was proposed',
    paragraphs: ['{what}. {who} proposed it on {at}.', '{next}'],
  },
  ChangeDecided: {
    tone: 'accent',
    heading: '{ref}: the change of the restriction was decided',
    paragraphs: ['{what}. {who} decided it on {at}.', '{next}'],
  },
  ChangeNoticeSent: {
    tone: 'good',
    heading: '{ref}: the changed restriction is active',
    paragraphs: ['The customer was told of the change, as {who} recorded on {at}.', '{next}'],
  },
  ChangeNoticeWithheld: {
    tone: 'good',
    heading: '{ref}: the changed restriction is active',
    paragraphs: ['The customer is not told of the change. {who} recorded the reason on {at}.', '{next}'],
  },
  RestrictionExpired: {
    tone: 'good',
    heading: '{ref}: the restriction has ended',
    paragraphs: [
      'Its end date has passed. Deal with this customer as with everybody else.',
      'The customer knew the date, so you do not have to write to them. If something happens again, report it.',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** The fields of a restriction in force, spoken of as their labels do. */
export const restrictingFields = {
  kinds: { verb: 'Select', the: 'at least one restriction', name: 'Restrictions' },
  spoc: { verb: 'Select', the: 'who looks after the contact', name: 'Who looks after the contact' },
  deputy: { verb: 'Select', the: 'who stands in for them', name: 'Who stands in for them' },
  reviewOn: { verb: 'Enter', the: 'a review date', name: 'Review date' },
  endsOn: { verb: 'Enter', the: 'an end date', name: 'End date' },
  equalityReasoning: {
    verb: 'Enter',
    the: 'what was considered and adjusted',
    name: 'What was considered and adjusted',
  },
  adjustmentAgreed: {
    verb: 'Enter',
    the: 'what was agreed for the customer',
    name: 'What was agreed for the customer',
  },
  adjustmentKeptBy: { verb: 'Enter', the: 'who makes sure of it', name: 'Who makes sure of it' },
  adjustmentNeeds: {
    verb: 'Select',
    the: 'the ways of contact that it needs',
    name: 'Ways of contact that it needs',
  },
  adjustmentDespite: {
    verb: 'Enter',
    the: 'why it is closed all the same',
    name: 'Why it is closed all the same',
  },
  noWarningBecause: {
    verb: 'Enter',
    the: 'why the customer was not warned first',
    name: 'Why the customer was not warned first',
  },
} as const satisfies Partial<Record<FormField, FieldWords>>;

/** What happens next on a case, by where it stands with a restriction in force; `{who}` is who it waits for. */
export const restrictingNext = {
  restricted: 'The restriction stands until its review.',
  'awaiting-variation':
    '{who} now decides on the change that was proposed. Until then the restriction stays as it is.',
  'awaiting-lifting': '{who} now decides whether the restriction ends. Until then it stays in force.',
  'awaiting-change-notice': 'The customer is told of the change next, by {who}.',
  'awaiting-lifting-notice': 'The customer is told next that the restriction ended, by {who}.',
  lifted: 'The restriction has ended. Nothing more happens on this case.',
} as const satisfies Partial<Record<Status, string>>;

/** What a lock screen shows of cards about a restriction in force. */
export const restrictingSummaries = {
  ending: '{ref}: a restriction ends soon',
  'ending-request': '{ref}: a restriction ends soon',
} as const;

/** What a proposed change is, as part of a sentence or a heading. */
export const changeKindWords = {
  vary: 'Other restrictions are proposed',
  lift: 'Ending the restriction is proposed',
} as const;

/** What a proposed change is, after the word “Proposed”. */
export const changeKindLabels = { vary: 'Other restrictions', lift: 'To lift the restriction' } as const;

/** What was decided on a change, as the beginning of a sentence. */
export const changeOutcomeWords = {
  varied: 'The restriction is changed',
  lifted: 'The restriction is lifted',
  refused: 'It was refused, and the restriction stays as it is',
} as const;

/** What follows from what was decided, for the moment. `{why}` is what the decider wrote. */
export const changeEffectWords = {
  atOnce: 'It asks no more of the customer than before, so it holds at once',
  later: 'The earlier restriction holds until the customer has been told',
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
    lead: 'It ends by itself after that day. If it is still needed, propose a new end date before then.',
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

/** The labels and short headings of restrictions. Braces are filled by the view. */
export const restrictingLabels = {
  behaviour: 'Behaviour',
  waitsFor: 'Waits for',
  now: 'Now',
  conflictDeclaredBy: 'Conflict of interest declared by',
  proposed: 'Proposed',
  proposedBy: 'Proposed by',
  inTheReviewOf: 'In the review of',
  decidedBy: 'Decided by',
  customer: 'Customer',
  whatEnds: 'What ends',
  whatStandsNow: 'What stands now',
  inForceSince: 'In force since the change',
  since: 'Since',
  change: 'Change of the restriction',
  outcome: 'Outcome',
  notDecidedYet: 'Not decided yet',
  under: 'Under',
  customerTold: 'Customer told',
  whyProposed: 'Why it is proposed',
  whyDecided: 'Why it was decided so',
  whyNotAdvised: 'Why it could not wait for advice on equality',
  whyNotTold: 'Why they are not told',
  proposeARestriction: 'Propose a restriction',
  changeAndApprove: 'Change the proposal and approve it',
  proposeChange: 'Propose a change of the restriction',
  notOffered: 'Not offered here: {why}.',
  noGround: 'the case shows no ground for it',
  everyMonth: 'every month',
  everyMonths: 'every {months} months',
  reviewedAtLatest: 'A restriction is reviewed {cycle}: on {day} at the latest.',
  adviceIsAsked: '{who} are asked for advice when you send this.',
  notAdvisedYet: '{who} have not advised yet. Why can this not wait for them?',
  restriction: 'Restriction',
  confirmed: 'Confirmed',
  standInWhenAway: '{as}, when the {contact} is away',
  review: 'Review',
  ends: 'Ends',
  endsByReview: 'When a review ends it',
  equality: 'Equality',
  adjustment: 'Agreed for the customer',
  adjustmentInWords: '{agreed} {keptBy} makes sure of it.',
  adjustmentDespite: 'Why it is closed all the same',
  whyNotWarned: 'Why the customer was not warned first',
  neverStopsSentence: 'It never stops: {what}.',
  reopensOnSentence: 'We answer again if we receive: {what}.',
  neverStops: 'It never stops',
  reopensOn: 'We answer again if we receive',
  recordTheNotice: 'Record the notice',
} as const;
