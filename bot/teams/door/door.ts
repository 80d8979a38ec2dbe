import {
  type Admission,
  admitStaff,
  admitToCase,
  admitToPermission,
  admitToKeeping,
  type CaseSeen,
  rolesForPermission,
  rolesForKeeping,
} from '../../domain/door/admission';
import type { Permission, Needs } from '../../domain/door/needs';
import { rolesForSight, rolesForWaiting } from '../../domain/door/roles';
import {
  type Answer,
  type CaseOpened,
  type DoorKeys,
  type Knock,
  notStaff,
  notTheirs,
  type Shut,
  slowed,
} from './knock';
import { isOfRecord, lookAt } from './look';
import { openForStep } from './open-step';
import { isStaff, rolesAmong, standingFor } from './standing';

type Opener<Kind extends keyof Needs> = (
  need: Needs[Kind],
  knock: Knock,
  keys: DoorKeys,
) => Promise<Answer<Kind>>;

/** How each kind of need is met. Staff first, so that a stranger costs the register nothing; the case before the roles. */
const openers: { readonly [Kind in keyof Needs]: Opener<Kind> } = {
  nothing: async () => ({ let: undefined }),
  // Nobody comes this way: behind a queue or a timer stands no person.
  host: async () => ({ shut: { why: 'not-staff' } }),
  staff: async (need, knock, keys) => {
    const standing = await standingFor(knock, keys, {
      fresh: false,
      inOutage: need.inOutage === true,
      among: need.asks === 'waiting' ? rolesForWaiting(keys.profile) : [],
    });
    const by = admitStaff({ standing, profile: keys.profile });
    return by ? { let: by } : notStaff;
  },
  list: (need, knock, keys) => openPermission('list', need, knock, keys),
  access: (need, knock, keys) => openPermission('access', need, knock, keys),
  absences: (need, knock, keys) => openPermission('absences', need, knock, keys),
  sight: openSight,
  keeping: async (_, knock, keys) => {
    const standing = await standingFor(knock, keys, { fresh: false, among: rolesForKeeping(keys.profile) });
    if (!standing.isStaff) return notStaff;
    const loaded =
      standing.roles.length > 0 ? await keys.load(knock.ref ?? '', knock.deadline, []) : undefined;
    const profile = keys.profileOf(loaded?.stored.subject.profile.id ?? '');
    const seen = admitToKeeping(loaded?.stored.subject, { standing, profile });
    return seen ? { let: seen } : notTheirs;
  },
  step: openForStep,
};

/** Lets somebody in, or not. Throws `Unconfirmed` where nobody can say who they are, and `Outage` where the register is away. */
export const open = <Kind extends keyof Needs>(
  need: Needs[Kind] & { readonly of: Kind },
  knock: Knock,
  keys: DoorKeys,
): Promise<Answer<Kind>> => openers[need.of](need, knock, keys);

async function openPermission<To extends Permission>(
  permission: To,
  { fresh = false }: { readonly fresh?: boolean },
  knock: Knock,
  keys: DoorKeys,
): Promise<{ readonly let: Admission<To | 'staff'> } | { readonly shut: Shut }> {
  const standing = await standingFor(knock, keys, {
    fresh,
    among: rolesForPermission(permission, keys.profile),
  });
  if (!standing.isStaff) return notStaff;
  const by = admitToPermission(permission, { standing, profile: keys.profile });
  return by ? { let: by } : { shut: { why: 'no-permission', permission } };
}

async function openSight(_: Needs['sight'], knock: Knock, keys: DoorKeys): Promise<Answer<'sight'>> {
  if (!(await isStaff(knock, keys, { fresh: false }))) return notStaff;
  const { ref = '', hints, person, now, deadline } = knock;
  const read = hints
    ? await keys.inContext(ref, hints, deadline)
    : { earlier: [], comparable: [], ...(await keys.load(ref, deadline, [])) };
  const subject = read?.stored?.subject;
  if (!read || !subject) return notTheirs;
  const profile = keys.profileOf(subject.profile.id);
  const among = rolesForSight({ subject, person, profile });
  const alone = admitToCase(subject, { standing: { person, isStaff: true, roles: [] }, profile });
  const roles = await rolesAmong(among, knock, keys, { fresh: false, isNeeded: !alone });
  const seen = admitToCase(subject, { standing: { person, isStaff: true, roles }, profile });
  if (!seen) return notTheirs;
  if (isOfRecord(seen)) {
    const look = lookAt('case', subject, person, now);
    if (!(await keys.isAnsweredNow('record', look))) return slowed;
    await keys.keepLook(look);
  }
  return { let: { seen, beside: await besideFor(seen, read, knock, keys) } };
}

/**
 * What whoever decides weighs the case against, and nobody else. What to look up beside it is said by the button, which may be
 * old or forged: where that is not the case's own customer, it is looked up anew, one request more.
 */
async function besideFor(
  { subject, sight }: CaseSeen,
  read: CaseOpened['beside'],
  { ref = '', hints, deadline }: Knock,
  keys: DoorKeys,
): Promise<CaseOpened['beside']> {
  if (sight !== 'decision') return { earlier: [], comparable: [] };
  const { customerRef, incidents } = subject;
  if (hints === undefined || hints.customerRef === customerRef) return read;
  const behaviours = [...new Set(incidents.flatMap((incident) => incident.behaviours))];
  const own = await keys.inContext(ref, { customerRef, behaviours }, deadline);
  return own ?? { earlier: [], comparable: [] };
}
