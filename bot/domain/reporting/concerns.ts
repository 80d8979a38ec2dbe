import type { Profile } from '../../policy/profile';
import type { Case } from '../case/state';
import { isDangerous } from '../markers/dangers';
import type { Incident } from './state';
import { incidentsOf } from './weight';

/** What follows from something that was reported, as the profile says. */
export type Concern = Profile['concerns'][number];

/** What the behaviours of an incident raise besides: a risk to the customer themself, a crime, malice (E2, E3). Each once, in the order of the profile. */
export const concernsIn = (
  { behaviours }: Pick<Incident, 'behaviours'>,
  profile: Profile,
): readonly Concern[] =>
  profile.concerns.filter((concern) =>
    profile.behaviours.some(({ code, raises }) => raises === concern.code && behaviours.includes(code)),
  );

/** The same of a case, from every incident that counts. */
export const concernsOf = (subject: Case, profile: Profile): readonly Concern[] =>
  concernsIn({ behaviours: incidentsOf(subject).flatMap(({ behaviours }) => behaviours) }, profile);

/** Whether an incident raises what has to be looked at at once. */
export const isConcerning = (incident: Pick<Incident, 'behaviours'>, profile: Profile): boolean =>
  concernsIn(incident, profile).some(({ urgent }) => urgent);

/** Whether an incident makes its case urgent: by violence, a threat, danger or such a concern (E2). */
export const isPressing = (incident: Incident, profile: Profile): boolean =>
  isDangerous(incident, profile) || isConcerning(incident, profile);
