import type { CardData } from '../../cards/catalogue';
import type { Profile } from '../policy/profile';
import { type Form, formIds } from './form';
import { errorsAt, summaryOf } from './form-problems';
import { consultationRows } from './finding-sections';
import { choicesOf } from './labels';
import { equalityRows, restrictionRows, termRows } from './measures-in-words';
import { type MeasuresEntered, tellValuesOf, unconsultedLabel } from './measures-form';

type Entered = Pick<MeasuresEntered, 'rationale' | 'considerations' | 'tell' | 'notConsultedBecause'>;

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
    proposal: proposed
      ? [...restrictionRows(proposed, profile), ...termRows(proposed), ...equalityRows(proposed)]
      : [],
    consultation: consultationRows(form.subject, profile),
    unconsulted: unconsultedLabel(form.subject, profile),
    considerations: choicesOf(profile.decision.considerations),
    values: tellValuesOf(entered),
    errors: errorsAt(['considerations', 'rationale', 'notConsultedBecause', 'notToldBecause'], form.problems),
    // What is wrong with the proposal itself cannot be mended here: the summary says it, "Change and approve" mends it.
    summary: summaryOf(form.problems),
  };
}
