import type { Deadline } from '../commands/deadline';
import type { Log } from '../commands/ports';
import { looksOverBefore } from '../domain/records/look-period';
import type { LookRows, Place, SealBook } from './ports';
import { writeInstant } from '../domain/time/instant';

/** What removing looks needs. */
export interface ExpireLooksDeps {
  readonly seals: Pick<SealBook, 'add' | 'hours' | 'of'>;
  readonly rows: LookRows;
  /** The last hour of whose looks nothing is left to remove. */
  readonly place: Place;
  /** For how many months the profile keeps a look. */
  readonly months: number;
  readonly now: () => Date;
  readonly log: Log;
}

/** The most looks, and the most hours of seals, that one night deals with: what is left goes the next night. */
const mostARun = { looks: 2_000, hours: 500 } as const;
/** How many looks are asked for and removed at a time: as many as a batch of Graph takes. */
const looksAtOnce = 20;
/** When less than this is left of the run, nothing more is begun. */
const spareMs = 20_000;

/**
 * Removes looks whose period is over (X4), an hour of seals after the other. Led by the seals: a look goes only when it was
 * sealed, that seal is older than the period, and its row is still what was sealed; before the first goes, it is sealed that
 * they go. Twice is once, and a run that was broken off is taken up again. Throws `Outage` and `RegisterFault`.
 */
export async function expireLooks(deadline: Deadline, deps: ExpireLooksDeps): Promise<void> {
  const before = looksOverBefore(writeInstant(deps.now()), deps.months);
  const done = (await deps.place.find()) ?? '';
  const hours = (await deps.seals.hours()).filter((hour) => hour > done && hour < before);
  const run: Run = { before, isSaid: false, removed: 0, kept: 0 };
  for (const hour of hours.slice(0, mostARun.hours)) {
    if (!(await expireHour(hour, run, deadline, deps))) break;
    await deps.place.keep(hour);
  }
  if (run.removed > 0) deps.log.info('looks-removed', { looks: run.removed, before });
  if (run.kept > 0) deps.log.error('looks-unlike-their-seals', { looks: run.kept, before });
}

interface Run {
  readonly before: string;
  isSaid: boolean;
  removed: number;
  /** Rows that say something else than what was sealed: they stay, for `audit:verify` to show. */
  kept: number;
}

/** Gives whether all of the hour was dealt with. */
async function expireHour(
  hour: string,
  run: Run,
  deadline: Deadline,
  deps: ExpireLooksDeps,
): Promise<boolean> {
  const looks = await looksSealedIn(hour, deps);
  if (looks.length > 0 && !run.isSaid) {
    await deps.seals.add([{ kind: 'looks-over', name: run.before, hash: String(deps.months) }]);
    run.isSaid = true;
  }
  for (let at = 0; at < looks.length; at += looksAtOnce) {
    if (run.removed >= mostARun.looks || deadline.remainingMs() < spareMs) return false;
    const { removed, kept } = await deps.rows.remove(new Map(looks.slice(at, at + looksAtOnce)), deadline);
    run.removed += removed;
    run.kept += kept;
  }
  return true;
}

/** Key and hash of every look that was sealed in an hour; of one sealed twice the first. */
async function looksSealedIn(hour: string, { seals }: Pick<ExpireLooksDeps, 'seals'>) {
  const looks = new Map<string, string>();
  for await (const { kind, name, hash } of seals.of(hour)) {
    if (kind === 'look' && !looks.has(name)) looks.set(name, hash);
  }
  return [...looks];
}
