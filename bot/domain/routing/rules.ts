import { type RoutedDetail, routedDetails, routingTests } from '../../policy/codes/routing';
import type { CommandOf } from '../case/commands';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';
import { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import { owedRouting, routingKey } from './owed';
import type { RoutingRule } from './state';

/** The field of a form in which it is said what came of the test of a detail. */
export const testFields = {
  'email-address': 'emailTest',
  'telephone-number': 'telephoneTest',
} as const satisfies Record<RoutedDetail, string>;

/** Whoever runs mail and telephones records what they set, took out and tested; all of it or a part (S1, R5). */
export function recordRouting(command: CommandOf<'record-routing'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const owed = owedRouting(subject, context.profile);
  const keyed = [
    ...owed.set.map((rule) => ({ code: routingKey('set', rule) })),
    ...owed.undo.map((rule) => ({ code: routingKey('undo', rule) })),
  ];
  const done = entries.chosenAny('routed', command.done, keyed);
  const set = owed.set.filter((rule) => done.includes(routingKey('set', rule)));
  const undone = owed.undo.filter((rule) => done.includes(routingKey('undo', rule)));
  const tested = checkTests(command.tests, [...set, ...owed.test], entries);
  if (done.length === 0 && tested.length === 0 && entries.problems.length === 0) {
    const [rule] = owed.test;
    entries.note(keyed.length > 0 || !rule ? 'routed' : testFields[rule.detail], 'missing');
  }
  const note = tested.some(({ arrived }) => !arrived)
    ? entries.required('testNote', command.note, textLimits.note)
    : entries.optional('testNote', command.note, textLimits.note);
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({
        type: 'RoutingRecorded',
        to,
        set: set.map(bare),
        undone: undone.map(bare),
        tested,
        ...(note === undefined ? {} : { note }),
      });
}

/** What came of the tests, of rules that stand now or were set with them. */
function checkTests(
  tests: Readonly<Record<string, string>>,
  rules: readonly RoutingRule[],
  entries: Entries,
): (RoutingRule & { arrived: boolean })[] {
  return routedDetails.flatMap((detail) => {
    const found = tests[detail] ?? '';
    if (found === '' || found === 'later') return [];
    const rule = rules.find((one) => one.detail === detail);
    const offered = rule ? routingTests.map((code) => ({ code })) : [];
    entries.chosen(testFields[detail], found, offered);
    const isKnown = offered.some(({ code }) => code === found);
    return rule && isKnown ? [{ ...bare(rule), arrived: found === 'arrived' }] : [];
  });
}

const bare = ({ detail, from, to }: RoutingRule): RoutingRule => ({ detail, from, to });
