/** Why an outside system does not do what it is asked; each has words of its own for staff, operator and log. */
export const outageReasons = [
  /** It did not answer, or not in time. */
  'away',
  /** It has more to do than it takes of us. */
  'throttled',
  /** Somebody else is at the same thing, or it does not show yet what was just written. */
  'busy',
  'not-signed-in',
  'wrong-identity',
  'role-missing',
  'site-gone',
  'list-gone',
  'column-missing',
  'index-missing',
  /** It took the request for one that it does not carry out: too long, not understood, or not possible any more. */
  'refused',
  /** What stands there was written by a version of the app that knows more than this one: it was put back to an earlier one. */
  'other-version',
  /** A queue, table or container is not there. */
  'store-gone',
] as const;
/** One of `outageReasons`. */
export type OutageReason = (typeof outageReasons)[number];
