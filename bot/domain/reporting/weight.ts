import type { Case } from '../case/state';

/** An incident as a case keeps it. */
export type KeptIncident = Case['incidents'][number];

/** An incident with its place in its case, from 1 on, by which events name it. */
export interface NumberedIncident {
  readonly number: number;
  readonly incident: KeptIncident;
}

const numbered = ({ incidents }: Case): readonly NumberedIncident[] =>
  incidents.map((incident, index) => ({ number: index + 1, incident }));

/** The incidents that count, each with its number: one that was set aside stays on the record, and nothing follows from it (D5). */
export const numberedIncidents = (subject: Case): readonly NumberedIncident[] =>
  numbered(subject).filter(({ incident }) => incident.setAside === undefined);

/** The incidents that count: all but those set aside (D5). */
export const incidentsOf = (subject: Case): readonly KeptIncident[] =>
  numberedIncidents(subject).map(({ incident }) => incident);

const answerOf = ({ affectedAnswers }: Case, personId: string, number: number) =>
  affectedAnswers.find(({ incident, by }) => incident === number && by.id === personId);

/**
 * The incidents in which somebody is named as affected, and has not said that they were not (D5): those that count, and those they
 * set aside themselves, which lets nobody back in.
 */
const namings = (subject: Case, personId: string): readonly NumberedIncident[] =>
  numbered(subject).filter(
    ({ number, incident }) =>
      (incident.setAside === undefined || incident.setAside.by.id === personId) &&
      incident.affected.some(({ id }) => id === personId) &&
      answerOf(subject, personId, number)?.was !== false,
  );

/** Whether somebody is named as affected: out, unless they said that they were not (D5). */
export const isAffected = (subject: Case, personId: string): boolean => namings(subject, personId).length > 0;

/** The incidents in which somebody else named a person as affected, and the person has not said yet whether they were (D5). */
export const unansweredNamings = (subject: Case, personId: string): readonly NumberedIncident[] =>
  namings(subject, personId).filter(
    ({ number, incident }) =>
      incident.by.id !== personId && answerOf(subject, personId, number) === undefined,
  );
