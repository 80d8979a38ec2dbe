import type { Profile } from '../policy/profile';
import { overturnedBy } from './appeal';
import { dayOf, isDay } from './calendar';
import type { Measures } from './case';
import type { CommandOf } from './command';
import { measuresOf } from './decided';
import { Entries } from './entries';
import type { Happened } from './event';
import { textLimits } from './limits';
import { transitionOf } from './transitions';
import { happens, incomplete, type Step, type Verdict } from './verdict';

/** R6: where the decider recorded why the customer is not told, nothing more is waited for. */
export const withheld = (decided: Happened, reason: string, profile: Profile): Happened => {
  const row = transitionOf(profile, decided.to, 'record-notice');
  return {
    type: 'NoticeWithheld',
    to: row && row.to !== 'same' && row.to !== 'back' ? row.to : decided.to,
    reason,
  };
};

/** Why the customer has to be told whatever the risk: a restriction among these harms whoever does not know of it (R6). */
export const whyToldOf = (
  { restrictions }: Pick<Measures, 'restrictions'>,
  { restrictionKinds }: Profile,
): string | undefined => {
  const kinds = restrictions.map(({ kind }) => restrictionKinds.find(({ code }) => code === kind));
  return kinds.find((kind) => kind?.toldError !== undefined)?.toldError;
};

/**
 * The notice to the customer went out, or the reason why it never will stands; only then is a restriction
 * active (R6). After a decision was overturned it is the notice that the measures ended (D3).
 */
export function recordNotice(command: CommandOf<'record-notice'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const overturned = overturnedBy(subject);
  if (!command.told) {
    const measures = overturned ? undefined : measuresOf(subject);
    const words = measures && whyToldOf(measures, context.profile);
    if (words !== undefined) return incomplete([{ field: 'reason', code: 'profile', words }]);
    const reason = entries.required('reason', command.reason, textLimits.reason);
    return entries.problems.length > 0
      ? incomplete(entries.problems)
      : happens({ type: overturned ? 'EndNoticeWithheld' : 'NoticeWithheld', to, reason });
  }
  const { profile, now } = context;
  const decidedAt = (overturned ?? subject.decision)?.at ?? subject.since;
  const sentOn = entries.required('sentOn', command.sentOn, textLimits.reference);
  const channel = entries.chosen('noticeChannel', command.channel, profile.decision.notice.channels);
  if (sentOn !== '' && !isDay(sentOn)) entries.note('sentOn', 'not-a-date');
  else if (sentOn > dayOf(now, profile.timeZone)) entries.note('sentOn', 'in-the-future');
  else if (sentOn !== '' && sentOn < dayOf(decidedAt, profile.timeZone))
    entries.note('sentOn', 'before-decision');
  return entries.problems.length > 0
    ? incomplete(entries.problems)
    : happens({ type: overturned ? 'EndNoticeSent' : 'NoticeSent', to, sentOn, channel });
}
