import { guideStep } from '../../bot/views/guide/guide-step';
import { kindsForm } from '../../bot/views/restricting/kinds-form';
import { draftOfKinds, measuresForm } from '../../bot/views/restricting/measures-form';
import { freshReport, reportForm } from '../../bot/views/reporting/report-form';
import { walk, type Way, extendWay } from '../../bot/domain/guide/guidance';
import { loadProfile } from '../../bot/policy/load-profile';
import { type AdaptiveCardJson, render } from '../../cards/render';
import { aCase } from '../builders/cases';
import { now } from '../builders/context';
import { aLongNamedPerson, longText, theLongestReason, theLongestReport } from './longest';

const profile = loadProfile('west-lothian');
const key = 'k'.repeat(36);
const reason = theLongestReason();
const form = { subject: aCase(), key, problems: [] };
const kinds = profile.restrictionKinds.map(({ code }) => code);
const bytes = (card: AdaptiveCardJson): number => Buffer.byteLength(JSON.stringify(card));

/** Every kind of restriction at once, each answer as long as it may be. */
/** As many kinds as go together: of two that contradict each other, the one that asks for less is left out. */
const together = profile.restrictionKinds.filter(
  ({ code }) => !['writing-only', 'return-documents'].includes(code),
);

function theLongestDraft() {
  const answerTo = { text: longText(300), confirm: true, person: aLongNamedPerson(3), choices: [] };
  return {
    ...draftOfKinds(kinds),
    restrictions: together.map(({ code, asks }) => ({
      kind: code,
      answers: Object.fromEntries(asks.map((ask) => [ask.code, answerTo[ask.input]])),
    })),
    spoc: aLongNamedPerson(1),
    deputy: aLongNamedPerson(2),
    equality: { considered: true, consulted: false, reasoning: reason },
  };
}

const entered = {
  draft: theLongestDraft(),
  reason: '',
  rationale: reason,
  considerations: profile.decision.considerations.map(({ code }) => code),
  tell: { told: false, risk: 'staff', reason },
};

it.each<[string, () => AdaptiveCardJson]>([
  [
    'measures-form',
    () => render('measures-form', measuresForm('approve-with-changes', form, entered, { profile, now })),
  ],
  ['kinds-form', () => render('kinds-form', kindsForm('endorse', form, profile, kinds))],
  [
    'report-form',
    () => render('report-form', reportForm(freshReport(key, true, theLongestReport()), { profile, now })),
  ],
])('R1 · the %s card of West Lothian with the longest entries stays within 28 KB', (_, draw) => {
  expect(bytes(draw())).toBeLessThanOrEqual(28_000);
});

it('H1 · no step of the guidance is more than a quarter of what a card may hold', () => {
  const sizes = (way: Way): readonly number[] => {
    const walked = walk(profile, way);
    const choices = walked.kind === 'step' && walked.step.kind !== 'end' ? walked.step.choices : [];
    const own = bytes(render('guide-step', guideStep(way, { inDialog: false, drawn: 0, began: 0 }, profile)));
    return [own, ...choices.flatMap(({ code }) => sizes(extendWay(way, code)))];
  };
  const all = profile.guidance.charts.flatMap(({ code }) =>
    sizes({ channel: 'telephone', chart: code, path: [] }),
  );
  expect(Math.max(...all)).toBeLessThanOrEqual(7_000);
});
