import type { Action } from '../../policy/codes';

/**
 * The longest text a person may enter, in UTF-16 units. Chosen so that a card holding the longest input, each
 * character three bytes wide, stays under the 28 KB that every Teams client accepts (docs/platform-limits.md).
 */
export const textLimits = {
  name: 120,
  contact: 120,
  telephone: 40,
  postcode: 20,
  reference: 60,
  narrative: 2300,
  context: 500,
  evidence: 600,
  witnesses: 300,
  reason: 1000,
  note: 800,
  answer: 300,
  letter: 800,
  noWarning: 600,
} as const;

/**
 * How many affected people or witnesses, and how many references one incident may name: the names of all people and
 * the search for the customer fit one Graph batch of 20. And how many questions one case takes: with more of them and
 * their answers there might be no room left in the case for its decision; for the same reason, how many reports to
 * third parties, pieces of advice on one of them, reports of staff themselves, assessments while a complaint is handled,
 * second looks at a decision, and letters to the customer.
 */
export const listLimits = {
  people: 8,
  references: 10,
  questions: 10,
  externalReports: 4,
  advice: 3,
  ownReports: 8,
  assessments: 4,
  appeals: 3,
  letters: 6,
  markerAnswers: 12,
} as const;

/** The most characters of JSON that one column of a case holds: a multi-line SharePoint column takes 63,999. */
export const partLimit = 60_000;

/**
 * Up to this many characters a case may grow by the steps that end something: nobody stays restricted because so much was
 * written about them.
 */
const lastLimit = 63_900;

/** The steps that may use what is left of a full case: a restriction can be reviewed, lifted and told of, and a case closed. */
const lastSteps: readonly Action[] = [
  ...(['continue-restriction', 'propose-lifting', 'approve', 'refuse', 'record-notice'] as const),
  ...(['confirm-decision', 'overturn-decision', 'close', 'withdraw'] as const),
  ...(['propose-erasure', 'confirm-erasure', 'release-record', 'record-routing'] as const),
];

/** The most characters of JSON that a case may hold after a step. */
export const limitAfter = (action: Action | 'report'): number =>
  lastSteps.some((last) => last === action) ? lastLimit : partLimit;
