import { dayOf, isDay } from '../time/calendar';
import type { CommandOf } from '../case/commands';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';
import { Entries } from '../entries/entries';
import { textLimits } from '../entries/limits';
import { unsentLetter } from './letters';
import { noticeEventsOf, owedNotice } from './notice';
import { outdatedIn } from './outdated';
import { checkDanger } from './withholding';

/**
 * The notice to the customer went out, or the reason why it never will stands; only then is a restriction
 * active (R6), or a change of it that asks more of them. Of an end they are told as well (D3, V2).
 */
export function recordNotice(command: CommandOf<'record-notice'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const { profile, now } = context;
  const owed = owedNotice(subject);
  if (!command.told) {
    // How a review ended, or who their contact is, binds nobody to anything new.
    const bind = owed.of === 'review' || owed.of === 'contact' ? undefined : owed.measures;
    const danger = checkDanger(command, { subject, bind, field: 'reason' }, profile, entries);
    return entries.problems.length > 0
      ? refuseIncomplete(entries.problems)
      : happens({ type: noticeEventsOf[owed.of].withheld, to, ...danger });
  }
  const letter = unsentLetter(subject, profile);
  if (letter && !command.despite && outdatedIn(letter, subject, profile).length > 0)
    entries.note('letterDespite', 'missing');
  const sentOn = entries.required('sentOn', command.sentOn, textLimits.reference);
  const channel = entries.chosen('noticeChannel', command.channel, profile.decision.notice.channels);
  if (sentOn !== '' && !isDay(sentOn)) entries.note('sentOn', 'not-a-date');
  else if (sentOn > dayOf(now, profile.timeZone)) entries.note('sentOn', 'in-the-future');
  else if (sentOn !== '' && sentOn < dayOf(owed.at, profile.timeZone))
    entries.note('sentOn', 'before-decision');
  return entries.problems.length > 0
    ? refuseIncomplete(entries.problems)
    : happens({ type: noticeEventsOf[owed.of].sent, to, sentOn, channel });
}
