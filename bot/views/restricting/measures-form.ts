import type { CardData } from '../../../cards/catalogue';
import { variationLead, restrictingLabels as labels } from '../../../cards/words/restricting/words';
import { fill } from '../../../cards/words/fill';
import type { CommandOf } from '../../domain/case/commands';
import { dayOf } from '../../domain/time/calendar';
import { openChange } from '../../domain/restricting/rules';
import { needsNoWarningReason } from '../../domain/letters/letters';
import { askField } from '../../domain/restricting/answers';
import { latestReview } from '../../domain/restricting/measures';
import { isConsultationMissing } from '../../domain/deciding/consultation';
import type { Case } from '../../domain/case/state';
import type { Profile, RestrictionKind } from '../../policy/profile';
import { dayAfter, dayInWords } from '../time/dates';
import { type Form, idsOfForm } from '../forms/form';
import { errorsAt, type Labels, summaryOf } from '../forms/form-problems';
import { kindsOffered, type MeasuresAction, measuresHeading } from './kinds-form';
import { allAtOnce, choicesOf, labelOf, pickedChoices } from '../case/labels';
import { calledAs, calledInFull } from '../contact-people/called';
import { partFor } from './measures-part';
import { tellingAnswer, tellingWhenDeciding } from './telling';
import type { DraftMeasures } from '../../domain/restricting/state';

/** What a measures form holds: the draft, and the reason of a proposal or the reasons of a decision. */
export interface MeasuresEntered {
  readonly draft: DraftMeasures;
  readonly reason: string;
  readonly rationale: string;
  readonly considerations: readonly string[];
  readonly notConsultedBecause?: string;
  /** Absent until it was answered. */
  readonly tell?: CommandOf<'approve'>['tell'];
}

/** An empty draft of these kinds of restriction. */
export const draftOfKinds = (kinds: readonly string[]): DraftMeasures => ({
  restrictions: kinds.map((kind) => ({ kind, answers: {} })),
  reviewOn: '',
  endsOn: '',
  equality: { considered: false, consulted: false, reasoning: '' },
  noWarningBecause: '',
});

/** The same draft for other kinds: what was answered for a kind that stays is kept. */
export const draftWithKinds = (draft: DraftMeasures, kinds: readonly string[]): DraftMeasures => ({
  ...draft,
  restrictions: kinds.map(
    (kind) => draft.restrictions.find((restriction) => restriction.kind === kind) ?? { kind, answers: {} },
  ),
});

/** The form that puts measures together (R1–R7, S1, Q1), with the questions of the kinds in the draft. */
export function measuresForm(
  action: MeasuresAction,
  form: Form,
  entered: MeasuresEntered,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): CardData<'measures-form'> {
  const { draft } = entered;
  const today = dayOf(now, profile.timeZone);
  const asks = labelsOfAsks(profile.restrictionKinds);
  return {
    ...idsOfForm(form),
    way: form.way ?? '',
    action,
    heading: measuresHeading[action],
    ...kindsOf(form, draft, profile),
    parts: draft.restrictions.flatMap((restriction) => partFor(restriction, profile, form.problems, asks)),
    lead: action === 'propose-variation' ? variationLead : '',
    ...peopleOf(action, form, draft, profile),
    ...reviewOf(today, profile),
    equalityQuestion: profile.decision.equality.question,
    consultHint: action === 'endorse' ? consultHint(profile) : '',
    unconsulted: action !== 'approve-with-changes' ? '' : unconsultedLabel(form.subject, profile),
    asksWarning: needsNoWarningReason(form.subject, profile),
    values: valuesOf(entered, latestReview(today, profile)),
    errors: errorsAt(ownFields, form.problems),
    summary: summaryOf(form.problems, asks),
    decides: action === 'approve-with-changes',
    considerations: allAtOnce(profile.decision.considerations),
  };
}

/** The kinds chosen, those that may be chosen instead, the ways of contact that an adjustment may need, and whether the customer is told. */
const kindsOf = ({ subject }: Form, draft: DraftMeasures, profile: Profile) => ({
  kinds: draft.restrictions.map((restriction) => restriction.kind).join(','),
  offered: kindsOffered(subject, profile),
  contactChannels: choicesOf(profile.contactChannels),
  ...tellingWhenDeciding(subject, profile),
});

