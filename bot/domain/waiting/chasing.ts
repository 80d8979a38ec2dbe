import type { Profile } from '../../policy/profile';
import { dayOf, instantOf, startOfDay } from '../time/calendar';
import type { Case } from '../case/state';
import { nextEnd, type NextEnd } from '../restricting/end-schedule';
import { type NextAcceptance, nextAcceptance } from '../contact-people/acceptance';
import { markerOf } from '../markers/marker';
import { watchedWarning } from '../letters/letters';
import { nextRetention } from '../records/retention';
import { nextPing, type NextPing } from '../reviews/schedule';
import { nextRouting, type NextRouting } from '../routing/owed';
import { nextTelling, type Untold } from '../letters/untold';
import { nextReminder } from '../outside-reports/tasks';
import type { Task } from '../outside-reports/state';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';
import { nextAlarm } from '../reporting/alarm';
import { pickUpPace, repeatPace } from '../reporting/pace';
import { waitsSince } from './whose-turn';
import type { ChaseStage } from '../../policy/codes/waiting';

/** The next chase of a case, of itself or of one of its tasks: which, and from which instant on it is due. */
export type NextChase =
  /** `isNobodyLeft`: it is passed on at once since all who have it are too close to it. */
  | { readonly stage: ChaseStage; readonly dueAt: string; readonly isNobodyLeft?: true }
  | { readonly stage: 'task'; readonly task: Task; readonly dueAt: string }
  | { readonly stage: 'acceptance'; readonly acceptance: NextAcceptance; readonly dueAt: string }
  | { readonly stage: 'alarm' | 'marker' | 'manager'; readonly dueAt: string }
  | { readonly stage: 'warning'; readonly letter: number; readonly dueAt: string }
  | { readonly stage: 'retention'; readonly rule: string; readonly endsAt: string; readonly dueAt: string }
  | { readonly stage: 'review'; readonly ping: NextPing; readonly dueAt: string }
  | { readonly stage: 'telling'; readonly untold: Untold; readonly dueAt: string }
  | { readonly stage: 'routing'; readonly routing: NextRouting; readonly dueAt: string }
  | { readonly stage: 'end'; readonly end: NextEnd; readonly dueAt: string };

/**
 * When a case will next be chased, if nothing happens to it until then: because nobody has what is urgent (E2), because nobody picked it up (D7), because
 * a task of it is due (E4), because the customer was not told how a review ended or of a new contact (R9), because somebody named has not accepted (S1), because its mail or calls are not brought to them (R5), because its restriction is to be reviewed (V1)
 * or comes to its end date (R7), or because its period has ended (X4), whichever comes first; undefined when nothing is due. Of two at once what is urgent comes first, then the case.
 */
export function nextChase(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextChase | undefined {
  const reminder = nextReminder(subject, profile, isWorkingDay);
  const retention = nextRetention(subject, profile);
  const acceptance = nextAcceptance(subject, profile, isWorkingDay);
  const ping = nextPing(subject, profile, isWorkingDay);
  const end = nextEnd(subject, profile);
  const telling = nextTelling(subject, profile, isWorkingDay);
  const alarm = nextAlarm(subject, profile);
  const routing = nextRouting(subject, profile, isWorkingDay);
  const all: readonly (NextChase | undefined)[] = [
    alarm === undefined ? undefined : { stage: 'alarm', dueAt: alarm },
    nextPickUp(subject, profile, isWorkingDay),
    nextWatch(subject, profile),
    reminder && { stage: 'task', ...reminder },
    nextMarker(subject, profile),
    retention && { stage: 'retention', ...retention },
    acceptance && { stage: 'acceptance', acceptance, dueAt: acceptance.dueAt },
    telling && { stage: 'telling', ...telling },
    routing && { stage: 'routing', routing, dueAt: routing.dueAt },
    end && { stage: 'end', end, dueAt: end.dueAt },
    ping && { stage: 'review', ping, dueAt: ping.dueAt },
  ];
  return firstDue(all);
}

/** The one that is due first; of two at once the one before. */
const firstDue = (all: readonly (NextChase | undefined)[]): NextChase | undefined =>
  all.reduce((first, next) => (!next || (first && first.dueAt <= next.dueAt) ? first : next), undefined);

/** When the owner of a warning of violence or danger is asked whether it still stands (S2): once, on the morning of its review. */
function nextMarker(subject: Case, profile: Profile): NextChase | undefined {
  const marker = subject.markerAskedAt === undefined ? markerOf(subject, profile) : undefined;
  if (!marker) return undefined;
  return {
    stage: 'marker',
    dueAt: instantOf(marker.reviewOn, startOfDay, profile.timeZone) ?? subject.since,
  };
}

/** When it is asked whether a warned customer's behaviour changed (D2): once, on the morning of the day set for it. */
function nextWatch({ status, letters, since }: Case, profile: Profile): NextChase | undefined {
  const letter = status === 'warned' ? watchedWarning({ letters }) : undefined;
  if (!letter || letter.askedAt !== undefined || letter.sent?.watchUntil === undefined) return undefined;
  const dueAt = instantOf(letter.sent.watchUntil, startOfDay, profile.timeZone) ?? since;
  return { stage: 'warning', letter: letter.number, dueAt };
}

/**
 * When it is next said that nobody picked a case up: a reminder, then that it is passed on, and that again and again until
 * somebody acts (D7); undefined when the profile sets no time for its status. A case that waits for an answer is chased as such.
 */
export function nextPickUp(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextChase | undefined {
  const times = profile.chasing.times.find((entry) => entry.status === subject.status);
  const from = waitsSince(subject, profile);
  if (!times || from === undefined) return undefined;
  const sent = subject.chases.filter((chase) => chase.since === subject.since);
  const after = (instant: string, days: number): string => {
    const day = workingDaysAfter(dayOf(instant, profile.timeZone), days, isWorkingDay);
    return instantOf(day, startOfDay, profile.timeZone) ?? subject.since;
  };
  // What went to the next person at once, past somebody absent, is not reminded of afterwards.
  const passed = sent.findLast(({ stage }) => stage === 'escalated');
  if (passed) return { stage: 'escalated', dueAt: after(passed.at, repeatPace(subject, profile)) };
  const { remind, escalate } = pickUpPace(subject, times, profile);
  return sent.some(({ stage }) => stage === 'reminded')
    ? { stage: 'escalated', dueAt: after(from, escalate) }
    : { stage: 'reminded', dueAt: after(from, remind) };
}
