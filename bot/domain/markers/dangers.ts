import type { dangers } from '../../policy/codes/markers';
import type { Profile } from '../../policy/profile';
import type { Incident } from '../reporting/state';

type Told = Pick<Incident, 'violent' | 'danger' | 'behaviours'>;

const warnsOf = (told: Told, profile: Profile, what: (typeof dangers)[number]): boolean =>
  profile.behaviours.some(({ code, warns }) => warns === what && told.behaviours.includes(code));

/** Whether an incident was violent: as was ticked, or by a behaviour that is violence (E4). */
export const isViolent = (told: Told, profile: Profile): boolean =>
  told.violent || warnsOf(told, profile, 'violence');

/** Whether staff are warned of an incident from its report on (S2): violence, danger or a threat, by what was ticked and by what it was alike. */
export const isDangerous = (told: Told, profile: Profile): boolean =>
  told.danger || isViolent(told, profile) || warnsOf(told, profile, 'threat');
