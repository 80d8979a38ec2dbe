import type { CardData } from '../../../cards/catalogue';
import { guideWords, guideLabels as labels } from '../../../cards/words/guide/words';
import {
  chartsFor,
  stepChoices,
  stepWords,
  noWay,
  walk,
  type Walked,
  type Way,
  extendWay,
  writeWay,
} from '../../domain/guide/guidance';
import type { Profile } from '../../policy/profile';

type Step = CardData<'guide-step'>;

/** How a step is shown: where, when, and with whom somebody has to do. Milliseconds since 1970. */
export interface GuideShown {
  readonly inDialog: boolean;
  readonly drawn: number;
  /** When the contact began. */
  readonly began: number;
  /** Whether the last tap was the second half of a double tap, and answered nothing. */
  readonly isTappedTwice?: boolean;
  readonly customer?: Step['customers'][number] | undefined;
}

/**
 * Where somebody is in the guidance, ready for its card: the choice of a channel, then of a chart, then step by step.
 * A way that the profile does not know gives the beginning.
 */
export function guideStep(way: Way, shown: GuideShown, profile: Profile): Step {
  const { inDialog, drawn, began, isTappedTwice = false, customer } = shown;
  const around = {
    inDialog,
    drawn,
    began,
    notice: isTappedTwice ? guideWords.tappedTwice : '',
    customers: customer ? [customer] : [],
    emergency: emergencyOf(profile),
  };
  const walked = walk(profile, way);
  if (walked.kind === 'step') return { ...around, ...stepOf(way, walked, profile) };
  const charts = chartsFor(profile, way.channel);
  return way.chart === '' && charts.length > 0
    ? { ...around, ...chartChoice(way, charts) }
    : { ...around, ...channelChoice(profile) };
}

/** What to do in danger, in the profile's words, as it stands on each card of the guidance (E1). */
export const emergencyOf = ({ emergency }: Profile) => ({
  heading: emergency.heading,
  steps: [...emergency.steps],
});

type Own = Omit<Step, 'inDialog' | 'drawn' | 'began' | 'notice' | 'customers' | 'emergency'>;

const first = { back: writeWay(noWay), looksUp: false, report: '', support: false, source: '' };

const channelChoice = (profile: Profile): Own => ({
  ...first,
  heading: guideWords.channel.heading,
  words: [...guideWords.channel.words],
  way: writeWay(noWay),
  hasBack: false,
  choices: profile.contactChannels
    .filter(({ code }) => chartsFor(profile, code).length > 0)
    .map(({ code, label }) => ({
      title: label,
      style: 'default',
      way: writeWay({ ...noWay, channel: code }),
    })),
  colleague: true,
});

const chartChoice = (way: Way, charts: ReturnType<typeof chartsFor>): Own => ({
  ...first,
  heading: guideWords.chart.heading,
  words: [...guideWords.chart.words],
  way: writeWay(way),
  hasBack: true,
  choices: charts.map(({ code, title }) => ({
    title,
    style: 'default',
    way: writeWay({ ...way, chart: code, path: [] }),
  })),
  colleague: true,
});

function stepOf(way: Way, { step, back }: Walked, profile: Profile): Own {
  const on = stepChoices(step, way.channel).map(({ code, title, style }) => ({
    title,
    style,
    way: writeWay(extendWay(way, code)),
  }));
  const isEnd = step.kind === 'end';
  const again = { title: guideWords.again, style: 'default' as const, way: writeWay(noWay) };
  return {
    heading: step.heading,
    words: [...stepWords(step, way.channel)],
    choices: isEnd && step.end === 'handle' ? [again] : on,
    way: writeWay(way),
    back: writeWay(back),
    hasBack: true,
    looksUp: step.kind !== 'end' && step.looksUp,
    report: isEnd ? guideWords.report[step.end] : '',
    support: isEnd,
    colleague: false,
    source: sourceOf(step.cites, profile),
  };
}

/** A paragraph of the policy by its name; a default of ours is not the policy's, and says so. */
export const sourceOf = (cites: string, { policy }: Profile): string =>
  cites.startsWith('ours:') ? labels.ourAddition : `${policy.source}: ${cites}`;
