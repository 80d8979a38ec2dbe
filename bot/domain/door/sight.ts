import type { Action } from '../../policy/codes';
import type { Extent } from '../../policy/codes/need-to-know';
import type { Profile } from '../../policy/profile';
import type { Actor } from '../case/context';
import type { Case } from '../case/state';
import { permittedActions } from '../case/transitions';
import { extentFor } from './need-to-know';

/** How much of a case a person may see (C5, X4): nothing, an extent of the profile, or all of it and what helps to decide. */
export type Sight = 'none' | Extent | 'decision';

/** Steps for which everything has to be weighed. */
export const decidingActions: readonly Action[] = ['endorse', 'approve', 'approve-with-changes', 'refuse'];

/** How much of this case this person may see now. Of what was erased nobody sees anything. */
export function sightOf(subject: Case, asking: { readonly actor: Actor; readonly profile: Profile }): Sight {
  if (subject.erasure?.doneAt !== undefined) return 'none';
  if (permittedActions(subject, asking).some((action) => decidingActions.includes(action))) return 'decision';
  return extentFor(subject, asking.actor, asking.profile) ?? 'none';
}
