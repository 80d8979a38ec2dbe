import type { CardRow } from '../../../cards/parts';
import type { Section } from '../../../cards/review/card';
import { fill } from '../../../cards/words/fill';
import { routedDetailWords, routingLabels as labels } from '../../../cards/words/routing/words';
import type { Case } from '../../domain/case/state';
import { owedRouting } from '../../domain/routing/owed';
import type { RoutingRule, StandingRule } from '../../domain/routing/state';
import type { Profile } from '../../policy/profile';
import { dateInWords } from '../time/dates';
import { nameOf } from '../case/labels';

/** What of the customer goes to whom by a rule: what was set, by whom and how it was tested, and what is still to be done (R5). */
export function routingRows(subject: Case, profile: Profile): CardRow[] {
  const { set, undo } = owedRouting(subject, profile);
  const standing = (subject.routing?.standing ?? []).filter((rule) => !undo.includes(rule));
  const open = (words: string) => (rule: RoutingRule) => rowOf(rule, fill(words, factsOf(rule)));
  return [
    ...standing.map((rule) => rowOf(rule, standingInWords(rule, profile))),
    ...set.map(open(labels.toBeSet)),
    ...undo.map(open(labels.toBeTakenOut)),
  ];
}

const rowOf = ({ detail }: RoutingRule, text: string): CardRow => ({
  label: routedDetailWords[detail],
  text,
});

const factsOf = ({ from, to }: RoutingRule) => ({ from, who: nameOf(to) });

/** The same as a part of the record; none where nothing is or was to be routed. */
export function routingSection(subject: Case, profile: Profile): Section[] {
  const rows = routingRows(subject, profile);
  return rows.length === 0 ? [] : [{ heading: labels.heading, rows: [], told: rows }];
}

const standingInWords = (rule: StandingRule, profile: Profile): string =>
  fill(labels.goesTo, {
    ...factsOf(rule),
    by: `${nameOf(rule.by)}, ${dateInWords(rule.at, profile.timeZone)}`,
    test: testInWords(rule, profile),
  });

function testInWords({ test }: StandingRule, { timeZone }: Profile): string {
  if (!test) return labels.tests.none;
  const words = test.arrived ? labels.tests.arrived : labels.tests.notArrived;
  return fill(words, { at: dateInWords(test.at, timeZone), note: test.note ?? '' });
}

/** What was recorded of the rules with an event, in words and without addresses; '' for other events. */
export function routingOfEvent(subject: Case, number: number, profile: Profile): string {
  const step = subject.steps.find((taken) => taken.number === number);
  if (step?.event !== 'RoutingRecorded') return '';
  const standing = subject.routing?.standing ?? [];
  const told = standing.map((rule) =>
    fill(labels.toldOf, {
      detail: routedDetailWords[rule.detail],
      who: nameOf(rule.to),
      test: testInWords(rule, profile),
    }),
  );
  return told.join('; ') || labels.nothing;
}
