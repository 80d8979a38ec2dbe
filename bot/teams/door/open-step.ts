import type { Deadline } from '../../commands/deadline';
import { describeOutage, Outage } from '../../commands/outage';
import {
  admitToCase,
  admitToStep,
  admitUnread,
  type Standing,
  type StepAllowed,
} from '../../domain/door/admission';
import type { Case } from '../../domain/case/state';
import type { Needs } from '../../domain/door/needs';
import { isForAnybody, rolesAlone, rolesForAction, rolesForStep } from '../../domain/door/roles';
import type { Action } from '../../policy/codes';
import { type Answer, type DoorKeys, type Knock, notStaff, notTheirs, type Shut, slowed } from './knock';
import { isOfRecord, lookAt, lookByPassingOn, lookByTrying } from './look';
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
  const subject = loaded === 'away' ? undefined : loaded?.stored.subject;
  const isTrying = isForAnybody(action, keys.profile) && !seesCase(subject, person, keys);
  if (isTrying && !(await keys.isAnsweredNow('check', lookByTrying(ref, knock)))) return slowed;
  if (loaded === 'away') return openUnread(action, ref, knock, keys);
  if (!loaded || !subject) return notTheirs;
  const profile = keys.profileOf(subject.profile.id);
  const among = rolesForStep(action, { subject, person, profile });
  // What a person is to the case decides it: then that they are staff is what is asked anew.
  if (fresh && among.length === 0 && !(await isStaff(knock, keys, { fresh }))) return notStaff;
  const isAsked = among.every((role) => deciding.includes(role));
  const roles = isAsked ? held : await firstHeld(among, knock, keys, fresh);
  const step = need.at === 'taking' ? { action, ref, wish: wish ?? '' } : { action, ref };
  const answer = admitToStep(step, subject, { standing: { person, isStaff: true, roles }, profile });
  if ('refusal' in answer) return { shut: { why: 'refused', refusal: answer.refusal, subject } };
  await (isTrying ? keepTry(answer, knock, keys) : keepReading(answer, fresh, knock, keys));
  return { let: { allowed: answer, stored: loaded.stored, people: loaded.people } };
}

/**
 * Whether somebody sees anything of a case by what they are to it. To whoever does not, a step that is anybody's says whether the
 * contact of a customer is looked after, and by whom: each case that they try counts as a look at somebody, before it is said
 * whether there is such a case and such a contact person, so that whoever tries many is answered alike of all (X3).
 */
function seesCase(subject: Case | undefined, person: Standing['person'], keys: DoorKeys): boolean {
  const profile = keys.profileOf(subject?.profile.id ?? '');
  return admitToCase(subject, { standing: { person, isStaff: true, roles: [] }, profile }) !== undefined;
}

/** What they were shown is in the trail, and each contact that they pass on is a look of its own. */
async function keepTry({ subject }: StepAllowed, knock: Knock, keys: DoorKeys): Promise<void> {
  if (!subject) return;
  const { person, now, wish } = knock;
  if (wish === undefined) return keys.keepLook(lookAt('contact-person', subject, person, now));
  const look = lookByPassingOn(subject, { person, now, wish });
  // It counts, and is never held up: whoever came this far had the form, or was answered just now.
  await keys.isAnsweredNow('check', look);
  await keys.keepLook(look);
}

/**
 * A form shows what stands in the record: opening it is reading that (X3). A role may have a step on a case that asked nothing of
 * it yet: what the form shows is then all of the record they read.
 */
async function keepReading(
  { subject, actor }: StepAllowed,
  fresh: boolean,
  { person, now }: Knock,
  keys: DoorKeys,
): Promise<void> {
  if (fresh || !subject) return;
  const profile = keys.profileOf(subject.profile.id);
  const standing = { person, isStaff: true, roles: actor.roles };
  const seen = admitToCase(subject, { standing, profile });
  if (!seen || isOfRecord(seen)) await keys.keepLook(lookAt('case', subject, person, now));
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
    keys.log.warn('case-not-read', { ref, ...describeOutage(problem) });
    return 'away';
  }
}
