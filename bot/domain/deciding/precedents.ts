/** A warning that was sent to the customer, and what came of it (D8). */
export interface EarlierWarning {
  /** The day of the letter, yyyy-mm-dd. */
  readonly sentOn: string;
  /** Whether the behaviour changed; absent while nobody has said so. */
  readonly changed?: boolean;
}

/** An earlier case of the same customer, as a decider sees it beside the present one (D8). Codes are the profile's. */
export interface EarlierCase {
  readonly ref: string;
  readonly behaviours: readonly string[];
  /** A code of `statuses`. */
  readonly status: string;
  /** An instant, ISO 8601 in UTC. */
  readonly reportedAt: string;
  /** What was decided; absent where nothing has been. */
  readonly outcome?: 'approved' | 'approved-with-changes' | 'refused';
  /** The warnings that were sent in it, oldest first. */
  readonly warnings: readonly EarlierWarning[];
}

/** A decision on comparable behaviour of another customer, with nothing in it that says of whom (P3, D8). */
export interface ComparableDecision {
  readonly behaviours: readonly string[];
  /** The kinds of restriction decided; empty where it was refused. */
  readonly kinds: readonly string[];
  readonly outcome: 'approved' | 'approved-with-changes' | 'refused';
  /** A calendar date, yyyy-mm-dd; only its month is shown. */
  readonly decidedOn: string;
}
