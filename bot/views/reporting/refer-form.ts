import type { CardData } from '../../../cards/catalogue';
import type { Profile } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { errorsAt, summaryOf } from '../forms/form-problems';
import { partyLabel } from '../case/labels';

/** The form with which a case is referred to one of the heads that the profile names (D1): the first of them stands there already. */
export function referForm(
  form: Form,
  profile: Profile,
  entered: CardData<'refer-form'>['values'] = { to: profile.workflow.referTo[0] ?? '', reason: '' },
): CardData<'refer-form'> {
  return {
    ...idsOfForm(form),
    heads: profile.workflow.referTo.map((role) => ({ title: partyLabel(profile, role), value: role })),
    values: { to: entered.to, reason: entered.reason },
    errors: errorsAt(['to', 'reason'], form.problems),
    summary: summaryOf(form.problems),
  };
}
