import type { ProblemCode } from '../../policy/codes/entries';

/** What is wrong with one field: `field` is its id on the form, `code` finds the words. */
export interface Problem {
  readonly field: string;
  readonly code: ProblemCode;
  /** Words from the profile, where the profile has its own. */
  readonly words?: string;
  /** The limit that was passed, in characters or entries. */
  readonly limit?: number;
}
