import type { listParts } from '../../../bot/domain/customers/customer-list';

/** What each part of the Customer Behaviour List is called. */
export const listPartWords = {
  'in-force': 'Contact restricted now',
  'review-soon': 'Review within {days} days, or overdue',
  'no-spoc': 'Restricted, and without a SPOC',
  all: 'Every customer in the register',
} as const satisfies Record<(typeof listParts)[number], string>;

/** The words around the Customer Behaviour List. */
export const customerListWords = {
  heading: 'Customer Behaviour List',
  kind: 'Restricted: {kind}',
  page: '{part}, page {page}',
  none: 'Nobody stands in this part of the list.',
  begunAnew: 'You opened the list again since: it is shown from its beginning.',
  tooWide:
    'More than 5,000 stand in this part, which is more than can be searched at once. Choose another part.',
  restriction: '{kind} ({ref}): review on {date}',
  overdue: '{kind} ({ref}): review was due on {date}',
  unreviewed: '{kind} ({ref}): no review date',
  ends: '{said}, ends on {date}',
  ended: '{said}, ended on {date}',
  spoc: 'SPOC {spoc}',
  deputy: '{said}; deputy {deputy}',
  noSpoc: 'No SPOC',
  record: 'Customer {ref}',
  recorded: 'It is recorded that you opened this.',
  correct: 'Correct, or add a name',
  merge: 'Merge with another',
  export: 'Export everything',
  undo: 'Undo: {ref}',
  parts: 'Merged into this customer',
  mergedOn: 'on {on} by {who}. ',
  alsoCases: 'And {count} older ones.',
} as const;
