/** What the product must do, one line of the policies each, and where no profile entry or docstring can say who does it. */
export interface Requirement {
  readonly id: string;
  readonly words: string;
  /** For each profile that rightly has no entry: why. */
  readonly without?: Readonly<Record<string, string>>;
  /** Rules of the code whose docstrings do not name it: file and declaration. */
  readonly rules?: readonly string[];
}
