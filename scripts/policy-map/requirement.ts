/** What the product must do, one line of the policies each, and where no profile entry or docstring can say who does it. */
export interface Requirement {
  readonly id: string;
  readonly words: string;
  /** By profile: why it rightly has no entry there. */
  readonly without?: Readonly<Record<string, string>>;
  /** Rules of the code whose docstrings do not name it: file and declaration. */
  readonly rules?: readonly string[];
}
