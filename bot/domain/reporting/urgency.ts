import { incidentsOf } from './weight';
import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { isDangerous } from '../markers/dangers';
import { isConcerning } from './concerns';
import type { Incident } from './state';

/** How soon somebody must look, the soonest first: violence or danger, a risk to the customer or a crime (E2), behaviour with zero tolerance (B3), or neither. */
export const urgencies = ['urgent', 'concern', 'zero-tolerance', 'normal'] as const;

/** One of `urgencies`. */
export type Urgency = (typeof urgencies)[number];

/** Whether something cannot wait: it comes first, and is chased sooner (E2, D7). */
export const isUrgent = (urgency: Urgency): boolean => urgency === 'urgent' || urgency === 'concern';

/** How urgent a case is: its most urgent incident counts, and a threat that was logged of a contact since its last review (E2). */
export function urgencyOf(subject: Case, profile: Profile): Urgency {
  const incidents = incidentsOf(subject);
  const isDanger = incidents.some((incident) => isDangerous(incident, profile));
  if (isDanger || escalatedContacts(subject, profile).length > 0) return 'urgent';
  if (incidents.some((incident) => isConcerning(incident, profile))) return 'concern';
  return incidents.some((incident) => isIntolerable(incident, profile)) ? 'zero-tolerance' : 'normal';
}

/** The contacts that were escalated and that no review has looked at since. */
export function escalatedContacts(
  { contacts, reviews }: Case,
  { correspondence }: Profile,
): Case['contacts']['latest'] {
  const escalating = correspondence.outcomes.filter(({ escalates }) => escalates).map(({ code }) => code);
  const reviewedAt = reviews.latest.at(-1)?.at ?? '';
  return contacts.latest.filter(({ outcome, at }) => escalating.includes(outcome) && at > reviewedAt);
}

const isIntolerable = (incident: Incident, profile: Profile): boolean =>
  profile.behaviours.some(
    (behaviour) =>
      incident.behaviours.includes(behaviour.code) &&
      profile.behaviourGroups.some((group) => group.code === behaviour.group && group.zeroTolerance),
  );
