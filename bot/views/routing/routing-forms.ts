import type { Choice, CardRow } from '../../../cards/parts';
import { fill } from '../../../cards/words/fill';
import { routedDetailWords, routingLabels as labels } from '../../../cards/words/routing/words';
import { type OwedRouting, owedRouting, routingKey } from '../../domain/routing/owed';
import { testFields } from '../../domain/routing/rules';
import type { RoutingRule } from '../../domain/routing/state';
import { textLimits } from '../../domain/entries/limits';
import type { Profile } from '../../policy/profile';
import type { Asked, Part, Parts } from '../forms/step-fields';
import { nameOf } from '../case/labels';

/** The exact rules to set, take out and test, then what was done of it: all of it is ticked, for that is what most record. */
export const routingAsked: Asked = (subject, profile) => {
  const owed = owedRouting(subject, profile);
  const choices = [
    ...owed.undo.map((rule) => choiceOf('undo', rule)),
    ...owed.set.map((rule) => choiceOf('set', rule)),
  ];
  const testable = [...owed.set, ...owed.test];
  const routed: Part = {
    input: 'choices',
    choices,
    required: false,
    value: choices.map(({ value }) => value).join(','),
  };
  return {
    about: aboutRules(owed, profile),
    fields: {
      ...(choices.length > 0 ? { routed } : {}),
      ...testParts(testable),
      ...(testable.length > 0 ? { testNote: noteOfTest } : {}),
    },
  };
};

const noteOfTest: Part = { input: 'text', choices: [], required: false, maxLength: textLimits.note };

const testParts = (rules: readonly RoutingRule[]): Parts =>
  Object.fromEntries(
    rules.map(({ detail }) => [
      testFields[detail],
      { input: 'choice', choices: testChoices, value: 'later' },
    ]),
  );

const testChoices: Choice[] = [
  { title: labels.arrived, value: 'arrived' },
  { title: labels.notArrived, value: 'not-arrived' },
  { title: labels.later, value: 'later' },
];

const choiceOf = (doing: 'set' | 'undo', rule: RoutingRule): Choice => ({
  title: fill(doing === 'set' ? labels.setTo : labels.undoTo, {
    detail: routedDetailWords[rule.detail],
    who: nameOf(rule.to),
  }),
  value: routingKey(doing, rule),
});

/** Each rule in the words of the profile, with the address or number and the person. */
function aboutRules({ set, undo, test }: OwedRouting, { routing }: Profile): CardRow[] {
  const row = (doing: 'set' | 'undo' | 'test', rule: RoutingRule): CardRow[] => {
    const words = routing?.rules.find(({ detail }) => detail === rule.detail);
    const text = words && fill(words[doing], { from: rule.from, to: nameOf(rule.to) });
    return text === undefined ? [] : [{ label: labels[doing], text }];
  };
  return [
    ...undo.flatMap((rule) => row('undo', rule)),
    ...set.flatMap((rule) => row('set', rule)),
    ...[...set, ...test].flatMap((rule) => row('test', rule)),
  ];
}
