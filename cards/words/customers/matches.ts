import type { Match } from '../../../bot/domain/customers/matching/matches';

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
