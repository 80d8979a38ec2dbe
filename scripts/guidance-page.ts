import type { Chart, ChartStep, Profile } from '../bot/policy/profile';

/** The page on which the charts of each profile can be looked at and read aloud, in Markdown. */
export const guidancePage = (profiles: readonly Profile[]): string =>
  [
    '# Guidance while a contact happens',
    'Drawn from the profiles by `npx tsx scripts/draw-guidance.ts`; a test fails when the two differ. The command `guide` walks these charts, one card a step; “I am in danger” stands on every card.',
    ...profiles.flatMap((profile) => [
      `## ${profile.organisation}`,
      ...profile.guidance.charts.flatMap((chart) => section(profile, chart)),
    ]),
  ].join('\n\n') + '\n';

const section = (profile: Profile, chart: Chart): readonly string[] => [
  `### ${chart.title}`,
  diagram(profile, chart),
  table(
    headings,
    chart.steps.flatMap((step) => rowsOf(chart, step)),
  ),
];

function diagram(profile: Profile, chart: Chart): string {
  const starts = chart.starts.map(({ channels, at }, index) => [
    `  start${index}(["${labels(profile, channels)}"]) --> ${nodeOf(at)}`,
  ]);
  return [
    '```mermaid',
    'flowchart TD',
    ...starts.flat(),
    ...chart.steps.map((step) => `  ${nodeOf(step.code)}${shaped(step)}`),
    ...chart.steps.flatMap((step) =>
      choicesOf(step).map(({ title, to }) => `  ${nodeOf(step.code)} -->|"${title}"| ${nodeOf(to)}`),
    ),
    '```',
  ].join('\n');
}

/** A hyphen ends a name in Mermaid, and some words are reserved there. */
const nodeOf = (code: string): string => `step_${code.replaceAll('-', '_')}`;

function shaped({ kind, heading }: ChartStep): string {
  if (kind === 'question') return `{"${heading}"}`;
  return kind === 'do' ? `["${heading}"]` : `(["${heading}"])`;
}

const labels = ({ contactChannels }: Profile, codes: readonly string[]): string =>
  codes.map((code) => contactChannels.find((channel) => channel.code === code)?.label ?? code).join(', ');

const headings = ['Step', 'What to say and do', 'Answer', 'Leads to', 'Puts into the report', 'Source'];

const ends = {
  handle: 'nothing to report',
  conclude: 'may be reported all the same',
  report: 'the report form, filled in',
} as const;

function rowsOf(chart: Chart, step: ChartStep): readonly (readonly string[])[] {
  const said = [...step.wordsBy.flatMap(({ words }) => words), ...step.words].join(' ');
  if (step.kind === 'end') return [[step.heading, said, '', ends[step.end], '', step.cites]];
  return step.choices.map(({ title, to, fills }, index) => [
    index === 0 ? step.heading : '',
    index === 0 ? said : '',
    title,
    chart.steps.find(({ code }) => code === to)?.heading ?? to,
    fills ? filledIn(fills) : '',
    index === 0 ? step.cites : '',
  ]);
}

const filledIn = (fills: NonNullable<ReturnType<typeof choicesOf>[number]['fills']>): string =>
  [
    ...(fills.behaviours ?? []),
    ...(fills.violent ? ['violence'] : []),
    ...(fills.danger ? ['danger'] : []),
    ...(fills.threshold === undefined ? [] : [fills.threshold]),
    ...(fills.actionTaken === undefined ? [] : [`“${fills.actionTaken}”`]),
  ].join('; ');

const choicesOf = (step: ChartStep) => (step.kind === 'end' ? [] : step.choices);

/** A table in the layout that the formatter gives it, so that drawing it anew changes nothing. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
