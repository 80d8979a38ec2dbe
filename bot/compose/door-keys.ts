import { isAnsweredNow } from '../commands/customers/look-counts';
import type { Log } from '../commands/ports';
import type { RoleDirectory } from '../directory/roles';
import type { StaffDirectory } from '../directory/staff';
import { writeInstant } from '../domain/time/instant';
import type { Profile } from '../policy/profile';
import type { SharePointDeliveryRegister } from '../register/cases/register';
import { inContext } from '../register/deciding/precedents';
import type { SharePointSite } from '../register/sharepoint/sharepoint-list';
import type { openStorage } from '../storage/open-storage';
import type { DoorKeys } from '../teams/door/knock';

/** What the door's keys are made of: the register as it stands, for the door reads before it lets anybody in. */
interface KeyParts {
  readonly now: () => Date;
  readonly log: Log;
  readonly profile: Profile;
  readonly profileOf: (id: string) => Profile;
  readonly register: SharePointDeliveryRegister;
  readonly storage: ReturnType<typeof openStorage>;
  readonly site: SharePointSite;
  readonly directory: RoleDirectory;
  readonly staff: StaffDirectory;
}

/** What the door alone may ask. */
export function doorKeysOf(parts: KeyParts): DoorKeys {
  const { now, log, profile, profileOf, register, storage, site, directory, staff } = parts;
  return {
    isStaff: (id, how) => staff.isStaff(id, how),
    rolesOf: (id, among, how) => directory.rolesOf(id, among, how),
    load: (ref, deadline, people) => register.load(ref, deadline, people),
    inContext: (ref, look, deadline) =>
      inContext(site, { ref, look, profile, now: writeInstant(now()) }, deadline),
    keepLook: (look) => storage.looks.keep(look),
    isAnsweredNow: (kind, look) =>
      isAnsweredNow(kind, look, { counts: storage.lookCounts, looks: storage.looks, log }),
    profile,
    profileOf,
    log,
  };
}
