/**
 * Until when an answer is of use. A turn that answers an invoke has 5 s in Teams; we give SharePoint 4 of them and
 * park the command after that. Passed as a value, so that nothing inside asks what time it is.
 */
export interface Deadline {
  /** Aborts the requests under way when the time is up. */
  readonly signal: AbortSignal;
  /** Milliseconds left; negative when it is over. */
  remainingMs(): number;
}
