import { dayOf } from '../../domain/time/calendar';
import type { Case } from '../../domain/case/state';
import { chase } from '../../domain/waiting/chase';
import type { CaseEvent } from '../../domain/case/events';
import { mayLeaveNobody } from '../../domain/waiting/nobody-left';
import {
  awaitedPeople,
  chasedPeople,
  nextChaseWhile,
  nextWhereNobodyIsLeft,
} from '../../domain/waiting/waiting-for';
import type { IsWorkingDay } from '../../domain/time/working-days';
import type { Profile } from '../../policy/profile';
import type { Absences } from '../absences/absences';
import type { Deadline } from '../deadline';
import { Outage } from '../outage';
import type { CaseRegister, Log, SomeCases, StoredCase, Wake } from '../ports';
import { workThrough } from '../work-through';
import { instantAfter, writeInstant } from '../../domain/time/instant';
import { wakeWorker } from '../wake-worker';

/** What chasing needs. */
export interface ChaseDeps {
  readonly register: Pick<CaseRegister, 'load'> & {
    /** Cases that are due in the minute of an instant or before, the longest due first, some thousands at a time. */
    dueBy(instant: string, deadline: Deadline): Promise<SomeCases>;
    /** Stores what a reminder did to a case and when it is next due: one write. */
    saveChased(
      stored: StoredCase,
      done: { readonly next: Case; readonly events: readonly CaseEvent[]; readonly dueAt: string | null },
      deadline: Deadline,
    ): Promise<'saved' | 'changed-meanwhile'>;
    /** Notes anew when a case is next due. */
    reschedule(stored: StoredCase, dueAt: string | null, deadline: Deadline): Promise<void>;
  };
  readonly wake: Wake;
  readonly profileOf: (id: string) => Profile;
  readonly workingDays: (profile: Profile) => IsWorkingDay;
  readonly absences: Pick<Absences, 'absentOn'>;
  /** Whether all in whose channel a case waits are too close to it. */
  readonly isNobodyLeft: (subject: Case) => Promise<boolean | 'unknown'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** SharePoint answers a case in some 200 ms: sixteen at once are as many a second as its quota has room for. */
const pace = { atOnce: 16, leastLeftMs: 10_000 } as const;

/**
 * Chases every case that is due (D7, V3), until none is left or the deadline is near; the next run goes on where this one
 * stopped. Found by state, not by the hour: a case says no longer that it is due from the write on that reminds of it, so a
 * missed run loses nothing, and of two at once, or one that broke off, only one reminds. A case that cannot be read is
 * logged and holds up no other. Throws `Outage` when the register or the storage is away.
 */
export async function chaseDue(deadline: Deadline, deps: ChaseDeps): Promise<void> {
  const seen = new Set<string>();
  let chased = 0;
  for (let areAll = false; !areAll && deadline.remainingMs() > pace.leastLeftMs;) {
    const due = await deps.register.dueBy(writeInstant(deps.now()), deadline);
    // What a search still finds after it was dealt with shows that searches lag: it is left to the next run.
    const fresh = due.refs.filter((ref) => !seen.has(ref));
    areAll = due.areAll || fresh.length === 0;
    const chaseIt = async (ref: string): Promise<void> => {
      seen.add(ref);
      if (await chaseOrLog(ref, deadline, deps)) chased += 1;
    };
    await workThrough(fresh, chaseIt, deadline, pace);
  }
  if (seen.size > 0) deps.log.info('chased', { cases: chased, found: seen.size });
}

/**
 * Whether a case was reminded of. One that cannot be read, because somebody changed its row by hand or a newer version stored it,
 * must not keep others waiting.
 */
async function chaseOrLog(ref: string, deadline: Deadline, deps: ChaseDeps): Promise<boolean> {
  try {
    return await chaseCase(ref, deadline, deps);
  } catch (problem) {
    if (problem instanceof Outage && problem.reason !== 'other-version') throw problem;
    deps.log.error('not-chased', { ref, kind: problem instanceof Error ? problem.name : 'unknown' });
    return false;
  }
}

/** Chases one case, if it is due by now with whoever is away, or notes anew when it is. Whether it was. Throws `Outage`. */
export async function chaseCase(
  ref: string,
  deadline: Deadline,
  deps: Omit<ChaseDeps, 'register'> & { readonly register: Omit<ChaseDeps['register'], 'dueBy'> },
): Promise<boolean> {
  const stored = (await deps.register.load(ref, deadline))?.stored;
  if (!stored) return false;
  const { subject } = stored;
  const now = writeInstant(deps.now());
  const profile = deps.profileOf(subject.profile.id);
  const isWorkingDay = deps.workingDays(profile);
  const away = await deps.absences.absentOn(chasedPeople(subject, profile), dayOf(now, profile.timeZone));
  const dueAtOf = (one: Case): string | null =>
    nextChaseWhile(away, one, profile, isWorkingDay)?.dueAt ?? null;
  const left = await deps.isNobodyLeft(subject);
  const isNobodyLeft = left === true;
  const done = chase(subject, { profile, isWorkingDay, now, away, isNobodyLeft });
  if (!done) {
    // Picked up since the filter was read, or the profile's times have changed.
    const due = dueAtOf(subject);
    await deps.register.reschedule(stored, left === 'unknown' ? soonest(due, now) : due, deadline);
    return false;
  }
  const chased = { ...done, dueAt: dueAtOf(done.next) };
  if ((await deps.register.saveChased(stored, chased, deadline)) !== 'saved') return false;
  await wakeWorker(ref, deps);
  return true;
}

/**
 * When a case is next due, an instant; null when never. Who is left to decide is asked only after what may have changed it.
 * Throws `Outage`.
 */
export async function nextDueAt(
  subject: Case,
  deps: Pick<ChaseDeps, 'profileOf' | 'workingDays' | 'absences' | 'isNobodyLeft' | 'now'>,
): Promise<string | null> {
  const profile = deps.profileOf(subject.profile.id);
  const today = dayOf(writeInstant(deps.now()), profile.timeZone);
  const away = await deps.absences.absentOn(awaitedPeople(subject, profile), today);
  const isWorkingDay = deps.workingDays(profile);
  const isNobodyLeft = mayLeaveNobody(subject) && (await deps.isNobodyLeft(subject));
  const left = isNobodyLeft === true ? nextWhereNobodyIsLeft(subject, profile, isWorkingDay) : undefined;
  const due = (left ?? nextChaseWhile(away, subject, profile, isWorkingDay))?.dueAt ?? null;
  return isNobodyLeft === 'unknown' ? soonest(due, writeInstant(deps.now())) : due;
}

/** How soon it is asked again whether anybody is left, where nobody could say. */
const askAgainMs = 15 * 60_000;

/** The earlier of when a case is due anyway and when it is asked again. */
function soonest(due: string | null, now: string): string {
  const again = instantAfter(now, askAgainMs);
  return due !== null && due < again ? due : again;
}
