import type { CardRow } from '../../../cards/parts';
import type { Section } from '../../../cards/review/card';
import { outcomeWords, decidingLabels as labels } from '../../../cards/words/deciding/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { ComparableDecision, EarlierCase, EarlierWarning } from '../../domain/deciding/precedents';
import type { Profile } from '../../policy/profile';
import { dateInWords, dayInWords, monthInWords } from '../time/dates';
import { rows } from '../reporting/incident-rows';
import { labelOf, labelsOf } from '../case/labels';
import { equalityRows, restrictionRows, termRows, warningRows } from '../restricting/measures-in-words';
import { signature } from './review-sections';
import type { Decision } from '../../domain/restricting/state';

/** The most earlier cases, warnings of each, and comparable decisions that a decider is shown: the newest. */
const shown = { earlier: 10, warnings: 2, comparable: 5 };

/** What is proposed, by whom and why. */
export const proposalSection = ({ proposal }: Case, profile: Profile): Section[] =>
  proposal === undefined
    ? []
    : [
        {
          heading: labels.proposal,
          rows: [
            ...rows([[labels.proposedBy, signature(proposal, profile)]]),
            ...restrictionRows(proposal.measures, profile),
            ...termRows(proposal.measures, profile),
          ],
          told: [
            ...equalityRows(proposal.measures),
            ...warningRows(proposal.measures),
            ...rows([[labels.whyProposed, proposal.reason]]),
          ],
        },
      ];

/** What was decided, by whom, why, and under which policy (D4); whether the customer was told (R6). */
export function decisionSections(subject: Case, profile: Profile): Section[] {
  const { decision } = subject;
  if (decision === undefined) return [];
  const measures = decision.outcome === 'refused' ? undefined : decision.measures;
  return [
    {
      heading: labels.decision,
      rows: [
        ...rows([
          [labels.decision, outcomeWords[decision.outcome]],
          [labels.decidedBy, signature(decision, profile)],
          [labels.under, `${decision.policyVersion}: ${decision.paragraphs.join('; ')}`],
          [labels.weighed, labelsOf(profile.decision.considerations, decision.considerations)],
        ]),
        ...(measures ? [...restrictionRows(measures, profile), ...termRows(measures, profile)] : []),
      ],
      told: reasonsOf(decision),
    },
    ...(measures ? [{ heading: labels.equality, rows: [], told: equalityRows(measures) }] : []),
    ...noticeSection(subject, profile),
  ];
}

function reasonsOf(decision: Decision): CardRow[] {
  const why = rows([[labels.whyDecided, decision.rationale]]);
  if (decision.outcome === 'refused') return why;
  return [
    ...why,
    ...rows([[labels.whyNotAdvised, decision.notConsultedBecause]]),
    ...warningRows(decision.measures),
  ];
}

function noticeSection({ notice }: Case, profile: Profile): Section[] {
  if (notice === undefined) return [];
  const told = notice.told
    ? `${dayInWords(notice.sentOn)}, ${labelOf(profile.decision.notice.channels, notice.channel)}`
    : labels.no;
  return [
    {
      heading: labels.noticeToTheCustomer,
      rows: rows([
        [labels.sent, told],
        [labels.recordedBy, signature(notice, profile)],
      ]),
      told: notice.told ? [] : rows([[labels.whyNotTold, notice.reason]]),
    },
  ];
}

/** The customer's earlier cases, newest first (D8). */
export const earlierSection = (earlier: readonly EarlierCase[], profile: Profile): Section => ({
  heading: labels.earlierCases,
  rows:
    earlier.length === 0
      ? [{ label: '', text: labels.noEarlierCases }]
      : newest(earlier, (one) => one.reportedAt, shown.earlier).map((one) => ({
          label: one.ref,
          text: [
            fill(labels.reportedOn, { at: dateInWords(one.reportedAt, profile.timeZone) }),
            labelsOf(profile.behaviours, one.behaviours),
            labelOf(profile.workflow.statuses, one.status),
            ...one.warnings.slice(-shown.warnings).map(warningInWords),
            ...(one.outcome ? [outcomeWords[one.outcome]] : []),
          ].join('. '),
        })),
  told: [],
});

/** A warning in another case: when, and what came of it. */
function warningInWords({ sentOn, changed }: EarlierWarning): string {
  const warned = fill(labels.warnedOn, { day: dayInWords(sentOn) });
  if (changed === undefined) return warned;
  return `${warned}, ${changed ? labels.behaviourChanged : labels.behaviourNotChanged}`;
}

/** Decisions on comparable behaviour of others, without anything that says of whom (P3, D8). */
export const comparableSection = (
  comparable: readonly ComparableDecision[] | 'not-known',
  profile: Profile,
): Section => ({
  heading: labels.comparableDecisions,
  rows:
    comparable === 'not-known'
      ? [{ label: '', text: labels.comparableNotKnown }]
      : rowsOf(comparable, profile),
  told: [],
});

const rowsOf = (comparable: readonly ComparableDecision[], profile: Profile): Section['rows'] =>
  comparable.length === 0
    ? [{ label: '', text: labels.noComparableDecisions }]
    : newest(comparable, (one) => one.decidedOn, shown.comparable).map((one) => ({
        label: monthInWords(one.decidedOn),
        text: `${labelsOf(profile.behaviours, one.behaviours)}. ${verdict(one.outcome, one.kinds, profile)}`,
      }));

const verdict = (outcome: Decision['outcome'], kinds: readonly string[], profile: Profile): string =>
  kinds.length === 0
    ? outcomeWords[outcome]
    : `${outcomeWords[outcome]}: ${labelsOf(profile.restrictionKinds, kinds)}`;

const newest = <T>(entries: readonly T[], when: (entry: T) => string, count: number): T[] =>
  [...entries].sort((a, b) => (when(a) < when(b) ? 1 : -1)).slice(0, count);
