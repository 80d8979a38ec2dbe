import type { Deadline } from '../../commands/deadline';
import type { Matches, MergedCustomers, StoredMatch } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import type { Wake } from '../../commands/ports';
import { type MatchDecision, type Match, newMatch } from '../../domain/customers/matching/matches';
import { writeInstant } from '../../domain/time/instant';

/** What bringing over needs of what was asked and said of a customer who becomes part of another. */
export interface CarryOverDeps {
  readonly matches: Matches;
  readonly customers: Pick<MergedCustomers, 'mergedInto'>;
  readonly wake: Wake;
  readonly now: () => Date;
}

/**
 * What was asked or said of the customer who goes holds for the one that stays (S4): of whom they were said to be somebody
 * else is not asked about again, and what waits for an answer is asked of the one that stays. `match`: the reference of the
 * merge. Twice is once. Throws `Outage`.
 */
export async function carryOver(
  match: string,
  change: MatchDecision,
  deadline: Deadline,
  deps: CarryOverDeps,
): Promise<void> {
  for (const stored of await deps.matches.of(change.goes, deadline)) {
    const other = otherOf(stored.match, change.goes);
    if (other === change.stays) continue;
    if (isNo(stored.match)) await carryNo(match, { stored, change, other }, deadline, deps);
    else if (isOpen(stored.match)) await carryQuestion(match, { stored, change, other }, deadline, deps);
  }
}

/**
 * Takes back what came of a merge that was a mistake: what nobody said of the one that stayed themselves is forgotten, and
 * what rested is asked. Twice is once. Throws `Outage`.
 */
export async function carryBack(
  match: string,
  { goes, stays }: MatchDecision,
  deadline: Deadline,
  deps: CarryOverDeps,
): Promise<void> {
  for (const stored of await deps.matches.of(stays, deadline)) {
    if (stored.match.carriedBy !== match) continue;
    if ((await deps.matches.remove(stored, deadline)) === 'changed-meanwhile') throw changed();
  }
  for (const stored of await deps.matches.of(goes, deadline)) {
    const { restsFor, ...own } = stored.match;
    if (restsFor !== match) continue;
    await save(stored, { ...own, dueAt: writeInstant(deps.now()) }, deadline, deps);
    await deps.wake.deliveries(stored.ref);
  }
}

interface Carried {
  readonly stored: StoredMatch;
  readonly change: MatchDecision;
  /** The third customer, of whom something was asked or said. */
  readonly other: string;
}

async function carryNo(
  match: string,
  { stored, change, other }: Carried,
  deadline: Deadline,
  deps: CarryOverDeps,
): Promise<void> {
  const { because, answer } = stored.match;
  const said = { ...newMatch([change.stays, other], because, ''), state: 'different' as const };
  await deps.matches.open({ ...said, ...(answer ? { answer } : {}), carriedBy: match }, deadline);
}

async function carryQuestion(
  match: string,
  { stored, change, other }: Carried,
  deadline: Deadline,
  deps: CarryOverDeps,
): Promise<void> {
  // Of a third who is part of somebody by now, it is that one's question, which was brought over when they were merged.
  if ((await deps.customers.mergedInto(other, deadline)) !== '') return;
  const asked = newMatch([change.stays, other], stored.match.because, writeInstant(deps.now()));
  const opened = await deps.matches.open({ ...asked, carriedBy: match }, deadline);
  if (opened.isNew) await deps.wake.deliveries(opened.stored.ref);
  if (stored.match.restsFor !== undefined) return;
  await save(stored, { ...stored.match, state: 'asked', dueAt: '', restsFor: match }, deadline, deps);
}

async function save(
  stored: StoredMatch,
  next: Match,
  deadline: Deadline,
  { matches }: CarryOverDeps,
): Promise<void> {
  if ((await matches.save(stored, next, deadline)) === 'changed-meanwhile') throw changed();
}

const changed = (): Outage =>
  new Outage('A question changed while it was brought over', { system: 'graph', status: 412 });

const isNo = ({ state }: Match): boolean => state === 'different' || state === 'parted';
const isOpen = ({ state }: Match): boolean => state === 'asked' || state === 'later';

const otherOf = ({ older, newer }: Match, one: string): string => (older === one ? newer : older);
