import { blows } from './blows';
import type { Verdict } from './live-through';

/** What was found over all stories so far. */
export interface Sums {
  readonly stories: number;
  readonly dealt: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly doubled: number;
  readonly untrue: number;
  readonly stuck: number;
  readonly untold: number;
  readonly twice: number;
}

/** Before anything was lived through. */
export const nothingYet: Sums = {
  stories: 0,
  dealt: {},
  lost: 0,
  doubled: 0,
  untrue: 0,
  stuck: 0,
  untold: 0,
  twice: 0,
};

/** The kinds of findings of which there may be none. */
export const faults = ['lost', 'doubled', 'untrue', 'stuck', 'untold'] as const;

/** Whether a story went as it must. */
export const isSound = (verdict: Verdict): boolean => faults.every((kind) => verdict[kind].length === 0);

/** The sums with one story more. */
export function addUp(sums: Sums, verdict: Verdict): Sums {
  const count = (kind: (typeof faults)[number] | 'twice'): number => sums[kind] + verdict[kind].length;
  return {
    stories: sums.stories + 1,
    dealt: sums.dealt,
    lost: count('lost'),
    doubled: count('doubled'),
    untrue: count('untrue'),
    stuck: count('stuck'),
    untold: count('untold'),
    twice: count('twice'),
  };
}

/** The sums with the blows of one more rig. */
export function addBlows(sums: Sums, dealt: ReadonlyMap<string, number>): Sums {
  const all = { ...sums.dealt };
  for (const [name, count] of dealt) all[name] = (all[name] ?? 0) + count;
  return { ...sums, dealt: all };
}

const of = ({ dealt }: Sums, ends: string): number =>
  Object.entries(dealt).reduce((sum, [name, count]) => (name.endsWith(` ${ends}`) ? sum + count : sum), 0);

/** The sums as two tables in Markdown. */
export function sumsTable(sums: Sums): string {
  const found = ['stories', ...faults, 'twice'] as const;
  return [
    '| Stories | Lost | Doubled | Told untruly | Stuck | Never told | Told twice |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| ${found.map((kind) => sums[kind]).join(' | ')} |`,
    '',
    '| Blow | Times |',
    '| --- | --- |',
    ...blows.map((blow) => `| ${blow} | ${of(sums, blow)} |`),
    '',
  ].join('\n');
}
