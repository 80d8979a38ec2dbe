import type { Case } from '../../domain/case/state';
import type { Action } from '../../policy/codes';
import { partiesOf, permittedActions } from '../../domain/case/transitions';
import type { Viewer } from './viewer';

/**
 * How much of a case a person may see (C5, X4): nothing; a reporter's own part; everything but what helps to decide;
 * everything.
 */
export type Sight = 'none' | 'own' | 'record' | 'decision';

const deciding: readonly Action[] = ['endorse', 'approve', 'approve-with-changes', 'refuse'];

/** How much of this case this person may see now. */
export function sightOf(subject: Case, viewer: Viewer): Sight {
  if (subject.erasure?.doneAt !== undefined) return 'none';
  if (permittedActions(subject, viewer).some((action) => deciding.includes(action))) return 'decision';
  const parties = partiesOf(subject, viewer.actor);
  const acting = new Set(viewer.profile.workflow.transitions.flatMap((row) => row.by));
  const concerned = viewer.actor.roles.some((role) => acting.has(role));
  if (concerned || ['manager', 'spoc', 'deputy', 'successor'].some((party) => parties.has(party)))
    return 'record';
  return subject.incidents.some((incident) => incident.by.id === viewer.actor.id) ? 'own' : 'none';
}
