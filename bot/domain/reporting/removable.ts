import type { Profile } from '../../policy/profile';
import type { Actor } from '../case/context';
import { isOut, relationsOf } from '../case/relations';
import type { Case } from '../case/state';
import { extentFor } from '../door/need-to-know';
import { isPressing } from './concerns';
import { numberedIncidents, type NumberedIncident } from './weight';

/**
 * The incidents that somebody may take out of weight: where the case is in their hands, they see its record and are not out of
 * it, every one; otherwise those that they reported themselves, save violence, danger and what else is urgent, of which the manager says whether it
 * happened (S2). Never the last that counts, for which there is closing the case. `by`: the parties of the step.
 */
export function removableIncidents(
  subject: Case,
  {
    actor,
    by,
    profile,
  }: { readonly actor: Actor; readonly by: readonly string[]; readonly profile: Profile },
): readonly NumberedIncident[] {
  const counting = numberedIncidents(subject);
  if (counting.length < 2) return [];
  const parties = [...actor.roles, ...relationsOf(subject, actor).filter((one) => one !== 'affected')];
  const isTheirCase =
    !isOut(subject, actor.id) &&
    parties.some((party) => by.includes(party)) &&
    extentFor(subject, actor, profile) === 'record';
  return counting.filter(
    ({ incident }) => isTheirCase || (incident.by.id === actor.id && !isPressing(incident, profile)),
  );
}
