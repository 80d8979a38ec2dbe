import type { CardRow } from '../../../cards/parts';
import type { Section } from '../../../cards/review/card';
import {
  changeEffectWords,
  changeKindLabels,
  changeKindWords,
  changeOutcomeWords,
  restrictingLabels as labels,
} from '../../../cards/words/restricting/words';
import { fill } from '../../../cards/words/fill';
import type { Case } from '../../domain/case/state';
import type { Change, ChangeDecision } from '../../domain/restricting/state';
import { measuresOf } from '../../domain/restricting/in-force';
import type { Profile } from '../../policy/profile';
import { dateInWords, dayInWords } from '../time/dates';
import { noticeInWords } from '../deciding/finding-sections';
import { rows } from '../reporting/incident-rows';
import { asTheyStand, equalityRows, restrictionRows, termRows, untilRows } from './measures-in-words';
import { reviewedSection, sinceHeading, sinceRows } from '../reviews/review-parts';
import { signature } from '../deciding/review-sections';
import type { Asked } from '../forms/step-fields';

/** What stands since a change took effect, and each change that was proposed, the newest first (V2). */
export const changeSections = (subject: Case, profile: Profile): Section[] => [
  ...subject.changes.latest.map((change) => changeSection(change, profile)).reverse(),
  ...inForceSection(subject, profile),
];

/** For whoever decides on a change: besides what is proposed, what stands and what happened under it (V2). */
export function decidingSections(subject: Case, profile: Profile): Section[] {
  const [newest, ...others] = changeSections(subject, profile);
  const measures = measuresOf(subject);
  const change = subject.changes.latest.at(-1);
  if (!newest || change?.decision) return changeSections(subject, profile);
  return [
    newest,
    {
      heading: labels.whatStandsNow,
      rows: measures
        ? [...restrictionRows(measures, profile), ...untilRows(asTheyStand(measures, subject))]
        : [],
      told: [],
    },
    change?.dueOn === undefined
      ? { heading: sinceHeading(subject, profile), rows: sinceRows(subject, profile), told: [] }
      : reviewedSection(subject, profile),
    ...others,
  ];
}

const inForceSection = ({ inForce, nextReview }: Case, profile: Profile): Section[] =>
  inForce === undefined
    ? []
    : [
        {
          heading: labels.inForceSince,
          rows: [
            { label: labels.since, text: dateInWords(inForce.since, profile.timeZone) },
            ...restrictionRows(inForce.measures, profile),
            ...termRows(asTheyStand(inForce.measures, { nextReview }), profile),
          ],
          told: [],
        },
      ];

function changeSection(change: Change, profile: Profile): Section {
  const { decision, dueOn, kind, measures, notice, reason } = change;
  return {
    heading: labels.change,
    rows: [
      ...rows([
        [labels.proposed, changeKindLabels[kind]],
        [labels.proposedBy, signature(change, profile)],
        [labels.inTheReviewOf, dueOn === undefined ? undefined : dayInWords(dueOn)],
      ]),
      ...(measures ? [...restrictionRows(measures, profile), ...untilRows(measures)] : []),
      ...rows([
        [labels.outcome, decision ? outcomeOf(decision) : labels.notDecidedYet],
        [labels.decidedBy, decision && signature(decision, profile)],
        [labels.under, decision && `${decision.policyVersion}: ${decision.paragraphs.join('; ')}`],
      ]),
      ...changedRows(decision, profile),
      ...rows([[labels.customerTold, notice && noticeInWords(notice, profile)]]),
    ],
    told: [
      ...rows([[labels.whyProposed, reason]]),
      ...(measures ? equalityRows(measures) : []),
      ...rows([
        [labels.whyDecided, decision?.rationale],
        [labels.whyNotAdvised, decision?.notConsultedBecause],
        [labels.whyNotTold, notice && !notice.told ? notice.reason : undefined],
      ]),
    ],
  };
}

/** What was decided, where it is not what was proposed. */
const changedRows = (decision: ChangeDecision | undefined, profile: Profile): CardRow[] =>
  decision?.outcome === 'approved-with-changes' && decision.measures
    ? [...restrictionRows(decision.measures, profile), ...untilRows(decision.measures)]
    : [];

const outcomeOf = ({ outcome, measures }: ChangeDecision): string => {
  if (outcome === 'refused') return changeOutcomeWords.refused;
  return measures ? changeOutcomeWords.varied : changeOutcomeWords.lifted;
};

/**
 * What was proposed or decided on a change by the event of this number, in words; '' for other events. `seesWhy`: the reader
 * may know what the decider wrote, which whoever only reported the case does not.
 */
export function changeOfEvent(subject: Case, number: number, seesWhy: boolean): string {
  const proposed = subject.changes.latest.find((change) => change.number === number);
  if (proposed) return changeKindWords[proposed.kind];
  const step = subject.steps.find((taken) => taken.number === number);
  const { decision } = subject.changes.latest.find((change) => change.decision?.at === step?.at) ?? {};
  if (!decision || step?.event !== 'ChangeDecided') return '';
  if (decision.outcome === 'refused' && seesWhy) {
    return `${outcomeOf(decision)}. ${fill(changeEffectWords.why, { why: decision.rationale })}`;
  }
  if (!decision.measures) return outcomeOf(decision);
  const bindsNow = subject.inForce !== undefined && subject.inForce.since <= decision.at;
  const effect = bindsNow ? changeEffectWords.atOnce : changeEffectWords.later;
  return `${outcomeOf(decision)}. ${effect}`;
}

/** The form that proposes to lift a restriction: what would end, and what happened under it, then why. */
export const liftingAsked: Asked = (subject, profile) => {
  const measures = measuresOf(subject);
  return {
    fields: { reason: { input: 'text', choices: [] } },
    about: [...(measures ? restrictionRows(measures, profile) : []), ...sinceRows(subject, profile)],
  };
};
