import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { lastingWords, systemWords } from '../../../cards/words/upkeep/lasting';
import { outageWords } from '../../../cards/words/upkeep/words';
import type { OutageReason } from '../../policy/codes/outages';

/** What lasts, and whom it keeps waiting. */
interface Lasting {
  readonly kind: keyof typeof lastingWords.kinds;
  readonly reason: OutageReason | 'fault';
  readonly system: 'graph' | 'connector' | 'storage' | '';
  readonly what: string;
  readonly since: string;
  readonly refs: readonly string[];
}

/** The most cases that are named on one card: more are counted. */
const mostShown = 20;

/** Something that lasts as one card for the alerts channel, with its reason; `until`: when it was over. */
export function lastingCard(
  { kind, reason, system, what, since, refs }: Lasting,
  until?: string,
): CardData<'message'> {
  const words = lastingWords.kinds[kind];
  const about = { count: String(refs.length), ref: refs[0] ?? '' };
  const heading = fill(refs.length === 1 ? words.one : words.many, about);
  const times = { since: momentOf(since), until: momentOf(until ?? '') };
  if (until !== undefined) {
    return {
      tone: 'good',
      heading: fill(lastingWords.over, { heading }),
      paragraphs: [fill(lastingWords.from, times), lastingWords.nothing],
    };
  }
  const waiting = refs.slice(0, mostShown).join(', ');
  const more = refs.length - mostShown;
  return {
    tone: 'attention',
    heading,
    paragraphs: [
      whyOf({ reason, system, what }),
      words.meaning,
      ...(mayBeTheStep({ kind, reason }) ? [fill(lastingWords.takeOut, about)] : []),
      ...(refs.length > 0 ? [fill(lastingWords.waiting, { refs: waiting })] : []),
      ...(more > 0 ? [fill(lastingWords.more, { count: String(more) })] : []),
      fill(lastingWords.since, times),
    ],
  };
}

/** Which system does not do as it should, and why. */
function whyOf({ reason, system, what }: Pick<Lasting, 'reason' | 'system' | 'what'>): string {
  const why = reason === 'fault' ? lastingWords.fault : fill(outageWords[reason].operator, { about: what });
  return system === '' ? why : `${systemWords[system]}: ${why}`;
}

/** Whether it may be the accepted step itself that is at fault, which no waiting mends. */
const mayBeTheStep = ({ kind, reason }: Pick<Lasting, 'kind' | 'reason'>): boolean =>
  kind === 'stuck' && (reason === 'refused' || reason === 'fault');

/** An instant as the log has it, to the minute. */
const momentOf = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
