import { type Action, isKeeping } from '../../policy/codes';
import type { Profile } from '../../policy/profile';
import type { Actor } from '../case/context';
import type { Refusal } from '../case/refusal';
import type { Case } from '../case/state';
import { hindranceTo, transitionOf } from '../case/transitions';
import { sightOf } from './sight';

/**
 * Why this person may not take this step on this case now, as much of it as they may know; undefined when they may. Whoever
 * sees nothing of the case learns that it is not theirs, and neither where it stands nor who acted on it and when (X5).
 */
export function refusalOf(
  subject: Case,
  action: Action,
  asking: { readonly actor: Actor; readonly profile: Profile },
): Refusal | undefined {
  const hindrance = hindranceTo(subject, action, asking);
  if (!hindrance || isKeeper(subject, action, asking)) return hindrance;
  return sightOf(subject, asking) === 'none' ? { code: 'NotTheirs' } : hindrance;
}

/** Those who look after the records may know of each how long it is kept, and see no more of it for that (X4). */
function isKeeper(
  subject: Case,
  action: Action,
  { actor, profile }: { readonly actor: Actor; readonly profile: Profile },
): boolean {
  const by = isKeeping(action) ? (transitionOf(profile, subject.status, action)?.by ?? []) : [];
  return by.some((role) => actor.roles.includes(role));
}
