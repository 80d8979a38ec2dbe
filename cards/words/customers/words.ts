import type { QueryKind } from '../../../bot/domain/customers/matching/query';
import type { Happened } from '../../../bot/domain/case/events';
import type { MessageName, MessageWords, NewsWords } from '../shape';
import type { Match } from '../../../bot/domain/customers/matching/matches';
import type { listParts } from '../../../bot/policy/codes/customers';

/** The events of customers, each as the beginning of a sentence that goes on with a name. */
export const customersEvents = {
  CustomerMerged: 'Found to be the case of somebody met before, by',
  CustomerCorrected: 'Details of the customer corrected by',
  CustomerParted: 'Found to be the case of somebody else after all, by',
  CaseRefiled: 'Filed under another customer by',
} as const satisfies Partial<Record<Happened['type'], string>>;

/** News of the events of customers. */
export const customersNews = {
  CustomerMerged: {
    tone: 'accent',
    heading: '{ref}: your customer was met before',
    paragraphs: [
      '{who} found on {at} that two customers in the register are one person, now {customer}. Every restriction of both stands, each with its own contact people.',
      'Write check and their name before the next contact: what is known of both stands together.',
    ],
  },
  CustomerParted: {
    tone: 'warning',
    heading: '{ref}: your customer was taken for somebody else',
    paragraphs: [
      '{who} found on {at} that this case and others are not of one person. Your customer is {customer} now; what belongs to the other is taken out again.',
    ],
  },
  CaseRefiled: {
    tone: 'warning',
    heading: '{ref}: this report stood under the wrong customer',
    paragraphs: [
      '{who} found on {at} that it is about somebody else, and filed it under {customer}. What the other customer did counts no longer in this case, nor this in theirs.',
      'If anything was decided by what belongs to the other, look at it again.',
    ],
  },
} as const satisfies Partial<Record<Happened['type'], NewsWords>>;

