import type { Log } from '../commands/ports';

/** What only the outside can give: the time, new identifiers, the log. */
export interface Ambient {
  readonly now: () => Date;
  readonly newKey: () => string;
  readonly log: Log;
}
