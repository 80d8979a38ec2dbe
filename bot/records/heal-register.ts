import type { Deadline } from '../commands/deadline';
import type { Log } from '../commands/ports';
import { itemIdOf } from '../domain/case/case-reference';
import type { Divergence } from '../domain/upkeep/differences';
import type { CheckWish, Place, RegisterCheck, SealBook, SealedHead } from './ports';

/** What comparing the register with its cases and trail needs. */
export interface HealDeps {
  readonly register: RegisterCheck;
  readonly seals: Pick<SealBook, 'all'>;
  /** Where the last run stopped: the next begins with the cases whose last check is the oldest. */
  readonly place: Place;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** What a run is to do. `ref`: one case only; `isWhole`: from the first case to the last, wherever the last run stopped. */
export interface HealWish {
  readonly isDry: boolean;
  readonly isWhole: boolean;
  readonly ref?: string;
}

/** What a run came to. */
export interface Healed {
  readonly cases: number;
  /** Cases that could not be compared now. */
  readonly passedOver: number;
  readonly differences: readonly Divergence[];
}

/**
 * Between two groups of cases, in milliseconds: a group asks for about 26 of SharePoint's units, so that a check takes 520 of
 * the 1,250 that the smallest tenant has a minute (docs/platform-limits.md), and leaves the rest to people.
 */
const paceMs = 3_000;
/** When less than this is left of the run, nothing more is begun. */
const spareMs = 30_000;

/**
 * Compares every projected row with cases and trail, and the cases with their seals; mends what follows from them and names the
 * rest. As many as there is time for, those first whose last check is the oldest. Throws `Outage` and `RegisterFault`.
 */
export async function healRegister(wish: HealWish, deadline: Deadline, deps: HealDeps): Promise<Healed> {
  const heads = await readHeads(deps.seals);
  const check: CheckWish = { heads, isDry: wish.isDry };
  if (wish.ref !== undefined) {
    const one = await deps.register.checkCase(itemIdOf(wish.ref) ?? '0', check, deadline);
    const gone = one.refs.length === 0 ? goneAmong(heads, [wish.ref]) : [];
    return { cases: one.refs.length, passedOver: one.passedOver, differences: [...one.differences, ...gone] };
  }
  return walk({ check, wish }, deadline, deps);
}

async function walk(
  { check, wish }: { readonly check: CheckWish; readonly wish: HealWish },
  deadline: Deadline,
  deps: HealDeps,
): Promise<Healed> {
  const begun = wish.isWhole ? '' : ((await deps.place.find()) ?? '');
  const [after = '0', ...rest] = begun.split(' ');
  let [last, link, cases, passedOver] = [Number(after), rest.join(' '), 0, 0];
  const differences: Divergence[] = [];
  while (deadline.remainingMs() > spareMs) {
    if (cases > 0) await deps.pause(paceMs);
    const page = await deps.register.checkPage(link, check, deadline);
    const until = page.next === '' ? Infinity : Math.max(last, ...page.refs.map(numberOf));
    const between = [...check.heads.keys()].filter((ref) => numberOf(ref) > last && numberOf(ref) <= until);
    differences.push(...page.differences, ...goneAmong(check.heads, minus(between, page.refs)));
    // Pages that do not go on would be asked for until the time is over.
    const next = until > last ? page.next : '';
    [last, link, cases, passedOver] = [until, next, cases + page.refs.length, passedOver + page.passedOver];
    // Kept last: a group that was broken off is compared again, which changes nothing.
    if (!wish.isDry) await deps.place.keep(link === '' ? '' : `${last} ${link}`);
    if (link === '') break;
  }
  return { cases, passedOver, differences };
}

/** Of each case the newest entry that was sealed: of an entry that was sealed twice the first seal. */
async function readHeads(seals: Pick<SealBook, 'all'>): Promise<ReadonlyMap<string, SealedHead>> {
  const heads = new Map<string, SealedHead>();
  for await (const { kind, name, hash } of seals.all()) {
    if (kind !== 'entry') continue;
    const [ref = '', number = ''] = name.split('/');
    if (Number(number) > (heads.get(ref)?.number ?? 0)) heads.set(ref, { number: Number(number), hash });
  }
  return heads;
}

/** Cases of which entries were sealed and that are in the list no more. */
const goneAmong = (heads: CheckWish['heads'], refs: readonly string[]): readonly Divergence[] =>
  refs
    .filter((ref) => heads.has(ref))
    .map((ref) => ({ kind: 'case-gone', ref, list: 'Cases', row: ref, columns: [], outcome: 'left' }));

const minus = (all: readonly string[], some: readonly string[]): readonly string[] => {
  const without = new Set(some);
  return all.filter((one) => !without.has(one));
};

const numberOf = (ref: string): number => Number(itemIdOf(ref) ?? 0);