/** Confirmations and alerts about customers. */
export const customersMessages = {
  notKeeper: {
    tone: 'warning',
    heading: 'The Customer Behaviour List is not yours to see',
    paragraphs: [
      'It is kept by: {who}. Ask them where you need to know more.',
      'Before contact with a customer, write check and what you know of them: it says what to do.',
    ],
  },
  exporting: {
    tone: 'accent',
    heading: 'The file is being written',
    paragraphs: [
      'You hear from me here when it is ready. It is recorded that you asked for it.',
      'Of each opening of the list there is one file a part. For a newer one, write customers again.',
    ],
  },
  unexported: {
    tone: 'attention',
    heading: 'A file that somebody asked for could not be written',
    paragraphs: [
      'It was tried eight times. Whoever asked for it can ask again: customers, then "Export to a file", or export for one customer.',
    ],
  },
  yoursUnexported: {
    tone: 'attention',
    heading: 'Your file could not be written',
    paragraphs: [
      'It was tried eight times, and nothing of it can be relied on. Those who keep the list have been told.',
      'Ask for it again later: customers, then "Export to a file", or export for one customer.',
    ],
  },
  noCustomer: {
    tone: 'warning',
    heading: 'There is no such customer in the register',
    paragraphs: ['Open the list again with customers: it may have changed since.'],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** What a lock screen shows of cards about customers. */
export const customersSummaries = {
  'known-customer': 'What is known of a customer',
  unexported: 'A file that you asked for could not be written',
  exported: 'A file that you asked for',
  'customer-list': 'The Customer Behaviour List',
  'match-request': 'Are two customers one person?',
  'customers-changed': 'Two customers of the list',
} as const;

/** What each part of the Customer Behaviour List is called. */
export const listPartWords = {
  'in-force': 'Contact restricted now',
  'review-soon': 'Review within {days} days, or overdue',
  'no-spoc': 'Restricted, and nobody looks after the contact',
  all: 'Every customer in the register',
} as const satisfies Record<(typeof listParts)[number], string>;

/** The words around the Customer Behaviour List. */
export const customerListWords = {
  heading: 'Customer Behaviour List',
  kind: 'Restricted: {kind}',
  page: '{part}, page {page}',
  whole: '{part}, page {page}: {count}, by name',
  none: 'Nobody stands in this part of the list.',
  begunAnew: 'You opened the list again since: it is shown from its beginning.',
  tooWide:
    'More than 5,000 stand in this part, which is more than can be searched at once. Choose another part.',
  restriction: '{kind} ({ref}): review on {date}',
  overdue: '{kind} ({ref}): review was due on {date}',
  unreviewed: '{kind} ({ref}): no review date',
  ends: '{said}, ends on {date}',
  ended: '{said}, ended on {date}',
  named: '{as} {who}',
  both: '{said}; {as} {who}',
  noSpoc: 'No {as}',
  record: 'Customer {ref}',
  recorded: 'It is recorded that you opened this.',
  correct: 'Correct, or add a name',
  merge: 'Merge with another',
  export: 'Export everything',
  undo: 'Undo: {ref}',
  refile: 'Take a report out',
  parts: 'Merged into this customer',
  mergedOn: 'on {on} by {who}. ',
  alsoCases: 'And {count} older ones.',
} as const;

/** The words around a look at what is known of a customer. */
export const knownCustomerWords = {
  inGuide: 'Do we know this customer?',
  heading: 'Check a customer',
  lead: 'One thing you know of them is enough, even misspelt. It is recorded that you looked, not what you entered.',
  missing: 'Enter what you know of the customer',
  tooLittle: 'Enter at least two letters of what you know of the customer',
  /** What an answer begins with, by how it stands with contact. */
  states: {
    restricted: 'Contact with this customer is restricted. Keep to this:',
    decided: 'A restriction is decided. The customer has not been told yet, so it does not bind them yet.',
    warned: 'This customer was warned, and no restriction is in force:',
    free: 'No restriction found.',
  },
  /** The same where there is something to take care of: it comes first. */
  careStates: {
    restricted: 'Take care: read the warning first. Contact with this customer is restricted too:',
    decided:
      'Take care: read the warning first. A restriction is decided too; the customer has not been told, so it does not bind them yet.',
    warned: 'Take care: read the warning first. The customer was told that their behaviour must stop:',
    free: 'Take care with this customer. No restriction is in force, but read this first:',
  },
  /** How it stands with contact, in short, for lists of customers; '' where contact is free. */
  shortStates: {
    restricted: 'restricted',
    decided: 'restriction decided, customer not told yet',
    warned: 'warned',
    free: '',
  },
  shortCare: 'take care: violence, a threat or danger was reported, or a risk protocol is written',
  sharesNumber: 'Somebody else with this number',
  alsoShares:
    'This person has another name, and may share a number, an address or a case. If you mean them, check their own name.',
  several: 'Several customers may be meant. Choose the one you are dealing with:',
  more: 'There are more. Add a first name or a postcode to find the right one.',
  cutShort: 'More were found than can be looked through. Nobody is ruled out.',
  tooWide: 'Too many customers are called this. Add a first name or a postcode.',
  unavailable: 'The register cannot be reached just now. Go on, and take care.',
  slowed:
    'You have looked up many people in a short time, so this takes longer now. Look again in 20 seconds. Violence is always shown.',
  gone: 'This customer is no longer in the register. Look again.',
  perhaps: 'This may be somebody else. Compare before you act on it.',
  /** That violence, a threat or danger was reported, by whether the manager looked at it. */
  marker: {
    'not-yet': 'Violence, a threat or danger was reported on {since}. Not yet looked at.',
    confirmed: 'There was violence, a threat or danger on {at}. Confirmed on {since}.',
    'cannot-tell':
      'Violence, a threat or danger was reported, of {at}. Looked at on {since}: nobody can tell whether it happened.',
  },
  extract:
    'Customers of whom something has to be known before contact, as at {at}. For the front desk while Teams is away: do not copy it, and destroy what was printed when Teams is back.',
  extractEmpty: 'Of nobody.',
  unassessed:
    'No risk protocol is written yet. Do not meet them alone, and ask before you go on; if you do not feel safe, do not go on.',
  warnedWhatToDo:
    'They were told that the behaviour must stop. Help them as usual; if it goes on, report it at once.',
  notYet: 'Decided, but the customer has not been told: it does not bind them yet.',
  searched: 'Searched: {what}.',
  away: '{who} is away until {until}.',
  left: '{who} has left.',
} as const;

/** Where a look searched, by the kind of thing entered. */
export const searchedWords = {
  name: 'names and aliases, as they are spelt, as they sound, and in other spellings and short forms',
  email: 'email addresses',
  telephone: 'telephone numbers, however they are written',
  postcode: 'postcodes',
  reference: 'application, title and customer record numbers',
  number: 'numbers of customers',
} as const satisfies Record<QueryKind, string>;

/** What speaks for two customers being one person. */
export const becauseWords = {
  key: 'An email address, a telephone number or a reference is the same',
  'name-and-postcode': 'The names are alike and the postcode is the same',
  'name-and-district': 'The names are alike and so is the first half of the postcode',
  name: 'The name is the same, and nothing tells them apart',
  asked: 'Somebody who keeps the list named them both',
} as const satisfies Record<Match['because'], string>;

/** How a question whether two customers are one person stands. */
export const matchStateWords = {
  asked: 'Waits for an answer',
  later: 'Is asked again on {again}',
  different: 'They are different people',
  merging: 'One person: they are being merged',
  merged: 'One person: {goes} is part of {stays}',
  parting: 'Different people after all: they are being parted',
  parted: 'Different people after all: the merge was undone',
} as const satisfies Record<Match['state'], string>;

/** The words around the question whether two customers are one person, and around merging them. */
export const matchWords = {
  heading: 'Are {older} and {newer} one person?',
  lead: 'Compare them and say so. Merged, what is known of both stands together; it can be undone.',
  because: 'What speaks for it',
  answered: 'Answered by',
  state: 'Now',
  failed:
    'They could not be merged: one of them was merged with somebody else, or erased, meanwhile. Open the list and look.',
  compare: 'Is this one person?',
  compareLead:
    'Merged, both histories stand together, and every restriction of both stays with its own contact people, who are told. It can be undone. It is recorded that you opened this.',
  first: '{ref}, met first',
  none: 'None',
  restrictions: 'Restrictions',
  cases: 'Cases',
  reasonMissing: 'Enter why you are sure that it is one person',
  reasonLong: 'The reason must be {limit} characters or fewer',
  staysMissing: 'Select which number stays',
  title: 'Two customers',
  one: 'Customer {ref}',
} as const;

/** The form that names the customer with whom another is merged. */
export const mergeFormWords = {
  heading: 'Merge {ref} with another customer',
  lead: 'Enter the number of the other. You see both side by side before anything is merged.',
  number: 'Number of the other customer, like CU-0012',
  missing: 'Enter the number of the other customer',
  unknown: 'There is no customer of this number',
  same: 'The other customer must be another one',
  already: '{ref} is part of {into} already: enter {into}',
  submit: 'Compare them',
} as const;

/** The form that undoes a merge. */
export const partFormWords = {
  heading: 'Undo the merge of {goes} into {stays}',
  lead: 'Everything that came from {goes} goes back there: {cases}. The contact people of both are told.',
  nothing: 'no case is left of it',
  older:
    'Of the cases reported since, only the newest can be selected: {count} older ones stay with {stays}.',
  belongs: 'Cases reported since: which of them belong to {goes}? The others stay with {stays}',
  belongsMissing: 'Select the cases that belong to {goes}',
  unknown: 'Select cases from the list',
  reason: 'Why they are different people',
  reasonMissing: 'Enter why they are different people',
  submit: 'Undo the merge',
} as const;

/** The form that takes a report out of a customer under whom it was filed by mistake. */
export const refileFormWords = {
  heading: 'Take a report out of {ref}',
  lead: 'The report goes to the customer whom it is about, with everything that came of it. Its manager and contact people are told. Where somebody was written to in it, a letter that puts it right is set as a task.',
  case: 'Which report',
  caseMissing: 'Select the report',
  number:
    'Number of the customer it belongs to (CU-0001); leave it empty for somebody who is not in the list',
  unknown: 'Enter the number of a customer in the list, like CU-0001',
  same: 'Enter another customer: the report stands under this one',
  first:
    'This customer began with that report: say to whom it belongs, or take the other reports out instead',
  merged: 'That report came here by a merge: undo the merge instead',
  reason: 'How you know',
  reasonMissing: 'Enter how you know',
  submit: 'Take it out',
} as const;

/** The form that corrects a customer, or adds a name. */
export const correctFormWords = {
  heading: 'Correct {ref}',
  lead: 'Say one thing that is wrong, or add a name. It is corrected in every case of this customer. What stood there before stays in the trail.',
  what: 'What to change',
  whatMissing: 'Select what to change',
  add: 'Add another name',
  value: 'What is right; leave it empty to take out what is wrong',
  valueMissing: 'Enter what is right',
  tooLong: 'It must be {limit} characters or fewer',
  noName: 'Enter the name: a customer needs one',
  noEmail: 'Enter an email address, like name@example.com',
  noTelephone: 'Enter a telephone number, like 0131 496 0000',
  tooMany: 'This customer has as many names as it can',
  reason: 'How you know',
  reasonMissing: 'Enter how you know',
  submit: 'Correct it',
  fields: { name: 'Name', email: 'Email', telephone: 'Telephone', postcode: 'Postcode' },
} as const;

/** Said to whoever keeps the list, of two customers: `{older}` and `{newer}`; of a merge, `{goes}` is or was part of `{stays}`. */
export const mergeMessages = {
  merging: {
    tone: 'accent',
    heading: '{goes} becomes part of {stays}',
    paragraphs: [
      'It is recorded, and being carried out: every case, key and name of {goes} goes to {stays}. You hear from me in our chat when it is done.',
    ],
  },
  merged: {
    tone: 'good',
    heading: '{goes} is part of {stays} now',
    paragraphs: [
      'Whoever looks for either finds {stays}, with what is known of both. Those in charge of restrictions have been told.',
      'Was it a mistake? Open {stays} in the list and choose "Undo".',
    ],
  },
  parting: {
    tone: 'accent',
    heading: '{goes} is taken out of {stays} again',
    paragraphs: ['It is recorded, and being carried out. You hear from me in our chat when it is done.'],
  },
  parted: {
    tone: 'good',
    heading: '{goes} and {stays} are two customers again',
    paragraphs: ['What came from {goes} is back there. Those in charge of restrictions have been told.'],
  },
  notMerged: {
    tone: 'warning',
    heading: '{goes} and {stays} could not be merged',
    paragraphs: [
      'One of them was merged with somebody else, or erased, meanwhile. Nothing was changed. Open the list with customers and look at both.',
    ],
  },
  keptDifferent: {
    tone: 'good',
    heading: 'Kept: {older} and {newer} are different people',
    paragraphs: ['You are not asked about these two again.'],
  },
  keptLater: {
    tone: 'good',
    heading: 'You are asked again on {again}',
    paragraphs: ['Until then nothing changes.'],
  },
  matchAnswered: {
    tone: 'warning',
    heading: 'Somebody was faster: {older} and {newer}',
    paragraphs: ['{state}. {who} said so on {at}. Nothing you entered was kept.'],
  },
  noMatch: {
    tone: 'warning',
    heading: 'There is nothing to answer here any more',
    paragraphs: [
      'One of the two customers was erased, or is part of another by now. Open the list with customers and look.',
    ],
  },
  unmerged: {
    tone: 'attention',
    heading: 'What was decided about customers could not be carried out yet ({ref})',
    paragraphs: [
      'It is kept, and tried again every five minutes. Until then some lists may name either customer; look-ups find both.',
      'If you are told of this again in some hours, ask whoever runs the app to look at the register.',
    ],
  },
  correcting: {
    tone: 'accent',
    heading: 'It is being corrected',
    paragraphs: [
      'It is recorded, and carried out in every case of {ref}: look-ups find what is right from then on. You hear from me in our chat when it is done.',
    ],
  },
  corrected: {
    tone: 'good',
    heading: 'The customer is corrected',
    paragraphs: [
      'Every case says so, and look-ups find it. What stood there before stays in the trail of the cases.',
    ],
  },
  refiling: {
    tone: 'accent',
    heading: '{case} is taken out of {ref}',
    paragraphs: ['It is recorded, and being carried out. You hear from me in our chat when it is done.'],
  },
  refiled: {
    tone: 'good',
    heading: '{case} stands under {ref} now',
    paragraphs: [
      'Look-ups, warnings, figures and what is drawn up on either customer follow. What was said under the other stays in the trail.',
      'Where somebody was written to by mistake, putting that right is a task of its manager.',
    ],
  },
  notRefiled: {
    tone: 'warning',
    heading: '{case} was not taken out',
    paragraphs: ['Meanwhile it came to stand elsewhere, or was erased. Open the list again.'],
  },
  correctionBusy: {
    tone: 'warning',
    heading: 'Another correction of {ref} is being carried out',
    paragraphs: ['Nothing you entered was kept. Try it again in a minute.'],
  },
} as const satisfies Partial<Record<MessageName, MessageWords>>;

/** What is said of files that somebody asked for. */
export const filesReadyWords = {
  list: {
    heading: 'Your file is ready',
    paragraphs: ['{part}. Rows: {rows}. Open it:'],
    care: 'It lies in the library Exports of the register, and holds personal data: delete it there when you are done. After {days} days it is deleted for you.',
  },
  access: {
    heading: 'Everything kept on {ref} is drawn up',
    paragraphs: [
      'First the account, to be read and handed out. Confirm each of its marks: what would tell about somebody else is then taken out.',
      'After it everything row by row, as a page to read and for a program. Rows: {rows}; letters and other files: {copied}.',
    ],
    care: 'Read it before anything is handed out: it names colleagues and may speak of others, and marks where. It lies in the library SubjectAccess and is deleted after {days} days. Who can open it is set in SharePoint, where the bot cannot look: “Manage access” of the file should show nobody but {who}, and the app; if it shows others, tell whoever runs the site.',
  },
  account: {
    heading: 'The account for {ref} can be handed out',
    paragraphs: [
      'Each mark was confirmed, and what you left out is not in it. Read it once through, then give it to the customer with the letters:',
    ],
    care: 'It lies in the library SubjectAccess and is deleted after {days} days. Change what reads badly in Word before you send it.',
  },
} as const;

/** The words of the search while somebody writes a message. */
export const extensionWords = {
  hint: 'Type at least three letters of a name, an email address, a telephone number, a postcode or a reference. That you looked is recorded.',
  notStaff: 'Only staff of this organisation can use this.',
  heading: 'About customer {ref}',
  asAt: 'As at {at}',
  lookUp:
    'Look up what holds now before you get in touch. It is shown to you alone, and recorded that you looked. You can also write “check {ref}” to Customer Behaviour.',
} as const;

/** The labels and short headings of customers. Braces are filled by the view. */
export const customersLabels = {
  names: 'Names',
  email: 'Email',
  telephone: 'Telephone',
  postcode: 'Postcode',
  references: 'Application and title numbers',
  whatToDo: 'What to do',
  passContactTo: 'Pass contact to',
  customer: 'Customer',
  name: 'Name',
  case: 'Case',
  restriction: 'Restriction',
  ends: 'Ends on',
  nextReview: 'Next review',
  endsOn: 'Ends on',
  emailBegins: 'email begins with {what}',
  district: 'postcode {what}',
  also: ', also ',
  nameNotKnown: 'Name not known',
  whoThisIs: 'Who this is',
  knownBy: 'Known by',
  note: 'Note',
  takeCare: 'Take care',
  whomToAsk: 'Whom to ask',
  lookedAtAgain: 'Looked at again',
  warned: 'Warned',
  warnedOn: 'Warned on',
  watchedUntil: 'Watched until',
  crm: 'Customer record (CRM)',
  howToDeal: 'How to deal with them',
  beforeYouGoOn: 'Before you go on',
  notInForceYet: 'Not in force yet',
  cases: 'Cases',
  number: 'Number',
  alsoKnownAs: 'Also known as',
  reportedOn: 'reported {at}',
} as const;
