import type { CardData } from '../../../cards/catalogue';
import { noticeLeads, noticeOutdated, tellingWords } from '../../../cards/words/letters/words';
import { restrictingLabels as labels } from '../../../cards/words/restricting/words';
import { fill } from '../../../cards/words/fill';
import { dayOf } from '../../domain/time/calendar';
import type { CommandOf } from '../../domain/case/commands';
import { owedNotice } from '../../domain/letters/notice';
import type { Profile } from '../../policy/profile';
import { type Form, idsOfForm } from '../forms/form';
import { errorsAt, summaryOf } from '../forms/form-problems';
import { choicesOf } from '../case/labels';
import { outdatedInWords } from '../letters/letter-forms';
import { tellingAnswer, tellingChoices } from './telling';

/** The form that records that the notice went out, or the reason of risk why it never will (R6, R9). */
export function noticeForm(
  form: Form,
  { profile, now }: { readonly profile: Profile; readonly now: string },
  entered?: Omit<CommandOf<'record-notice'>, 'action'>,
): CardData<'notice-form'> {
  const what = outdatedInWords(form.subject, profile);
  return {
    ...idsOfForm(form),
    heading: labels.recordTheNotice,
    lead: noticeLeads[owedNotice(form.subject).of],
    ...tellingChoices(form.subject, profile, { value: 'told', title: tellingWords.was }),
    outdated: what === '' ? '' : fill(noticeOutdated, { what }),
    channels: choicesOf(profile.decision.notice.channels),
    today: dayOf(now, profile.timeZone),
    values: {
      told: tellingAnswer(entered, 'told'),
      letterDespite: entered?.despite === true ? 'true' : 'false',
      // Most record it on the day: another day is one change.
      sentOn: entered?.sentOn ?? dayOf(now, profile.timeZone),
      noticeChannel: entered?.channel ?? '',
      reason: entered?.reason ?? '',
    },
    errors: errorsAt(['letterDespite', 'sentOn', 'noticeChannel', 'reason'], form.problems),
    summary: summaryOf(form.problems),
  };
}
