import type { CardData } from '../../../cards/catalogue';
import { refuseLeads } from '../../../cards/words/restricting/words';
import { decidingLabels as labels } from '../../../cards/words/deciding/words';
import { openChange } from '../../domain/restricting/rules';
import type { Profile } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { errorsAt, summaryOf } from '../forms/form-problems';
import { allAtOnce } from '../case/labels';

/** The form with which a decider refuses what was proposed (D6). */
export function refuseForm(
  form: Form,
  profile: Profile,
  entered: { readonly rationale: string; readonly considerations: readonly string[] } = {
    rationale: '',
    considerations: [],
  },
): CardData<'refuse-form'> {
  return {
    ...idsOfForm(form),
    way: form.way ?? '',
    heading: labels.refuse,
    lead: refuseLeads[openChange(form.subject) ? 'change' : 'restriction'],
    considerations: allAtOnce(profile.decision.considerations),
    values: { considerations: entered.considerations.join(','), rationale: entered.rationale },
    errors: errorsAt(['considerations', 'rationale'], form.problems),
    summary: summaryOf(form.problems),
  };
}
