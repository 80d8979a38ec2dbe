import type { Actor } from '../case/context';
import { isOut, relationsOf } from '../case/relations';
import type { Case } from '../case/state';
import { numberedIncidents, type NumberedIncident } from './weight';

/**
 * The incidents that somebody may take out of weight: those they reported themselves and, where the case is in their hands and
 * they are not out of it, every one; never the last that counts, for which there is closing the case. `by`: the parties of the step.
 */
export function removableIncidents(
  subject: Case,
  actor: Actor,
  by: readonly string[],
): readonly NumberedIncident[] {
  const counting = numberedIncidents(subject);
  if (counting.length < 2) return [];
  const parties = [...actor.roles, ...relationsOf(subject, actor).filter((one) => one !== 'affected')];
  const isTheirCase = !isOut(subject, actor.id) && parties.some((party) => by.includes(party));
  return counting.filter(({ incident }) => isTheirCase || incident.by.id === actor.id);
}
