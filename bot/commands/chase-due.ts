import { dayOf } from '../domain/calendar';
import { chase } from '../domain/chase';
import { nextChase } from '../domain/chasing';
import { chasedPeople } from '../domain/waiting-for';
import type { IsWorkingDay } from '../domain/working-days';
import type { Profile } from '../policy/profile';
import type { Absences } from './absences';
import type { Deadline } from './deadline';
import { Outage } from './outage';
import type { CaseRegister, Log, StoredCase, Wake } from './ports';

/** What chasing needs. */
export interface ChaseDeps {
  readonly register: Pick<CaseRegister, 'load' | 'save'> & {
    /** References of cases that are due before an instant, some hundreds at a time. */
    dueBefore(instant: string, deadline: Deadline): Promise<readonly string[]>;
    /** Notes anew when a case is next due. */
    reschedule(stored: StoredCase, dueAt: string | null, deadline: Deadline): Promise<void>;
  };
  readonly wake: Wake;
  readonly profileOf: (id: string) => Profile;
  readonly workingDays: (profile: Profile) => Promise<IsWorkingDay>;
  readonly absences: Pick<Absences, 'absentOn'>;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Chases every case that is due (D7). Found by state, not by the hour: a missed run loses nothing, and since a chase
 * changes the case under its version, two runs at once send one reminder. Throws `Outage` when the register is away.
 */
export async function chaseDue(deadline: Deadline, deps: ChaseDeps): Promise<void> {
  const now = `${deps.now().toISOString().slice(0, 19)}Z`;
  const due = await deps.register.dueBefore(now, deadline);
  for (const ref of due) await chaseOne(ref, now, deadline, deps);
  if (due.length > 0) deps.log.info('chased', { cases: due.length });
}

async function chaseOne(ref: string, now: string, deadline: Deadline, deps: ChaseDeps): Promise<void> {
  const stored = (await deps.register.load(ref, deadline))?.stored;
  if (!stored) return;
  const { subject } = stored;
  const profile = deps.profileOf(subject.profile.id);
  const isWorkingDay = await deps.workingDays(profile);
  const away = await deps.absences.absentOn(chasedPeople(subject, profile), dayOf(now, profile.timeZone));
  const done = chase(subject, { profile, isWorkingDay, now, away });
  if (!done) {
    // Picked up since the filter was read, or the profile's times have changed.
    const dueAt = nextChase(subject, profile, isWorkingDay)?.dueAt ?? null;
    return deps.register.reschedule(stored, dueAt, deadline);
  }
  if ((await deps.register.save(stored, done.next, done.events, deadline)) !== 'saved') return;
  try {
    await deps.wake.deliveries(ref);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    deps.log.warn('wake-failed', { ref });
  }
}
