import type { Deadline } from '../../commands/deadline';
import type { Log, Wake } from '../../commands/ports';

/** Where something that is done once has got to. Members throw `Outage`. */
interface Bookmark {
  /** Undefined before it began. */
  find(): Promise<string | undefined>;
  keep(place: string): Promise<void>;
}

/** What bringing a list up to date needs that is younger than what belongs in it. */
export interface BackfillDeps {
  /** A page of cases, from where an earlier one said it goes on; '' for the first, and for nothing after the last. */
  readonly page: (
    link: string,
    deadline: Deadline,
  ) => Promise<{ readonly refs: readonly string[]; readonly next: string }>;
  readonly bookmark: Bookmark;
  readonly wake: Wake;
  readonly log: Log;
}

const done = 'done';

/**
 * Has every restriction that was in force before the list `InForce` was there written into it (S4): once for a register, a
 * page with each run, going on where the last run stopped. Delivering a case without news makes the list say what it says.
 */
export async function backfillInForce(deadline: Deadline, deps: BackfillDeps): Promise<void> {
  const { bookmark, wake, log } = deps;
  const place = await bookmark.find();
  if (place === done) return;
  const { refs, next } = await deps.page(place ?? '', deadline);
  for (const ref of refs) await wake.deliveries(ref);
  // Kept last: a page that was broken off is done again, which changes nothing.
  await bookmark.keep(next === '' ? done : next);
  log.info('in-force-filled', { cases: refs.length, isDone: next === '' });
}
