import { Outage } from '../../commands/outage';
import type { Standing } from '../../domain/door/admission';
import type { DoorKeys, Knock } from './knock';
import { Unconfirmed } from './unconfirmed';

/** Who somebody is: staff or not, and which of some roles they hold. Throws `Unconfirmed` when nobody can say. */
export async function standingFor(
  knock: Knock,
  keys: DoorKeys,
  how: { readonly fresh: boolean; readonly inOutage?: boolean; readonly among: readonly string[] },
): Promise<Standing> {
  const { person } = knock;
  const asStaff = await isStaff(knock, keys, {
    fresh: how.fresh && how.among.length === 0,
    inOutage: how.inOutage,
  });
  const roles = asStaff ? await rolesAmong(how.among, knock, keys, { fresh: how.fresh, isNeeded: true }) : [];
  return { person, isStaff: asStaff, roles };
}

/** Whether somebody is staff. Throws `Unconfirmed` when nobody can say. */
export async function isStaff(
  { person, chat }: Knock,
  keys: DoorKeys,
  { fresh, inOutage = false }: { readonly fresh: boolean; readonly inOutage?: boolean | undefined },
): Promise<boolean> {
  return confirming(() => keys.isStaff(person.id, { chat, fresh, inOutage }));
}

/** Those of some roles that somebody holds. `isNeeded`: whether anything depends on the roles; where it does not, nobody waits for a directory that is away. */
export async function rolesAmong(
  among: readonly string[],
  { person }: Knock,
  keys: DoorKeys,
  { fresh, isNeeded }: { readonly fresh: boolean; readonly isNeeded: boolean },
): Promise<readonly string[]> {
  if (among.length === 0) return [];
  try {
    return await confirming(() => keys.rolesOf(person.id, among, { fresh }));
  } catch (problem) {
    if (isNeeded || !(problem instanceof Unconfirmed)) throw problem;
    return [];
  }
}

/** An outage of whoever says who somebody is, told apart from one of the register. */
async function confirming<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw cause instanceof Outage ? new Unconfirmed(cause) : cause;
  }
}
