import type { Action, FormAction } from '../../../bot/policy/codes';
import type { Happened } from '../../../bot/domain/case/events';
import type { RefusalCode } from '../../../bot/domain/case/refusal';
import type { ActionWords, MessageName, MessageWords, RefusalWords, StepFormWords } from '../shape';
import type { LookFinding } from '../../../bot/domain/records/look-check';
import type { Finding } from '../../../bot/domain/records/trail-check';

/** The steps of keeping the record, as buttons and sentences name them. */
export const recordsActions = {
  'confirm-erasure': {
    button: 'Confirm the erasure',
    todo: 'confirm the erasure of this case',
    style: 'destructive',
  },
  'propose-erasure': {
    button: 'Propose to erase it',
    todo: 'propose to erase this case',
    style: 'destructive',
  },
  'decline-erasure': { button: 'Keep it', todo: 'keep this case', style: 'default' },
  'release-record': {
    button: 'End the hold',
    todo: 'end the hold on this case',
    style: 'default',
  },
  'hold-record': {
    button: 'Hold the record',
    todo: 'hold the record of this case',
    style: 'default',
  },
} as const satisfies Partial<Record<Action, ActionWords>>;

/** The forms of steps of keeping the record that need a few fields. `{ref}` is the case. */
export const recordsStepForms = {
  'hold-record': {
    heading: 'Hold the record, {ref}',
    lead: 'While it is held nothing of this case is erased, however old it is. An erasure that was proposed is stopped.',
    submit: 'Hold it',
    style: 'positive',
  },
  'release-record': {
    heading: 'End the hold, {ref}',
    lead: 'Every hold on this case ends. You are asked when its period is over.',
    submit: 'End the hold',
    style: 'positive',
  },
  'propose-erasure': {
    heading: 'Propose to erase it, {ref}',
    lead: 'A second person has to confirm. Until then nothing is erased.',
    submit: 'Propose it',
    style: 'destructive',
  },
  'decline-erasure': {
    heading: 'Keep it, {ref}',
    lead: 'Nothing is erased, and you are asked again later.',
    submit: 'Keep it',
    style: 'positive',
  },
  'confirm-erasure': {
    heading: 'Confirm the erasure, {ref}',
    lead: 'It begins at once, and nobody can stop it.',
    submit: 'Erase it',
    style: 'destructive',
  },
} as const satisfies Partial<Record<FormAction, StepFormWords>>;

