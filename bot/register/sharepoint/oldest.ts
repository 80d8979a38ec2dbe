import type { Deadline } from '../../commands/deadline';
import type { ColumnOf, ListName } from '../cases/columns';
import { RegisterFault } from './register-fault';
import type { Instant, SharePointList } from './sharepoint-list';
import { readInstant, writeInstant } from '../../domain/time/instant';

/** The oldest of the rows that were asked for, the oldest first, and whether there are no others. */
export interface Oldest {
  readonly rows: readonly Instant[];
  readonly areAll: boolean;
}

/** Where a search stands: everything before `low` is known, what is before `high` is too many to be served. Milliseconds. */
interface Between {
  readonly low: number;
  readonly rows: readonly Instant[];
  readonly high: number;
}

/** How far back the second question goes when the first found too many; each further one goes back four times as far. */
const firstStepMs = 15_000;
/** With as many rows as this a caller has enough to do; finding a few more is not worth another question. */
const enough = 1_000;

/**
 * The rows whose indexed instant is before another: all of them, or of more than SharePoint serves (5,000) the oldest
 * some thousands. What follows is found when these are dealt with, for a query counts everything before its instant. One
 * request as long as SharePoint serves them all. Throws `RegisterFault` when more than it serves have the same second.
 */
export async function oldestBefore<L extends ListName>(
  list: SharePointList<L>,
  column: ColumnOf<L>,
  instant: string,
  deadline: Deadline,
): Promise<Oldest> {
  const ask = (ms: number) => list.before(column, writeInstant(ms), deadline);
  const all = await ask(readInstant(instant));
  if (all !== 'too-many') return { rows: oldestFirst(all), areAll: true };
  const { rows, low } = await narrow(await stepBack(readInstant(instant), ask), ask);
  if (rows.length > 0) return { rows: oldestFirst(rows), areAll: false };
  throw new RegisterFault(
    `More rows of ${list.name} than SharePoint serves have the ${column} of ${writeInstant(low)}`,
  );
}

type Ask = (ms: number) => Promise<readonly Instant[] | 'too-many'>;

async function stepBack(from: number, ask: Ask): Promise<Between> {
  let high = from;
  for (let stepMs = firstStepMs; ; stepMs *= 4) {
    const low = from - stepMs;
    const rows = await ask(low);
    if (rows !== 'too-many') return { low, rows, high };
    high = low;
  }
}

/** Halves the time between, until enough rows are before its beginning or it is a second. */
async function narrow(found: Between, ask: Ask): Promise<Between> {
  let { low, rows, high } = found;
  while (rows.length < enough && high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    const there = await ask(middle);
    if (there === 'too-many') high = middle;
    else [low, rows] = [middle, there];
  }
  return { low, rows, high };
}

const oldestFirst = (rows: readonly Instant[]): readonly Instant[] =>
  rows.toSorted((a, b) => (a.at === b.at ? Number(a.id) - Number(b.id) : a.at < b.at ? -1 : 1));
