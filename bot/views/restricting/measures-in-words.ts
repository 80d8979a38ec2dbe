import type { CardRow } from '../../../cards/parts';
import { calledInFull } from '../contact-people/called';
import { fill } from '../../../cards/words/fill';
import { restrictingLabels as labels } from '../../../cards/words/restricting/words';
import type { Case } from '../../domain/case/state';
import type { Ask, Profile, RestrictionKind } from '../../policy/profile';
import { dayInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelsOf, nameOf } from '../case/labels';
import type { Adjustment, Measures, Restriction } from '../../domain/restricting/state';

/** Each restriction in words: its kind, then the answers to its own questions. */
export const restrictionRows = (measures: Pick<Measures, 'restrictions'>, profile: Profile): CardRow[] =>
  measures.restrictions.flatMap((restriction) => {
    const kind = profile.restrictionKinds.find((offered) => offered.code === restriction.kind);
    const asks = kind?.asks ?? [];
    return [
      { label: labels.restriction, text: kind?.label ?? restriction.kind },
      ...asks.flatMap((ask) => answerRow(ask, restriction.answers[ask.code])),
    ];
  });

function answerRow(ask: Ask, answer: Restriction['answers'][string] | undefined): CardRow[] {
  if (answer === undefined || answer === false || answer === '') return [];
  return [{ label: ask.label, text: answerText(ask, answer) }];
}

function answerText(ask: Ask, answer: Restriction['answers'][string]): string {
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'boolean') return labels.confirmed;
  return Array.isArray(answer) ? labelsOf(ask.choices ?? [], answer) : nameOf(answer);
}

/** Who manages contact, when it is looked at again and when it ends. */
export const termRows = (measures: Measures, profile: Profile): CardRow[] => [
  ...(measures.spoc ? [{ label: calledInFull('spoc', profile), text: nameOf(measures.spoc) }] : []),
  ...(measures.deputy ? [{ label: calledInFull('deputy', profile), text: nameOf(measures.deputy) }] : []),
  ...untilRows(measures),
];

/** When it is looked at again and when it ends. */
export const untilRows = (measures: Measures): CardRow[] => [
  { label: labels.review, text: dayInWords(measures.reviewOn) },
  { label: labels.ends, text: measures.endsOn ? dayInWords(measures.endsOn) : labels.endsByReview },
];

/** The measures as they stand now: a review that was held since has set when they are looked at again (V2). */
export const asTheyStand = (measures: Measures, { nextReview }: Pick<Case, 'nextReview'>): Measures => ({
  ...measures,
  reviewOn: nextReview ?? measures.reviewOn,
});

/** The equality step in words (Q1), and what was agreed for the customer (R8). */
export const equalityRows = (measures: Measures): CardRow[] => [
  { label: labels.equality, text: measures.equality.reasoning },
  ...adjustmentRows(measures),
];

/** What was agreed for the customer and who sees to it (R8); none where nothing was. */
export const adjustmentRows = ({ adjustment }: Pick<Measures, 'adjustment'>): CardRow[] =>
  rows([
    [labels.adjustment, adjustment && adjustmentInWords(adjustment)],
    [labels.adjustmentDespite, adjustment?.despite],
  ]);

/** What was agreed, and who sees to it, as two sentences. */
const adjustmentInWords = ({ agreed, keptBy }: Adjustment): string =>
  fill(labels.adjustmentInWords, { agreed: /[.!?]$/.test(agreed) ? agreed : `${agreed}.`, keptBy });

/** Why no warning came first, where the policy expects one (D2). */
export const warningRows = ({ noWarningBecause }: Measures): CardRow[] =>
  noWarningBecause === undefined ? [] : [{ label: labels.whyNotWarned, text: noWarningBecause }];

/** What a kind of restriction never stops (R4), and what makes us answer again on what it closes (R2); each '' for nothing. */
const limitsOf = ({ exceptions, reopensOn }: RestrictionKind) => ({
  neverStops: exceptions.map(({ label }) => label).join('; '),
  reopensOn: reopensOn.map(({ label }) => label).join('; '),
});

/** What colleagues do about a kind of restriction, what it never stops, and what makes us answer again (R2, R4). */
export function guidanceInWords(kind: RestrictionKind): string {
  const { neverStops, reopensOn } = limitsOf(kind);
  return [
    kind.guidance,
    ...(neverStops === '' ? [] : [fill(labels.neverStopsSentence, { what: neverStops })]),
    ...(reopensOn === '' ? [] : [fill(labels.reopensOnSentence, { what: reopensOn })]),
  ].join(' ');
}

/** What a kind of restriction never stops and what reopens it, as rows of a card. */
export const limitRows = (kind: RestrictionKind | undefined): CardRow[] => {
  const { neverStops, reopensOn } = kind ? limitsOf(kind) : { neverStops: '', reopensOn: '' };
  return rows([
    [labels.neverStops, neverStops === '' ? undefined : neverStops],
    [labels.reopensOn, reopensOn === '' ? undefined : reopensOn],
  ]);
};
