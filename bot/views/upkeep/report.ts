import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { upkeepFindingWords, outageWords, upkeepWords } from '../../../cards/words/upkeep/words';
import type { UpkeepFinding } from '../../domain/upkeep/findings';
import type { OutageReason } from '../../policy/codes/outages';

const marks = { well: '✓', wrong: '✗', 'not-seen': '?' } as const;

/** A finding as a line for whoever looks after the bot: what was looked at, how it was found, and its mend where one is needed. */
export function findingLine({ code, about, verdict, facts = {} }: UpkeepFinding): string {
  const { looked, wrong, mend } = upkeepFindingWords[code];
  const said = fill(looked, { about });
  if (verdict === 'well') return `${marks.well} ${said}`;
  const found = verdict === 'wrong' ? fill(wrong, { about, ...facts }) : `${upkeepWords.notSeen}.`;
  return `${marks[verdict]} ${said}: ${found} ${mend}`;
}

/** The most findings on one card: more are counted. */
const mostShown = 12;

/** What is wrong, as a card for the alerts channel; undefined where nothing is. What nobody could look at is told after it. */
export function upkeepCard(findings: readonly UpkeepFinding[]): CardData<'message'> | undefined {
  const wrong = findings.filter(({ verdict }) => verdict === 'wrong');
  const unseen = findings.filter(({ code, verdict }) => verdict === 'not-seen' && code !== 'library-closed');
  const told = [...wrong, ...unseen];
  if (told.length === 0) return undefined;
  const lines = told.slice(0, mostShown).map(findingLine);
  const more = told.length - lines.length;
  return {
    tone: 'attention',
    heading: upkeepWords.heading,
    paragraphs: [
      upkeepWords.intro,
      ...lines,
      ...(more > 0 ? [fill(upkeepWords.more, { count: String(more) })] : []),
    ],
  };
}

/** What is said to somebody whose step met an outage. */
export function outageMessage(reason: OutageReason): CardData<'message'> {
  const { heading, staff } = outageWords[reason];
  return { tone: 'warning', heading, paragraphs: [staff] };
}
