import { approveForm } from '../../bot/views/deciding/approve-form';
import { measuresForm } from '../../bot/views/restricting/measures-form';
import { review } from '../../bot/views/deciding/review';
import { type AdaptiveCardJson, render } from '../../cards/render';
import { now } from '../builders/context';
import { anEmtMember } from '../builders/people';
import { aProfile } from '../builders/profile';
import { theLongestCase, theLongestMeasures, theLongestReason } from './longest';
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

it('Q1 · a form that decides without advice stays within 28 KB with the longest reason for it', () => {
  const subject = { ...theLongestCase('awaiting-decision'), consultations: [] };
  const reason = theLongestReason();
  const decided = {
    rationale: reason,
    notConsultedBecause: reason,
    considerations: [],
    tell: { told: false, risk: 'staff', reason },
  };
  const form = { subject, key: 'k'.repeat(36), problems: [] };
  const draft = { draft: theLongestMeasures(), reason: '' };
  const drawn = { profile: aProfile(), now };
  const changes = measuresForm('approve-with-changes', form, { ...draft, ...decided }, drawn);
  const approves = approveForm(form, drawn.profile, decided);
  expect(changes.unconsulted).toContain('have not advised yet');
  expect(bytes(render('measures-form', changes))).toBeLessThanOrEqual(limit);
  expect(bytes(render('approve-form', approves))).toBeLessThanOrEqual(limit);
});

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
