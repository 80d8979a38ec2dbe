/** One thing wrong with a profile: where, what stands there, and what to write instead. */
export interface ProfileProblem {
  /** The way to the entry, as in `workflow.transitions[3].by[0]`. */
  readonly path: string;
  readonly found: string;
  readonly mend: string;
}

/** Thrown when a profile cannot be used. Names every problem at once; holds no personal data, safe for telemetry. */
export class ProfileInvalid extends Error {
  override readonly name = 'ProfileInvalid';

  constructor(
    readonly file: string,
    readonly problems: readonly ProfileProblem[],
  ) {
    const lines = problems.map(({ path, found, mend }) => `- ${path}: found ${found}. ${mend}.`);
    super([`The profile ${file} cannot be used:`, ...lines].join('\n'));
  }
}
