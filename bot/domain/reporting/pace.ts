import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { isUrgent, urgencyOf } from './urgency';

/** How soon something of a case is chased: the time of the profile for it, and of an urgent case never later than its time for those (D7, E2). In working days. */
const soonest = (days: number, urgent: number, subject: Case, profile: Profile): number =>
  isUrgent(urgencyOf(subject, profile)) ? Math.min(days, urgent) : days;

/** After how many working days whoever has a case is reminded, and after how many it is passed on, where it stands (D7). */
export function pickUpPace(
  subject: Case,
  times: Pick<Profile['chasing']['times'][number], 'remindAfterWorkingDays' | 'escalateAfterWorkingDays'>,
  profile: Profile,
): { readonly remind: number; readonly escalate: number } {
  const { urgent } = profile.chasing;
  return {
    remind: soonest(times.remindAfterWorkingDays, urgent.remindAfterWorkingDays, subject, profile),
    escalate: soonest(times.escalateAfterWorkingDays, urgent.escalateAfterWorkingDays, subject, profile),
  };
}

/** After how many working days it is said once more to whoever it was passed on to, or whose task is overdue (D7). */
export const repeatPace = (subject: Case, profile: Profile): number => {
  const { repeat, urgent } = profile.chasing;
  return soonest(repeat.everyWorkingDays, urgent.everyWorkingDays, subject, profile);
};
