import type { Profile } from '../../bot/policy/profile';
import { problemsAfter } from '../builders/profile-file';

const aStep = (code: string, to: string, fills: { readonly actionTaken: string }) => ({
  kind: 'do' as const,
  code,
  heading: code,
  words: [],
  wordsBy: [],
  looksUp: false,
  choices: [{ code: 'done', title: 'Done', style: 'default' as const, to, fills }],
  cites: 'Telephone, 1',
});

/** What breaks the guidance, the path that must be named, and a part of the mend. */
const breaks: readonly (readonly [
  string,
  (charts: Profile['guidance']['charts']) => unknown,
  string,
  string,
])[] = [
  [
    'a choice that leads nowhere',
    ([chart]) =>
      chart?.steps.forEach(
        (step) => step.kind === 'do' && step.choices.forEach((choice) => (choice.to = 'nowhere')),
      ),
    'guidance.charts[0].steps[1].choices[0].to',
    'steps of this chart',
  ],
  [
    'a start that leads nowhere',
    ([chart]) => chart?.starts.forEach((start) => (start.at = 'nowhere')),
    'guidance.charts[0].starts[0].at',
    'steps',
  ],
  [
    'a step from which some channel has no way on',
    ([chart]) =>
      chart?.steps.forEach((step) => {
        if (step.kind !== 'end') step.choices.forEach((choice) => (choice.channels = ['telephone']));
      }),
    'guidance.charts[0].steps[0].choices',
    'every channel',
  ],
  [
    'an answer in a channel that is not there',
    ([chart]) =>
      chart?.steps.forEach((step) => {
        if (step.kind !== 'end') step.choices.forEach((choice) => (choice.channels = ['pigeon']));
      }),
    'guidance.charts[0].steps[0].choices[0].channels[0]',
    'contactChannels',
  ],
  [
    'a step that nothing leads to',
    ([chart]) =>
      chart?.steps.push({
        kind: 'end',
        end: 'handle',
        code: 'lonely',
        heading: 'Lonely',
        words: [],
        wordsBy: [],
        cites: 'Telephone, 1',
      }),
    'guidance.charts[0].steps[10]',
    'No start leads here',
  ],
  [
    'a circle',
    ([chart]) =>
      chart?.steps.forEach(
        (step) =>
          step.code === 'goes-on' &&
          step.kind === 'question' &&
          step.choices.forEach((choice) => (choice.to = 'say')),
      ),
    'guidance.charts[0].steps',
    'leads back',
  ],
  [
    'an unknown behaviour filled in',
    ([chart]) =>
      chart?.steps.forEach(
        (step) =>
          step.kind === 'question' &&
          step.choices.forEach(({ fills }) => fills && (fills.behaviours = ['odd'])),
      ),
    'guidance.charts[0].steps[0].choices[0].fills.behaviours[0]',
    'behaviours',
  ],
  [
    'an unknown threshold filled in',
    (charts) =>
      charts[1]?.steps.forEach(
        (step) =>
          step.kind === 'question' && step.choices.forEach(({ fills }) => fills && (fills.threshold = 'odd')),
      ),
    'guidance.charts[1].steps[1].choices[0].fills.threshold',
    'thresholds',
  ],
  [
    'a channel of contact twice',
    ([chart]) => chart?.starts.push(...chart.starts.slice(0, 1)),
    'guidance.charts[0].starts[6].code',
    'another',
  ],
  [
    'a channel of contact without guidance',
    (charts) => charts.forEach((chart) => (chart.starts = chart.starts.slice(0, 2))),
    'contactChannels[5]',
    'guidance.charts',
  ],
  [
    'a source that does not exist',
    ([chart]) => chart && (chart.cites = 'Telephone, 9'),
    'guidance.charts[0].cites',
    '1 to 2',
  ],
  [
    'too many sentences on one way',
    ([chart]) => {
      const fills = { actionTaken: 'I did.' };
      for (const step of chart?.steps ?? []) {
        if (step.kind !== 'end') step.choices.forEach((choice) => (choice.fills = fills));
        if (step.code === 'end' && step.kind === 'do') step.choices.forEach((choice) => (choice.to = 'one'));
      }
      chart?.steps.push(aStep('one', 'two', fills), aStep('two', 'tell-manager', fills));
    },
    'guidance.charts[0].steps',
    'more than 5 sentences',
  ],
];

it.each(breaks)('H1 · guidance with %s is refused, with its path and the mend', (_, change, path, mend) => {
  const problem = problemsAfter((profile) => void change(profile.guidance.charts)).find(
    (one) => one.path === path && one.mend.includes(mend),
  );
  expect(problem?.mend).toContain(mend);
});
