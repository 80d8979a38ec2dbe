import type { Profile } from '../../policy/profile';
import { daysAfter, instantOf } from '../time/calendar';
import type { Case } from '../case/state';
import { measuresOf } from './in-force';
import type { Happened } from '../case/events';
import { hasCome } from '../time/instant';

/** What comes next of an end date (R7): those concerned are told ahead, or the restriction ends. */
export interface NextEnd {
  readonly step: 'announce' | 'expire';
  /** The last day of the restriction, a calendar date. */
  readonly endsOn: string;
  readonly dueAt: string;
}

/**
 * What comes next of the end date of a restriction in force; undefined where it has none, or where the case stands with
 * somebody who comes first. The day itself still counts: it ends on the morning after. With `now`, an announcement that was
 * missed together with the end is left out.
 */
export function nextEnd(subject: Case, profile: Profile, now?: string): NextEnd | undefined {
  const { ends, reviews, timeZone } = profile;
  const endsOn = measuresOf(subject)?.endsOn;
  if (endsOn === undefined || !subject.notice || !ends.from.includes(subject.status)) return undefined;
  const instantAt = (day: string): string =>
    instantOf(day, reviews.hour, timeZone) ?? `${day}T${reviews.hour}:00Z`;
  const over: NextEnd = { step: 'expire', endsOn, dueAt: instantAt(daysAfter(endsOn, 1)) };
  const isOver = now !== undefined && hasCome(over.dueAt, now);
  if (isOver || subject.endAnnounced === endsOn) return over;
  return { step: 'announce', endsOn, dueAt: instantAt(daysAfter(endsOn, -ends.remindDaysAhead)) };
}

/** What the bot does about an end date, and by which command, so that it does it once. Of what was missed, only the end counts. */
export function endStep(
  subject: Case,
  due: NextEnd,
  { profile, now }: { readonly profile: Profile; readonly now: string },
): { readonly happened: Happened; readonly commandId: string } {
  const { step, endsOn } = nextEnd(subject, profile, now) ?? due;
  const { ends } = profile;
  return step === 'announce'
    ? { happened: { type: 'EndAnnounced', to: subject.status, endsOn }, commandId: `ends/${endsOn}` }
    : { happened: { type: 'RestrictionExpired', to: ends.leadsTo, endsOn }, commandId: `ended/${endsOn}` };
}