/** The events of keeping the record, each as the beginning of a sentence that goes on with a name. */
export const recordsEvents = {
  RecordHeld: 'Record held by',
  RecordReleased: 'Hold on the record ended by',
  PeriodEnded: 'End of the period for which it is kept, said by',
  ErasureProposed: 'Erasure proposed by',
  ErasureDeclined: 'Erasure declined by',
  ErasureConfirmed: 'Erasure confirmed by',
  RecordExported: 'Everything kept on the customer exported for',
  CaseErased: 'Erased by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** Confirmations and alerts about keeping the record. */
export const recordsMessages = {
  erased: {
    tone: 'emphasis',
    heading: '{ref}: erased',
    paragraphs: [
      'This case was erased on {on}, as the policy says. Nothing of it is kept but this reference.',
    ],
  },
  accessOrdered: {
    tone: 'accent',
    heading: 'Everything on {ref} is being drawn up',
    paragraphs: [
      'You hear from me here when it is ready. That you asked for it is recorded, in the trail of each case too.',
    ],
  },
  accountConfirmed: {
    tone: 'good',
    heading: 'Every mark is confirmed',
    paragraphs: ['The account is being written. You hear from me here when it can be handed out.'],
  },
  accountGone: {
    tone: 'warning',
    heading: 'This account is not there any more',
    paragraphs: [
      'Its files were deleted: their time was over, or a case or the customer was put right. Ask for the export anew.',
    ],
  },
  notAccess: {
    tone: 'warning',
    heading: 'This is not yours to ask for',
    paragraphs: [
      'Everything on a customer is drawn up by: {who}. Pass a customer who asks for it on to them.',
    ],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** Refusals about keeping the record. */
export const recordsRefusals = {
  SecondPerson: {
    heading: 'A second person has to confirm',
    paragraphs: [
      'You proposed it, so you cannot {todo}.',
      'Tell one of those who look after the records. Another person can do it; until then nothing is erased.',
    ],
  },
  RecordHeld: {
    heading: 'The record is held',
    paragraphs: [
      '{who} held it on {at}, so you cannot {todo}.',
      'Open the case to see why it is held. Whoever looks after the records can end the hold.',
    ],
  },
  PeriodNotOver: {
    heading: 'It is kept for longer',
    paragraphs: [
      'The period for which it is kept has not ended, so you cannot {todo}. {until}',
      'Open the case again then. You are asked when it has ended.',
    ],
  },
  Erased: {
    heading: 'This case was erased',
    paragraphs: [
      '{who} confirmed it on {at}, so you cannot {todo}.',
      'Report what has happened since as a new case: nothing can be added to this one.',
    ],
  },
} as const satisfies Partial<Record<RefusalCode, RefusalWords>>;

/** What a lock screen shows of cards about keeping the record. */
export const recordsSummaries = {
  'retention-request': '{ref}: how long it is kept',
  'subject-access': 'Everything on a customer',
} as const;

/** Words about how long a case is kept (X4), as those who look after the records read them. */
export const keepingWords = {
  over: '{ref}: kept as long as the policy says',
  proposed: '{ref}: a second person has to confirm its erasure',
  confirmed: '{ref}: being erased',
  erased: '{ref}: erased',
  held: '{ref}: the record is held',
  running: '{ref}: how long it is kept',
  lasts: 'Until {day}',
  open: 'The clock starts when the case comes to its end',
  ended: 'Ended on {day}',
  warning:
    'Everything that names the customer or anybody else is erased from every list, and from the cards in Teams. It cannot be undone. What stays is the reference, the dates and who erased it.',
} as const;

/** What is expected of those who look after the records, by where a case stands with it. */
export const keepingLeads = {
  over: 'Its period has ended. Propose to erase it, or hold it with a reason. Nothing is erased by itself.',
  proposed: 'Another person than the one who proposed it confirms, or keeps it with a reason.',
  confirmed: 'Everything that names anybody is being taken out of the lists and off the cards.',
  erased: 'Nothing but this is left of it.',
  held: 'Nothing is erased until the hold ends.',
  running: 'There is nothing for you to do. You are asked when its period has ended.',
} as const;

/** The words around everything that is kept on a customer: on the card that asks for it, and on the page drawn up. */
export const accessWords = {
  heading: 'Export everything on a customer',
  lead: 'For a customer who asks what is kept about them. Say whom you mean; one thing you know of them is enough.',
  missing: 'Enter what you know of the customer',
  tooLittle: 'Enter at least two letters of what you know of the customer',
  none: 'Nobody was found. Try something else that you know of them.',
  several: 'Several customers may be meant. Choose the one who asked:',
  onlyOne: 'This customer was found. Choose them if it is they who asked:',
  more: 'There are more. Add a first name or a postcode to find the right one.',
  unavailable: 'The register cannot be reached just now. Try again in a few minutes.',
  one: 'Is this the customer? Compare before you go on: what is drawn up tells all about them.',
  who: 'Who this is',
  cases: '{count}: {refs}',
  erased: '{ref} (erased: nothing of it is left to hand over)',
  formHeading: 'Export everything on {ref}',
  formLead:
    'For a customer who asks what is kept about them. Be sure that it is they who ask: what is drawn up tells all. {note}',
  submit: 'Export everything',
  confirm:
    'It is recorded in the trail of each case that you asked for it. The files are deleted after {days} days.',
} as const;

/** The words of the page that holds everything kept on a customer. */
export const accessPageWords = {
  title: 'Everything kept on {ref}',
  part: 'part {part}',
  drawn: 'Drawn up on {at} for {by}, under {policy}. The files are deleted on {until}.',
  review: 'Not yet to be handed out',
  howTo:
    'Somebody has to read this before it is given to the customer. What may name or speak of others is marked in two ways, and in words:',
  colleague: 'names a colleague',
  colleagueAbout: 'a colleague is named, here or inside what somebody wrote: decide whether it is given out.',
  read: 'read before release',
  readAbout: 'somebody wrote this, and it may speak of others, such as witnesses or whoever reported it.',
  marks:
    'The marks are a help and no judgement: a first name, a description or a nickname can tell who is meant without one.',
  edit: 'Open the file in Word to take out what is not to be given; the marks stay visible there. Or print it, and redact on paper.',
  contents: 'What is kept',
  nothing: 'Nothing is kept here.',
  goesOn: 'This goes on in part {part}.',
  left: 'What is not in here',
  leftOut: [
    'What a text links to, such as evidence kept elsewhere: follow the links.',
    'Cards and messages in Teams: they show what is in here, and Teams keeps them by its own rules.',
    'Steps that wait for SharePoint while it is away, and are not carried out yet.',
    'What other systems hold, which a reference to the customer or complaints system points to.',
  ],
  files: 'Files beside this page',
  tooLarge: '{name} (too large to be copied: it is in the library Notices)',
  yes: 'yes',
  no: 'no',
} as const;

/** What each list is called on that page, and what it tells. */
export const holdingWords = {
  Customers: { heading: 'The customer', about: 'As first described, and under which reference.' },
  Matches: {
    heading: 'One person or two',
    about: 'Customers who may be the same person, and what was said about it.',
  },
  CustomerKeys: {
    heading: 'How the customer is found',
    about: 'Spellings, sounds, addresses and numbers that lead to them.',
  },
  Cases: { heading: 'Cases', about: 'Each case as it stands now.' },
  Incidents: { heading: 'Incidents', about: 'What was reported, by whom and when.' },
  Decisions: { heading: 'Decisions', about: 'What was decided, why and by whom.' },
  Restrictions: { heading: 'Restrictions', about: 'What was restricted, from when and for how long.' },
  InForce: { heading: 'Restrictions that bind now', about: 'What stands in the Customer Behaviour List.' },
  Contacts: { heading: 'Contacts', about: 'Contacts during a restriction, and what became of each.' },
  Reviews: { heading: 'Reviews', about: 'When restrictions were looked at again, and with what result.' },
  ExternalReports: { heading: 'Reports to others', about: 'Reports to the police and other third parties.' },
  Tasks: { heading: 'Tasks', about: 'What was to be done after an incident.' },
  Notices: { heading: 'Letters', about: 'Letters prepared and sent; the files lie beside this page.' },
  Events: { heading: 'The trail', about: 'Who did what, and when, entry by entry.' },
  Looks: { heading: 'Who looked', about: 'Colleagues who looked the customer up, and when.' },
} as const satisfies Readonly<Record<string, { readonly heading: string; readonly about: string }>>;

/** What a check of the trail found, in sentences for whoever keeps the records (X3). Instants are UTC. */
export const findingWords = {
  altered: '{ref}: entry {number}, of {at}, was altered after it was written ({columns}).',
  broken:
    '{ref}: entry {number} does not follow from the entry before it: one of the two, of {after} and {before}, was written anew.',
  missing: '{ref}: {entries} {removed}, between {after} and {before}.',
  twice: '{ref}: entry {number}, of {at}, is in the list twice; one of them was added by hand.',
  'head-differs':
    '{ref}: the case and its newest entry, {number} of {at}, do not agree: one of the two was changed by hand.',
  added: '{ref}: {entries} in the list that the case knows nothing of, after {after}.',
  'case-gone': '{ref}: the case was removed; {count} of its entries are still there.',
  'case-unreadable': '{ref}: the row of the case was changed by hand and cannot be read any more.',
  'seal-differs':
    '{ref}: entry {number}, of {at}, is not the one that was sealed when it was written: it was written anew, its hash included.',
  'sealed-gone': '{ref}: entry {number} was sealed when it was written and is no longer in the list.',
  'not-sealed':
    '{ref}: entry {number}, of {at}, was never sealed: it did not come from this system, or the seals were not reachable when it was written.',
} as const satisfies Record<Finding['kind'], string>;

/** What a check of the recorded looks may find, in words (S2). */
export const lookFindingWords = {
  'look-altered': 'The look {key}, of {at}, was altered after it was recorded.',
  'look-gone': 'The look {key} was sealed when it was made and is no longer in the list.',
  'look-not-sealed': 'The look {key}, of {at}, was never sealed: it was added by hand, or its seal failed.',
} as const satisfies Record<LookFinding['kind'], string>;

/** The lines around them. */
export const trailReportWords = {
  whole: 'The trail is whole.',
  altered: 'The trail is NOT whole: {count} found.',
  checked: 'Checked: {entries} of {cases}, against {seals}.',
  erased: '{ref}: erased on {at}, proposed by {by}, confirmed by {confirmedBy}.',
  removal: 'Looks from before {before} have been removed: their period, {months} then, was over.',
  looks: 'Checked: {looks}.',
  unknown: 'There is no case {ref}.',
} as const;

/** The labels and short headings of how long records are kept and of what was done to them. Braces are filled by the view. */
export const recordsLabels = {
  periodNotBegun: 'The clock starts when the case comes to its end.',
  periodEnds: 'It ends on {at}.',
  howLongItIsKept: 'How long it is kept',
  standsAt: 'Stands at',
  keptAs: 'Kept as',
  kept: 'Kept',
  heldBy: 'Held by',
  erasureProposedBy: 'Erasure proposed by',
  confirmedBy: 'Confirmed by',
  erasedOn: 'Erased on',
  whyItIsHeld: 'Why it is held',
  whatIsErased: 'What is erased',
  cases: 'Cases',
  noCase: 'No case',
  theBeginning: 'the beginning',
  wasRemoved: 'was removed',
  wereRemoved: 'were removed',
  entry: 'entry {from}',
  entries: 'entries {from} to {to}',
  anUnknownTime: 'an unknown time',
} as const;
