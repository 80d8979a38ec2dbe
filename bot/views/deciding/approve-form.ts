import type { CardData } from '../../../cards/catalogue';
import { liftingRow } from '../../../cards/words/restricting/words';
import { decidingLabels as labels } from '../../../cards/words/deciding/words';
import type { Case } from '../../domain/case/state';
import type { Change, Measures } from '../../domain/restricting/state';
import { openChange } from '../../domain/restricting/rules';
import { measuresOf } from '../../domain/restricting/in-force';
import { lacksNoWarningReason } from '../../domain/letters/letters';
import type { Profile } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { errorsAt, summaryOf } from '../forms/form-problems';
import { consultationRows } from './finding-sections';
import { allAtOnce } from '../case/labels';
import { equalityRows, restrictionRows, termRows, warningRows } from '../restricting/measures-in-words';
import { tellingWhenDeciding } from '../restricting/telling';
import { type MeasuresEntered, tellValuesOf, unconsultedLabel } from '../restricting/measures-form';

type Entered = Pick<MeasuresEntered, 'rationale' | 'considerations' | 'tell' | 'notConsultedBecause'> & {
  readonly noWarningBecause?: string;
};

const ownFields = [
  'considerations',
  'rationale',
  'notConsultedBecause',
  'noWarningBecause',
  'notToldBecause',
] as const;

/** The form with which a decider approves what was proposed, which stands at its top in words (D4). */
export function approveForm(
  form: Form,
  profile: Profile,
  entered: Entered = { rationale: '', considerations: [] },
): CardData<'approve-form'> {
  const change = openChange(form.subject);
  return {
    ...idsOfForm(form),
    way: form.way ?? '',
    heading: labels.approve,
    proposal: change ? changeInWords(change, form.subject, profile) : proposalInWords(form.subject, profile),
    consultation: change ? [] : consultationRows(form.subject, profile),
    // To end a restriction needs nobody's advice on equality.
    unconsulted: change && !change.measures ? '' : unconsultedLabel(form.subject, profile),
    asksWarning: !change && lacksNoWarningReason(form.subject, profile),
    considerations: allAtOnce(profile.decision.considerations),
    ...tellingWhenDeciding(form.subject, profile),
    values: { ...tellValuesOf(entered), noWarningBecause: entered.noWarningBecause ?? '' },
    errors: errorsAt(ownFields, form.problems),
    // What is wrong with the proposal itself cannot be mended here: the summary says it, "Change and approve" mends it.
    summary: summaryOf(form.problems),
  };
}

const proposalInWords = ({ proposal }: Case, profile: Profile) =>
  proposal ? inWords(proposal.measures, profile) : [];

/** What is to stand from then on, or what is to end, and why. */
function changeInWords({ measures, reason }: Change, subject: Case, profile: Profile) {
  const standing = measuresOf(subject);
  return [
    ...(measures ? inWords(measures, profile) : [liftingRow]),
    ...(!measures && standing ? restrictionRows(standing, profile) : []),
    { label: labels.whyProposed, text: reason },
  ];
}

const inWords = (measures: Measures, profile: Profile) => [
  ...restrictionRows(measures, profile),
  ...termRows(measures, profile),
  ...equalityRows(measures),
  ...warningRows(measures),
];
