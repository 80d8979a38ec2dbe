import type { Absence, Away } from '../domain/absences';

/** Where it is kept who is away. Members throw `Outage`. */
export interface Absences {
  /** Who of some people is away on a calendar date, and until when. Asks no SharePoint: a look-up stays one request. */
  absentOn(personIds: readonly string[], day: string): Promise<Away>;
  /** What a person has said of absences that have not ended on a date, the soonest first. */
  ahead(personId: string, day: string): Promise<readonly Absence[]>;
  /** Keeps an absence; one that begins on the same day takes the place of the earlier. What ended before `today` is forgotten. */
  keep(absence: Absence, today: string): Promise<void>;
  /** Forgets the absence of a person that begins on a date; one that is not there is forgotten already. */
  forget(personId: string, from: string): Promise<void>;
}
