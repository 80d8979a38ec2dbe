import type { Profile } from '../../policy/profile';
import { type Away, forGood } from '../absences/absences';
import type { Case } from '../case/state';
import { transitionOf } from '../case/transitions';
import { dayOf, instantOf, startOfDay } from '../time/calendar';
import { type IsWorkingDay, workingDaysAfter } from '../time/working-days';
import { repeatPace } from '../reporting/pace';
import { whoLeadsOn } from './whose-turn';

/**
 * From when on it is asked who is to look after a case whose manager has left (D7), an instant; again and again until somebody
 * does. Undefined while they are there, and where the case waits for them: then it is passed on, and whoever has it can.
 */
export function nextManagerSearch(
  subject: Case,
  profile: Profile,
  { away, isWorkingDay }: { readonly away: Away; readonly isWorkingDay: IsWorkingDay },
): string | undefined {
  const { manager, managerSoughtAt, status, since } = subject;
  const canChange = transitionOf(profile, status, 'change-manager') !== undefined;
  if (!canChange || away.get(manager.id) !== forGood) return undefined;
  if (whoLeadsOn(subject, profile).people.some(({ person }) => person.id === manager.id)) return undefined;
  if (managerSoughtAt === undefined) return since;
  const days = repeatPace(subject, profile);
  const day = workingDaysAfter(dayOf(managerSoughtAt, profile.timeZone), days, isWorkingDay);
  return instantOf(day, startOfDay, profile.timeZone) ?? since;
}

/** The channel in which a manager is asked for: the one to which a report is passed on that nobody picks up. */
export const searchChannel = ({ chasing, contactPeople }: Profile): string =>
  chasing.times.find(({ status }) => status === 'reported')?.escalateTo ?? contactPeople.appointedBy.channel;
