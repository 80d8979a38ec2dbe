import { cardLimitBytes } from '../card-limit';
import { figure, kilobytes } from '../table';
import type { Costs } from './figures';

/** One figure that is not what was accepted. */
export interface Difference {
  /** Better is told and worse fails, as does what nobody has accepted yet or what is measured no more. */
  readonly verdict: 'worse' | 'better';
  /** What it is, how much, and by how much more or less, in one line. */
  readonly line: string;
  /** Whether it is over a limit that no acceptance moves. */
  readonly isLimit?: true;
}

/** How much a size may grow before somebody must accept it, as a part of what was accepted: what a label or a small fix adds. */
export const sizeTolerance = 0.01;

/**
 * How many standard errors the ratio of loading may move. Six runs of fifteen pairs on a machine with ten times as much work as
 * processors had medians from 4.41 to 4.60, a standard deviation of 1.5 %, where each run's own scatter promised 1.2 %.
 */
const noiseTolerance = 4;
/**
 * The least tolerance, for other processors and other loads than those of the accepted run, and the most: never blind. Five runs of 31
 * pairs of all but one tree had ratios from 2.53 to 2.66, a standard deviation of 2.2 %, where their own scatter promised 0.4 to 0.9 %.
 */
const [leastTolerance, mostTolerance] = [0.08, 0.12];

/** By how much the ratio of loading may be over the accepted one before it counts as worse, as a part of it. */
export function toleranceOf(accepted: Costs['loading'], seen: Costs['loading']): number {
  const noise = (noiseTolerance * Math.hypot(accepted.noise, seen.noise)) / accepted.ratio;
  return Math.min(Math.max(noise, leastTolerance), mostTolerance);
}

type Turn = Costs['turns'][number];

/** What a turn asks, by its name. What storage is asked is counted by kind, so that one request for another is a difference. */
const countsOf = ({ graph, connector, storage }: Turn): ReadonlyMap<string, number> =>
  new Map([
    ['requests to Graph', graph],
    ['requests to the connector', connector],
    ...[...new Set(storage)].map((kind) => [kind, storage.filter((one) => one === kind).length] as const),
  ]);

/** Counts are compared exactly: they do not depend on the machine. */
function compareTurn(accepted: Turn, seen: Turn): readonly Difference[] {
  const [before, now] = [countsOf(accepted), countsOf(seen)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((what) => {
    const [was, is] = [before.get(what) ?? 0, now.get(what) ?? 0];
    if (was === is) return [];
    const by = is > was ? `${is - was} more` : `${was - is} fewer`;
    const line = `${seen.turn}, ${what}: ${is}, ${by} than the accepted ${was}`;
    return [{ verdict: is > was ? 'worse' : 'better', line }];
  });
}

/** A kind of turn in one list only is a cost that nobody accepted, or one that nobody looks at any more: both fail. */
function compareTurns(accepted: readonly Turn[], seen: readonly Turn[]): readonly Difference[] {
  const isIn = (turns: readonly Turn[], one: Turn): boolean => turns.some(({ turn }) => turn === one.turn);
  const lost = accepted.filter((one) => !isIn(seen, one));
  return [
    ...seen.flatMap((now): readonly Difference[] => {
      const before = accepted.find(({ turn }) => turn === now.turn);
      return before
        ? compareTurn(before, now)
        : [{ verdict: 'worse', line: `${now.turn}: what it asks is not accepted yet` }];
    }),
    ...lost.map(({ turn }): Difference => ({ verdict: 'worse', line: `${turn}: no longer measured` })),
  ];
}

/** What no acceptance helps: a turn over its budget, a card that not every client shows. */
function compareLimits({ turns, largestCard }: Costs): readonly Difference[] {
  const dear = turns.filter(({ graph, budget }) => graph > budget);
  const lines = [
    ...dear.map(
      ({ turn, graph, budget }) => `${turn}: ${graph} requests to Graph of ${budget} in its budget`,
    ),
    ...(largestCard.bytes > cardLimitBytes
      ? [`${largestCard.name}: ${largestCard.bytes} bytes of the ${cardLimitBytes} that every client shows`]
      : []),
  ];
  return lines.map((line) => ({ verdict: 'worse', line, isLimit: true }));
}

/** A part of a whole as a percentage, without its sign. */
export const percent = (part: number): string => `${figure(Math.abs(part) * 100)} %`;

/** A size or a time, whose figures differ a little from run to run. */
interface Measure {
  readonly what: string;
  readonly accepted: number;
  readonly seen: number;
  /** What it may differ by, as a part of what was accepted. */
  readonly tolerance: number;
  readonly show: (value: number) => string;
}

/** The measures that are not counts. */
function measuresOf(accepted: Costs, seen: Costs): readonly Measure[] {
  return [
    {
      what: 'bundle',
      accepted: accepted.bundleBytes,
      seen: seen.bundleBytes,
      tolerance: sizeTolerance,
      show: kilobytes,
    },
    {
      what: `largest card (${seen.largestCard.name})`,
      accepted: accepted.largestCard.bytes,
      seen: seen.largestCard.bytes,
      tolerance: sizeTolerance,
      show: (bytes) => `${bytes} bytes`,
    },
    {
      what: 'CPU time of loading, to the bare bot',
      accepted: accepted.loading.ratio,
      seen: seen.loading.ratio,
      tolerance: toleranceOf(accepted.loading, seen.loading),
      show: figure,
    },
  ];
}

const growthOf = ({ accepted, seen }: Measure): number => seen / accepted - 1;
const isNear = (measure: Measure): boolean => Math.abs(growthOf(measure)) <= measure.tolerance;

function compareMeasure(measure: Measure): readonly Difference[] {
  if (isNear(measure)) return [];
  const { what, accepted, seen, tolerance, show } = measure;
  const growth = growthOf(measure);
  const by = `${percent(growth)} ${growth > 0 ? 'more' : 'less'} than the accepted ${show(accepted)}`;
  const line = `${what}: ${show(seen)}, ${by} (${percent(tolerance)} is tolerated)`;
  return [{ verdict: growth > 0 ? 'worse' : 'better', line }];
}

/** What differs from the accepted figures beyond what is noise, or is over a limit that no acceptance moves; empty when nothing is. */
export const compareCosts = (accepted: Costs, seen: Costs): readonly Difference[] => [
  ...compareLimits(seen),
  ...compareTurns(accepted.turns, seen.turns),
  ...measuresOf(accepted, seen).flatMap(compareMeasure),
];

/** Each measure that is not a count with what is accepted, what was seen, and what it may differ by. */
export const measureRows = (accepted: Costs, seen: Costs): readonly (readonly string[])[] =>
  measuresOf(accepted, seen).map(({ what, accepted: was, seen: is, tolerance, show }) => [
    what,
    show(was),
    show(is),
    percent(tolerance),
  ]);

/**
 * The costs that are accepted once what was seen is. A measure within its tolerance stays as it was: otherwise each acceptance of one
 * figure would carry the noise of the others along.
 */
export function acceptCosts(accepted: Costs, seen: Costs): Costs {
  const [bundle, card, loading] = measuresOf(accepted, seen).map(isNear);
  return {
    turns: seen.turns,
    bundleBytes: (bundle ? accepted : seen).bundleBytes,
    largestCard: (card ? accepted : seen).largestCard,
    loading: (loading ? accepted : seen).loading,
  };
}
