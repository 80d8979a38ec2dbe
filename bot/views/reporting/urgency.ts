import { reportingLabels as labels } from '../../../cards/words/reporting/words';
import type { Case } from '../../domain/case/state';
import type { Profile } from '../../policy/profile';
import type { Incident } from '../../domain/reporting/state';

/** How soon somebody must look: violence or danger, behaviour with zero tolerance (B3), or neither. */
export type Urgency = 'urgent' | 'zero-tolerance' | 'normal';

/** How urgent a case is: its most urgent incident counts. */
export function urgencyOf(subject: Case, profile: Profile): Urgency {
  if (subject.incidents.some((incident) => incident.violent || incident.danger)) return 'urgent';
  return subject.incidents.some((incident) => isIntolerable(incident, profile)) ? 'zero-tolerance' : 'normal';
}

const isIntolerable = (incident: Incident, profile: Profile): boolean =>
  profile.behaviours.some(
    (behaviour) =>
      incident.behaviours.includes(behaviour.code) &&
      profile.behaviourGroups.some((group) => group.code === behaviour.group && group.zeroTolerance),
  );

/** Urgency in words; '' when there is none to speak of. */
export const urgencyInWords = {
  urgent: labels.urgent,
  'zero-tolerance': labels.zeroTolerance,
  normal: '',
} as const satisfies Record<Urgency, string>;
