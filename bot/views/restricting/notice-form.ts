import type { CardData } from '../../../cards/catalogue';
import { restrictingLabels as labels } from '../../../cards/words/restricting/words';
import { dayOf } from '../../domain/time/calendar';
import type { CommandOf } from '../../domain/case/commands';
import type { Profile } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { errorsAt, summaryOf } from '../forms/form-problems';
import { choicesOf } from '../case/labels';

/** The form that records that the notice went out, or why it never will (R6). */
export function noticeForm(
  form: Form,
  { profile, now }: { readonly profile: Profile; readonly now: string },
  entered?: Omit<CommandOf<'record-notice'>, 'action'>,
): CardData<'notice-form'> {
  return {
    ...idsOfForm(form),
    heading: labels.recordTheNotice,
    channels: choicesOf(profile.decision.notice.channels),
    today: dayOf(now, profile.timeZone),
    values: {
      told: entered === undefined ? '' : toldAnswer(entered.told),
      sentOn: entered?.sentOn ?? '',
      noticeChannel: entered?.channel ?? '',
      reason: entered?.reason ?? '',
    },
    errors: errorsAt(['sentOn', 'noticeChannel', 'reason'], form.problems),
    summary: summaryOf(form.problems),
  };
}

const toldAnswer = (told: boolean): 'told' | 'not-told' => (told ? 'told' : 'not-told');
