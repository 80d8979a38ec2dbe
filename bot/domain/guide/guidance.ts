import type { Chart, ChartStep, Profile } from '../../policy/profile';
import type { ReportForm } from '../reporting/commands';

/** Where somebody is in the guidance: nothing but codes, so that a card can carry it. '' for what is not chosen yet. */
export interface Way {
  /** How the contact takes place. */
  readonly channel: string;
  /** Which chart is followed. */
  readonly chart: string;
  /** The choices made so far, oldest first. */
  readonly path: readonly string[];
}

/** What the answers put into the report form; everything can still be changed there. */
type GuidedReport = Pick<ReportForm, 'channel'> &
  Partial<Pick<ReportForm, 'behaviours' | 'violent' | 'danger' | 'threshold' | 'actionTaken'>>;

/** A step of a chart as it was come to. */
export interface Walked {
  readonly kind: 'step';
  readonly chart: Chart;
  readonly step: ChartStep;
  readonly fills: GuidedReport;
  /** The step before; before the first step, the choice of a chart. */
  readonly back: Way;
}

/** The profile knows no such way: a card of an older profile, or a forged one. */
export interface NoSuchWay {
  readonly kind: 'no-such-way';
}

/** The way of somebody who has just begun: neither channel nor chart is chosen. */
export const noWay: Way = { channel: '', chart: '', path: [] };

/** The step that a way leads to, and what the answers on it say (H1). The same way gives the same step. */
export function walk(profile: Profile, way: Way): Walked | NoSuchWay {
  const chart = profile.guidance.charts.find(({ code }) => code === way.chart);
  const start = chart && startOf(chart, way.channel);
  if (!chart || start === undefined) return { kind: 'no-such-way' };
  let step = stepOf(chart, start);
  let fills: GuidedReport = { channel: way.channel };
  for (const made of way.path) {
    const choice = stepChoices(step, way.channel).find(({ code }) => code === made);
    if (!choice) return { kind: 'no-such-way' };
    fills = withFills(fills, choice.fills ?? {});
    step = stepOf(chart, choice.to);
  }
  return step ? { kind: 'step', chart, step, fills, back: wayBefore(way) } : { kind: 'no-such-way' };
}

/** The charts that guide a contact of this channel. */
export const chartsFor = (profile: Profile, channel: string): readonly Chart[] =>
  profile.guidance.charts.filter((chart) => startOf(chart, channel) !== undefined);

/** The choices of a step in a contact of a channel; an end has none. */
export const stepChoices = (step: ChartStep | undefined, channel: string) =>
  step === undefined || step.kind === 'end'
    ? []
    : step.choices.filter(({ channels }) => channels === undefined || channels.includes(channel));

/** What a step says in a contact of a channel: words to speak where people speak, and none of ending a call in a letter. */
export const stepWords = ({ words, wordsBy }: ChartStep, channel: string): readonly string[] => [
  ...wordsBy.filter(({ channels }) => channels.includes(channel)).flatMap((one) => one.words),
  ...words,
];

/** The way after one more choice. */
export const extendWay = (way: Way, choice: string): Way => ({ ...way, path: [...way.path, choice] });

/** The way before its last answer: before the first of a chart is the choice of a chart, and before that of a channel. */
export function wayBefore(way: Way): Way {
  if (way.path.length > 0) return { ...way, path: way.path.slice(0, -1) };
  return way.chart === '' ? noWay : { ...noWay, channel: way.channel };
}

/** A way as one word, as a button carries it: `telephone/aggressive/yes.said`. */
export const writeWay = ({ channel, chart, path }: Way): string => [channel, chart, path.join('.')].join('/');

/** Reads a way from what a button carried; whatever it is, it becomes a way, which `walk` may then not know. */
export function readWay(text: string): Way {
  const [channel = '', chart = '', path = ''] = text.split('/');
  return { channel, chart, path: path.split('.').filter((code) => code !== '') };
}

const startOf = (chart: Chart, channel: string): string | undefined =>
  chart.starts.find(({ channels }) => channels.includes(channel))?.at;

const stepOf = (chart: Chart, code: string): ChartStep | undefined =>
  chart.steps.find((step) => step.code === code);

type Fills = NonNullable<ReturnType<typeof stepChoices>[number]['fills']>;

/** Behaviours and sentences gather; of the rest, the later answer counts. */
function withFills(
  { channel, ...before }: GuidedReport,
  { behaviours, actionTaken, ...flags }: Fills,
): GuidedReport {
  const { violent, danger, threshold } = flags;
  const sentences = [before.actionTaken, actionTaken].filter((sentence) => sentence !== undefined);
  return {
    ...before,
    channel,
    ...(behaviours ? { behaviours: [...new Set([...(before.behaviours ?? []), ...behaviours])] } : {}),
    ...(violent === undefined ? {} : { violent }),
    ...(danger === undefined ? {} : { danger }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(sentences.length > 0 ? { actionTaken: sentences.join(' ') } : {}),
  };
}
