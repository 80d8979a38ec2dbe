import type { Profile } from '../../policy/profile';
import { dayOf, isDay } from '../time/calendar';
import type { Case } from '../case/state';
import { untoldVariation } from '../restricting/rules';
import type { CommandOf } from '../case/commands';
import { measuresOf } from '../restricting/in-force';
import { endingOf } from '../restricting/ending';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import { textLimits } from '../entries/limits';
import { transitionOf } from '../case/transitions';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';
import type { Measures } from '../restricting/state';

/** The events that record that the customer is not told of what was decided. */
type Withheld = 'NoticeWithheld' | 'ChangeNoticeWithheld' | 'EndNoticeWithheld';

/** R6: where the decider recorded why the customer is not told, nothing more is waited for. */
export const withholdNotice = (
  type: Withheld,
  {
    after,
    reason,
    profile,
  }: { readonly after: Happened; readonly reason: string; readonly profile: Profile },
): Happened => {
  const row = transitionOf(profile, after.to, 'record-notice');
  return { type, to: row && row.to !== 'same' && row.to !== 'back' ? row.to : after.to, reason };
};

/** Why the customer has to be told whatever the risk: a restriction among these harms whoever does not know of it (R6). */
export const mustTellWords = (
  { restrictions }: Pick<Measures, 'restrictions'>,
  { restrictionKinds }: Profile,
): string | undefined => {
  const kinds = restrictions.map(({ kind }) => restrictionKinds.find(({ code }) => code === kind));
  return kinds.find((kind) => kind?.toldError !== undefined)?.toldError;
};

/** Of what the customer is still to be told: of the end of a restriction, of a change of it, or of the restriction itself (R6). */
export function owedNotice(subject: Case): {
  readonly of: 'end' | 'change' | 'restriction';
  /** When it was decided. */
  readonly at: string;
  /** What is to bind them; undefined where nothing is any more. */
  readonly measures: Measures | undefined;
} {
  const ending = endingOf(subject);
  if (ending) return { of: 'end', at: ending.at, measures: undefined };
  const decided = untoldVariation(subject)?.decision;
  if (decided) return { of: 'change', at: decided.at, measures: decided.measures };
  return { of: 'restriction', at: subject.decision?.at ?? subject.since, measures: measuresOf(subject) };
}

/** The events by which a notice is recorded, or why there is none. */
export const noticeEventsOf = {
  end: { sent: 'EndNoticeSent', withheld: 'EndNoticeWithheld' },
  change: { sent: 'ChangeNoticeSent', withheld: 'ChangeNoticeWithheld' },
  restriction: { sent: 'NoticeSent', withheld: 'NoticeWithheld' },
} as const;

/**
 * The notice to the customer went out, or the reason why it never will stands; only then is a restriction
 * active (R6), or a change of it that asks more of them. Of an end they are told as well (D3, V2).
 */
export function recordNotice(command: CommandOf<'record-notice'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const owed = owedNotice(subject);
  if (!command.told) {
    const words = owed.measures && mustTellWords(owed.measures, context.profile);
    if (words !== undefined) return refuseIncomplete([{ field: 'reason', code: 'profile', words }]);
    const reason = entries.required('reason', command.reason, textLimits.reason);
    return entries.problems.length > 0
      ? refuseIncomplete(entries.problems)
      : happens({ type: noticeEventsOf[owed.of].withheld, to, reason });
  }
  const { profile, now } = context;
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
