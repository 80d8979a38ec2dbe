import { type Guard, isKeeping } from '../../policy/codes';
import type { Profile, Transition } from '../../policy/profile';
import type { Person } from '../case/person';
import type { Case } from '../case/state';
import { rolesAskedNow } from '../waiting/whose-turn';
import { rolesAsked } from './need-to-know';

/** What a step answers that was put to every role of its row, whatever else the case asked of them. */
const putToRoles: readonly Guard[] = [
  'consultation-open',
  'report-undecided',
  'report-ready',
  'report-approved',
];

/** What is said to more than the manager once it is due, or while the manager is away (E4, S2, D7): then the roles of its row may do it. */
const saidWhenDue: Partial<Record<Guard, (subject: Case) => boolean>> = {
  'task-open': ({ tasks }) => tasks.some(({ done, remindedAt }) => !done && remindedAt !== undefined),
  'marker-standing': ({ steps }) => steps.some(({ event }) => event === 'MarkerDue'),
};

/**
 * The roles of a row by which its step may be somebody's (X4): those of which the case has asked something, before or now; where a
 * row is one for others only once it was passed on, now. Whoever looks after records does so on every case, and what was put to all
 * roles of a row is theirs. A role that was asked nothing has no step on the case, and opens no form of one.
 */
export function rolesThatMay(
  row: Pick<Transition, 'action' | 'by' | 'guards'>,
  {
    subject,
    person,
    profile,
  }: { readonly subject: Case; readonly person: Person; readonly profile: Profile },
): readonly string[] {
  const ofRow = profile.roles.map(({ code }) => code).filter((code) => row.by.includes(code));
  if (isKeeping(row.action) || row.guards.some((guard) => isPutToAll(guard, subject))) return ofRow;
  const now = rolesAskedNow(subject, person, profile);
  const before = row.guards.includes('passed-on') ? [] : rolesAsked(subject, profile);
  return ofRow.filter((role) => now.includes(role) || before.includes(role));
}

const isPutToAll = (guard: Guard, subject: Case): boolean =>
  putToRoles.includes(guard) || saidWhenDue[guard]?.(subject) === true;
