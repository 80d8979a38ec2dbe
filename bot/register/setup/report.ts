/** What setting up did, or with a dry run would do, a line for each thing. */
export interface SetUpReport {
  readonly made: readonly string[];
  readonly mended: readonly string[];
  /** What was there and as it must be. */
  readonly found: readonly string[];
  /** What cannot be mended without losing something, with what a person can do. */
  readonly cannot: readonly string[];
}

/** The report of whoever did nothing. */
export const nothingDone: SetUpReport = { made: [], mended: [], found: [], cannot: [] };

/** Several reports as one. */
export const joinReports = (reports: readonly SetUpReport[]): SetUpReport => ({
  made: reports.flatMap(({ made }) => made),
  mended: reports.flatMap(({ mended }) => mended),
  found: reports.flatMap(({ found }) => found),
  cannot: reports.flatMap(({ cannot }) => cannot),
});
