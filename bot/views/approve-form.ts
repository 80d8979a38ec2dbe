import type { CardData } from '../../cards/catalogue';
import type { Measures } from '../domain/case';
import { lacksNoWarningReason } from '../domain/letters';
import type { Profile } from '../policy/profile';
import { type Form, formIds } from './form';
import { errorsAt, summaryOf } from './form-problems';
import { consultationRows } from './finding-sections';
import { choicesOf } from './labels';
import { equalityRows, restrictionRows, termRows, warningRows } from './measures-in-words';
import { type MeasuresEntered, tellValuesOf, unconsultedLabel } from './measures-form';

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
  const proposed = form.subject.proposal?.measures;
  return {
    ...formIds(form),
    heading: 'Approve',
    proposal: proposed ? inWords(proposed, profile) : [],
    consultation: consultationRows(form.subject, profile),
    unconsulted: unconsultedLabel(form.subject, profile),
    asksWarning: lacksNoWarningReason(form.subject, profile),
    considerations: choicesOf(profile.decision.considerations),
    values: { ...tellValuesOf(entered), noWarningBecause: entered.noWarningBecause ?? '' },
    errors: errorsAt(ownFields, form.problems),
    // What is wrong with the proposal itself cannot be mended here: the summary says it, "Change and approve" mends it.
    summary: summaryOf(form.problems),
  };
}

const inWords = (measures: Measures, profile: Profile) => [
  ...restrictionRows(measures, profile),
  ...termRows(measures),
  ...equalityRows(measures),
  ...warningRows(measures),
];
