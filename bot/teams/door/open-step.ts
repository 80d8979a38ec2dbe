import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import { admitToCase, admitToStep, admitUnread, type Standing } from '../../domain/door/admission';
import type { Case } from '../../domain/case/state';
import type { Needs } from '../../domain/door/needs';
import { rolesAlone, rolesForAction, rolesForStep } from '../../domain/door/roles';
import type { Action } from '../../policy/codes';
import { type Answer, type DoorKeys, type Knock, notStaff, notTheirs, type Shut, slowed } from './knock';
import { isOfRecord, lookAt } from './look';
import { isStaff, rolesAmong, standingFor } from './standing';

/** Lets somebody open the form of a step, or take it: staff first, then a role that alone gives it, then the case. Throws `Unconfirmed`, `Outage`. */
export async function openForStep(
  need: Needs['step'],
  knock: Knock,
  keys: DoorKeys,
): Promise<Answer<'step'>> {
  const { ref = '', action, person, picked = [], deadline, wish } = knock;
  if (action === undefined) return notTheirs;
  const fresh = need.at === 'taking';
  if (!(await isStaff(knock, keys, { fresh: false }))) return notStaff;
  // Where nothing but roles counts, whoever holds none of them costs the register nothing.
  const deciding = rolesAlone(action, keys.profile);
  const held = await firstHeld(deciding, knock, keys, fresh);
  if (deciding.length > 0 && held.length === 0) return forOthers(action, deciding);
  const loaded = await readUnlessAway(ref, picked, deadline, { keys, mayWait: fresh });
  if (loaded === 'away') return openUnread(action, ref, knock, keys);
  const subject = loaded?.stored.subject;
  if (!subject) return notTheirs;
  const profile = keys.profileOf(subject.profile.id);
  const among = rolesForStep(action, { subject, person, profile });
  // What a person is to the case decides it: then that they are staff is what is asked anew.
  if (fresh && among.length === 0 && !(await isStaff(knock, keys, { fresh }))) return notStaff;
  const isAsked = among.every((role) => deciding.includes(role));
  const roles = isAsked ? held : await firstHeld(among, knock, keys, fresh);
  const step = need.at === 'taking' ? { action, ref, wish: wish ?? '' } : { action, ref };
  const answer = admitToStep(step, subject, { standing: { person, isStaff: true, roles }, profile });
  if ('refusal' in answer) return { shut: { why: 'refused', refusal: answer.refusal, subject } };
  if (!(await isReadNow(subject, { person, isStaff: true, roles }, knock, { keys, fresh }))) return slowed;
  return { let: { allowed: answer, stored: loaded.stored, people: loaded.people } };
}

/**
 * A form shows what stands in the record: opening it is reading that. To whoever sees nothing else of the case it says whose
 * contact is looked after and by whom: it counts as a look at the customer, and what they have written is never held up (X3).
 */
async function isReadNow(
  subject: Case,
  standing: Standing,
  { now }: Knock,
  { keys, fresh }: { readonly keys: DoorKeys; readonly fresh: boolean },
): Promise<boolean> {
  const seen = admitToCase(subject, { standing, profile: keys.profileOf(subject.profile.id) });
  if (!seen && standing.roles.length === 0) {
    const look = lookAt('contact-person', subject, standing.person, now);
    const isAnswered = await keys.isAnsweredNow('check', look);
    if (isAnswered || fresh) await keys.keepLook(look);
    return isAnswered || fresh;
  }
  // A role may have a step on a case that asked nothing of it yet: what the form shows is then all of the record they read.
  if (!fresh && (!seen || isOfRecord(seen)))
    await keys.keepLook(lookAt('case', subject, standing.person, now));
  return true;
}

/** Whose step it is says the policy; nothing is said of the case, not even whether there is one. */
const forOthers = (action: Action, parties: readonly string[]): { readonly shut: Shut } => ({
  shut: { why: 'refused', refusal: { code: 'NotYours', action, parties }, subject: undefined },
});

/** The first of some roles that somebody holds: one is enough for a step, and asked for after the other they cost one question. */
async function firstHeld(
  among: readonly string[],
  knock: Knock,
  keys: DoorKeys,
  fresh: boolean,
): Promise<readonly string[]> {
  for (const role of among) {
    const held = await rolesAmong([role], knock, keys, { fresh, isNeeded: true });
    if (held.length > 0) return held;
  }
  return [];
}

/** A step while the register is away: kept for whoever is staff, with every role that may take it. */
async function openUnread(
  action: Action,
  ref: string,
  knock: Knock,
  keys: DoorKeys,
): Promise<Answer<'step'>> {
  const among = rolesForAction(action, keys.profile);
  const standing = await standingFor(knock, keys, { fresh: true, among });
  const allowed = admitUnread({ action, ref }, { standing, profile: keys.profile });
  return allowed ? { let: { allowed, stored: undefined, people: [] } } : notStaff;
}

/** The case with the names of the people picked; `away` where the register is, and the step may wait for it. */
async function readUnlessAway(
  ref: string,
  picked: readonly string[],
  deadline: Deadline,
  { keys, mayWait }: { readonly keys: DoorKeys; readonly mayWait: boolean },
) {
  try {
    return await keys.load(ref, deadline, picked);
  } catch (problem) {
    if (!(problem instanceof Outage) || !mayWait) throw problem;
    return 'away';
  }
}
