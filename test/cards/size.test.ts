import { review } from '../../bot/views/review';
import { type AdaptiveCardJson, render } from '../../cards/render';
import { anEmtMember } from '../builders/people';
import { theLongestCase } from './longest';
import { look, looked, theLongestCards } from './longest-cards';

const bytes = (card: AdaptiveCardJson): number => Buffer.byteLength(JSON.stringify(card));

/** What every Teams client accepts. */
const limit = 28_000;

it.each(Object.entries(theLongestCards))(
  'C1 · the %s card with the longest entries stays within 28 KB',
  (_, draw) => {
    expect(bytes(draw())).toBeLessThanOrEqual(limit);
  },
);

it('D8 · each page of the longest record stays within 28 KB, and the pages together hold every incident', () => {
  const subject = theLongestCase('awaiting-decision');
  const first = review(subject, look(anEmtMember()), looked);
  const pages = Array.from({ length: first.pages }, (_, index) =>
    review(subject, look(anEmtMember()), looked, index + 1),
  );
  expect(Math.max(...pages.map((page) => bytes(render('review', page))))).toBeLessThanOrEqual(limit);
  const headings = pages.flatMap((page) => page.sections.map((section) => section.heading));
  expect(headings.filter((heading) => heading.startsWith('Incident of'))).toHaveLength(3);
});
