/** Everything that can be wrong with what a person entered. */
export const problemCodes = [
  'missing',
  'too-long',
  'too-many',
  'not-offered',
  'in-the-future',
  'not-in-the-future',
  'in-the-past',
  'before-first',
  'too-late',
  'before-decision',
  'before-letter',
  'after-end',
  'below-floor',
  'takes-away',
  'not-a-date',
  'not-a-time',
  'not-an-email',
  'not-a-telephone-number',
  'is-you',
  'same-person',
  'nothing-changed',
  'template-missing',
  'template-broken',
  'template-unknown',
  'profile',
] as const;

/** One of `problemCodes`. */
export type ProblemCode = (typeof problemCodes)[number];
