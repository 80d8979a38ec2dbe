import type { CardData } from '../../../cards/catalogue';
import { fill } from '../../../cards/words/fill';
import { divergenceWords, healWords, mendWords } from '../../../cards/words/upkeep/differences';
import { countDivergences, type Divergence } from '../../domain/upkeep/differences';

/** What comparing the register came to. */
interface Compared {
  readonly cases: number;
  readonly passedOver: number;
  readonly differences: readonly Divergence[];
}

/** The most differences on one card: more are counted. */
const mostShown = 12;

/** What comparing the lists with the cases and their trail came to, a line a difference, for whoever looks after the register. */
export function healReport({ cases, passedOver, differences }: Compared): readonly string[] {
  const checked = fill(healWords.checked, { cases: String(cases), passedOver: String(passedOver) });
  if (differences.length === 0) return [healWords.alike, checked];
  return [fill(healWords.differ, { count: String(differences.length) }), ...differences.map(lineOf), checked];
}

/** What differed, as a card for the alerts channel; undefined where nothing did. */
export function differencesCard({ differences }: Compared): CardData<'message'> | undefined {
  if (differences.length === 0) return undefined;
  const counts = countDivergences(differences).map(({ kind, list, count }) =>
    fill(healWords.counted, { what: fill(divergenceWords[kind].counted, { list }), count: String(count) }),
  );
  // What people have to put right comes first.
  const lines = [...differences]
    .sort((one, other) => urgency(one) - urgency(other))
    .slice(0, mostShown)
    .map(lineOf);
  const more = differences.length - lines.length;
  return {
    tone: 'attention',
    heading: healWords.heading,
    paragraphs: [
      healWords.intro,
      ...counts,
      ...lines,
      ...(more > 0 ? [fill(healWords.more, { count: String(more) })] : []),
    ],
  };
}

const urgency = ({ outcome }: Divergence): number => (outcome === 'left' ? 0 : outcome === 'owed' ? 1 : 2);

function lineOf({ kind, ref, list, row, columns, outcome }: Divergence): string {
  const { line, mend } = divergenceWords[kind];
  const said = fill(line, { ref, list, row, columns: columns.join(', ') });
  return outcome === 'left' ? `${said} ${mend}` : `${said} ${mendWords[outcome]}`;
}
