import type { Profile } from '../policy/profile';
import { dayOf, instantOf } from './calendar';
import type { Case } from './case';
import { type IsWorkingDay, workingDaysAfter } from './working-days';

/** What is sent when a case is not picked up in time: a reminder, then the next person or channel (D7). */
export const chaseStages = ['reminded', 'escalated'] as const;
/** One of `chaseStages`. */
export type ChaseStage = (typeof chaseStages)[number];

/** The next chase of a case: which, and from which instant on it is due. */
export interface NextChase {
  readonly stage: ChaseStage;
  readonly dueAt: string;
}

/** Reminders go out when people begin their day, in the time zone of the profile. */
const startOfDay = '09:00';

/**
 * When a case will next be chased, if nothing happens to it until then; undefined when the profile sets no time for
 * its status or both stages were sent since it came to stand there. A case that waits for an answer is chased as such.
 */
export function nextChase(
  subject: Case,
  profile: Profile,
  isWorkingDay: IsWorkingDay,
): NextChase | undefined {
  const times = profile.chasing.times.find((entry) => entry.status === subject.status);
  if (!times) return undefined;
  const sent = subject.chases.filter((chase) => chase.since === subject.since).map((chase) => chase.stage);
  const stage = chaseStages.find((one) => !sent.includes(one));
  if (stage === undefined) return undefined;
  const days = stage === 'reminded' ? times.remindAfterWorkingDays : times.escalateAfterWorkingDays;
  const day = workingDaysAfter(dayOf(subject.since, profile.timeZone), days, isWorkingDay);
  // Nine o'clock exists on every day of the year: clocks change at night.
  return { stage, dueAt: instantOf(day, startOfDay, profile.timeZone) ?? subject.since };
}
