/** A claim of docs/platform-limits.md: a row of one of its tables. */
export interface Claim {
  readonly fact: string;
  /** Whether nobody has shown it yet. */
  readonly isOpen: boolean;
  /** The contracts that settle it. */
  readonly codes: readonly string[];
}

/** The claims of the page, in its order. */
export const readClaims = (page: string): readonly Claim[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Fact|-)/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map(([, fact = '', learnt = '', , provedBy = '']) => ({
      fact,
      isOpen: /\bopen\b/.test(learnt),
      codes: [...provedBy.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []),
    }));
