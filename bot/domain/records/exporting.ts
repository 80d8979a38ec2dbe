import type { Case } from '../case/state';
import { record } from '../case/decide';
import type { Person } from '../case/person';

/**
 * Says of a case that everything on its customer was asked for (X4): undefined where it says so already, and for one that is
 * erased or about to be, in which nothing else happens any more. Whoever asked holds a role that the profile names: it was
 * checked when they asked.
 */
export function recordExported(
  subject: Case,
  { key, by, at }: { readonly key: string; readonly by: Person; readonly at: string },
): ReturnType<typeof record> | undefined {
  const commandId = `exported/${key}`;
  if (subject.erasure?.confirmed || subject.applied.includes(commandId)) return undefined;
  const actor = { ...by, roles: [] };
  return record(subject, [{ type: 'RecordExported', to: subject.status }], { actor, now: at, commandId });
}