/** Who is to look after the contact; of a restriction in force they are appointed by steps of their own. */
const peopleOf = (action: MeasuresAction, { subject }: Form, draft: DraftMeasures, profile: Profile) => ({
  asksPeople: action !== 'propose-variation' && !openChange(subject),
  spocRequired: profile.decision.spoc === 'required',
  labels: {
    spoc: calledInFull('spoc', profile),
    deputy: fill(labels.standInWhenAway, {
      as: calledInFull('deputy', profile),
      contact: calledAs('spoc', profile),
    }),
  },
  people: { spoc: pickedChoices([draft.spoc]), deputy: pickedChoices([draft.deputy]) },
});

const ownFields = [
  'kinds',
  'spoc',
  'deputy',
  'reviewOn',
  'endsOn',
  'equalityReasoning',
  'noWarningBecause',
  'adjustmentAgreed',
  'adjustmentKeptBy',
  'adjustmentNeeds',
  'adjustmentDespite',
  'reason',
  'considerations',
  'rationale',
  'notConsultedBecause',
  'notToldBecause',
] as const;

/** `latest`: the review that the policy asks for at the latest, which stands until somebody enters another day. */
function valuesOf(
  { draft, ...entered }: MeasuresEntered,
  latest: string,
): CardData<'measures-form'>['values'] {
  return {
    spoc: draft.spoc?.id ?? '',
    deputy: draft.deputy?.id ?? '',
    reviewOn: draft.reviewOn === '' ? latest : draft.reviewOn,
    endsOn: draft.endsOn,
    equalityReasoning: draft.equality.reasoning,
    noWarningBecause: draft.noWarningBecause,
    adjustmentAgreed: draft.adjustment?.agreed ?? '',
    adjustmentKeptBy: draft.adjustment?.keptBy ?? '',
    adjustmentNeeds: draft.adjustment?.needs.join(',') ?? '',
    adjustmentDespite: draft.adjustment?.despite ?? '',
    reason: entered.reason,
    ...tellValuesOf(entered),
  };
}

/** The reasons of a decision as the inputs of a form hold them. */
export const tellValuesOf = (
  entered: Pick<MeasuresEntered, 'rationale' | 'considerations' | 'tell' | 'notConsultedBecause'>,
) => ({
  considerations: entered.considerations.join(','),
  rationale: entered.rationale,
  notConsultedBecause: entered.notConsultedBecause ?? '',
  tell: tellingAnswer(entered.tell, 'tell'),
  notToldBecause: entered.tell?.reason ?? '',
});

function reviewOf(today: string, profile: Profile) {
  const latest = latestReview(today, profile);
  const months = profile.decision.review.everyMonths;
  const cycle = months === 1 ? labels.everyMonth : fill(labels.everyMonths, { months: String(months) });
  return {
    earliest: dayAfter(today),
    latest,
    reviewHint: fill(labels.reviewedAtLatest, { cycle, day: dayInWords(latest) }),
  };
}

/** That those whom the profile names are asked by the proposal itself (Q1); '' where it names nobody. */
function consultHint(profile: Profile): string {
  const consult = profile.decision.equality.consult;
  return consult === undefined ? '' : fill(labels.adviceIsAsked, { who: labelOf(profile.roles, consult) });
}

/** What is asked of a decider who does not wait for the advice that the profile demands (Q1); '' where there is nothing to wait for. */
export function unconsultedLabel(subject: Case, profile: Profile): string {
  const consult = profile.decision.equality.consult;
  return consult === undefined || !isConsultationMissing(subject, profile)
    ? ''
    : fill(labels.notAdvisedYet, { who: labelOf(profile.roles, consult) });
}

const labelsOfAsks = (kinds: readonly RestrictionKind[]): Labels =>
  new Map(
    kinds.flatMap((kind) => kind.asks.map((ask) => [askField(kind.code, ask.code), ask.label] as const)),
  );
