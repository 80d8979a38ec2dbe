import type { Bundles } from './bundles';
import { sizeOf } from './bundles';
import { cardLimitBytes } from './card-limit';
import { measureLargestCard } from './largest-card';
import { type Round, type Spread, spreadOf } from './rounds';
import { memoryTurns, type Start } from './start-times';
import { figure, figures, kilobytes, megabytes, table } from './table';
import type { Size, Timing } from './timing';

/** Turns a second and CPU time a turn, beside the floor. */
export function turnsTable(timings: readonly Timing[], size: Size): string {
  const rows = timings.flatMap(({ turn, atOnce, pairs, cardBytes }) => {
    const row = (unit: string, of: (round: Round) => number): string[] => [
      `${turn} (card of ${cardBytes} bytes)`,
      String(atOnce),
      unit,
      figures(spreadOf(pairs.map(({ product }) => of(product)))),
      figures(spreadOf(pairs.map(({ floor }) => of(floor)))),
      figure(spreadOf(pairs.map(({ product, floor }) => of(product) / of(floor))).median),
    ];
    return [
      row('turns a second', (round) => round.turnsPerSecond),
      row('CPU ms a turn', (round) => round.cpuMs),
    ];
  });
  const head = ['Turn', 'At once', 'Unit', 'Product', 'Floor', 'Ratio'];
  return `Turns: ${size.rounds} rounds of ${size.turns} turns after ${size.warmUp} to warm up\n\n${table(head, rows)}`;
}

/** Start, memory and size, beside the floor. */
export function startsTable(
  starts: { readonly product: Start; readonly floor: Start },
  bundles: Bundles,
): string {
  const { product, floor } = starts;
  const row = (
    what: string,
    of: (start: Start) => number | Spread,
    show: (value: number) => string,
  ): string[] => {
    const [ours, theirs] = [of(product), of(floor)];
    const middle = (value: number | Spread): number => (typeof value === 'number' ? value : value.median);
    const shown = (value: number | Spread): string =>
      typeof value === 'number' ? show(value) : figures(value);
    return [what, shown(ours), shown(theirs), figure(middle(ours) / middle(theirs))];
  };
  const sizes = { product: sizeOf(bundles.product), floor: sizeOf(bundles.floor) };
  return table(
    ['Start, memory and size', 'Product', 'Floor', 'Ratio'],
    [
      row('process start to healthy, ms', (start) => start.healthyMs, figure),
      row('loading the bundle alone, ms', (start) => start.loadMs, figure),
      row('resident memory after start', (start) => start.rssAtStart, megabytes),
      row(`resident memory after ${memoryTurns} turns`, (start) => start.rssAfterTurns, megabytes),
      ['bundle', kilobytes(sizes.product), kilobytes(sizes.floor), figure(sizes.product / sizes.floor)],
    ],
  );
}

/** The heaviest card against what Teams takes. */
export function largestCardLine(): { readonly line: string; readonly isOver: boolean } {
  const { name, bytes } = measureLargestCard();
  const line = `Largest card with the longest entries: ${name}, ${bytes} bytes of ${cardLimitBytes}`;
  return { line, isOver: bytes > cardLimitBytes };
}
