import { incidentsOf } from './weight';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { isDangerous } from '../markers/dangers';
import type { Incident } from './state';

/** How soon somebody must look, the soonest first: violence or danger, behaviour with zero tolerance (B3), or neither. */
export const urgencies = ['urgent', 'zero-tolerance', 'normal'] as const;

/** One of `urgencies`. */
export type Urgency = (typeof urgencies)[number];

/** How urgent a case is: its most urgent incident counts. */
export function urgencyOf(subject: Case, profile: Profile): Urgency {
  if (incidentsOf(subject).some((incident) => isDangerous(incident, profile))) return 'urgent';
  return incidentsOf(subject).some((incident) => isIntolerable(incident, profile))
    ? 'zero-tolerance'
    : 'normal';
}

const isIntolerable = (incident: Incident, profile: Profile): boolean =>
  profile.behaviours.some(
    (behaviour) =>
      incident.behaviours.includes(behaviour.code) &&
      profile.behaviourGroups.some((group) => group.code === behaviour.group && group.zeroTolerance),
  );
