import type { Away } from '../../bot/domain/absences/absences';
import type { Actor } from '../../bot/domain/case/context';
import type { Case } from '../../bot/domain/case/state';
import { actingFor, appointmentsOf, willingContacts } from '../../bot/domain/contact-people/holders';
import { measuresOf } from '../../bot/domain/restricting/in-force';
import { endingOf } from '../../bot/domain/restricting/ending';
import { waitingOf } from '../../bot/domain/waiting/queue';
import type { Profile } from '../../bot/policy/profile';

/** Who is there on a day: everybody who works here with their roles, less those away. */
interface Day {
  /** A calendar date. */
  readonly day: string;
  readonly profile: Profile;
  readonly staff: readonly Actor[];
  readonly away: Away;
}

/** Whether a customer is restricted: a decision is in force or about to be, and has not come to its end. */
export const isRestricted = (subject: Case): boolean =>
  measuresOf(subject) !== undefined &&
  endingOf(subject) === undefined &&
  subject.erasure?.doneAt === undefined;

/** The restricted customers who are without anybody on a day, a line each (S1, V1, D7). */
export const unguardedOn = (cases: Iterable<Case>, day: Day): readonly string[] =>
  [...cases]
    .filter((subject) => isRestricted(subject) && responsibleOn(subject, day) === undefined)
    .map(({ ref, status }) => `${day.day}: ${ref} (${status}) is looked after by nobody who is there`);

/**
 * Who looks after a restricted customer on a day: the contact person or, while they are away, who stands in for them; where the
 * policy wants none and none is named, the line manager; otherwise somebody who is there and has it to find somebody. Undefined
 * where there is nobody of them.
 */
function responsibleOn(subject: Case, { profile, staff, away }: Day): string | undefined {
  const isThere = (id: string): boolean => !away.has(id) && staff.some((one) => one.id === id);
  const willing = willingContacts(subject);
  const named = Object.fromEntries(willing.map(({ role, person }) => [role, person]));
  const acting = actingFor(named, (id) => !isThere(id));
  if (acting) return acting.id;
  if (
    appointmentsOf(subject).length === 0 &&
    profile.decision.spoc === 'optional' &&
    isThere(subject.manager.id)
  )
    return subject.manager.id;
  const owed = ['appointing', 'appointment', 'manager'];
  return staff.find(
    (actor) =>
      isThere(actor.id) && waitingOf(subject, actor, profile)?.kinds.some((kind) => owed.includes(kind)),
  )?.id;
}
