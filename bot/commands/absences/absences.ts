import type { Absence, AbsenceNews, Away } from '../../domain/absences/absences';

/** Keeps who is away and until when. Members throw `Outage`. */
export interface Absences {
  /** Who of some people is away on a calendar date, and until when. Asks no SharePoint: a look-up stays one request. */
  absentOn(personIds: readonly string[], day: string): Promise<Away>;
  /** The absences of a person that have not ended on a date, the soonest first. */
  ahead(personId: string, day: string): Promise<readonly Absence[]>;
  /** Keeps an absence; one that begins on the same day takes the place of the earlier. What ended before `today` is forgotten. */
  keep(absence: Absence, today: string): Promise<void>;
  /** Forgets the absence of a person that begins on a date; one that is not there is forgotten already. */
  forget(personId: string, from: string): Promise<void>;
}

/** Takes news of an absence, to be told off the turn. Throws `Outage`. */
interface AbsenceTeller {
  keep(news: AbsenceNews): Promise<void>;
}

/** What saying that somebody is away needs. */
export interface AbsenceDeps {
  readonly absences: Absences;
  readonly teller: AbsenceTeller;
}

/** Keeps that somebody is away, and has it told. Twice under one key is once. Throws `Outage`: then enter it again. */
export async function recordAbsence(
  { key, person, from, until, by }: Omit<AbsenceNews, 'isOver'>,
  today: string,
  { absences, teller }: AbsenceDeps,
): Promise<void> {
  await absences.keep({ personId: person.id, from, until, by }, today);
  await teller.keep({ key, person, from, until, by, isOver: false });
}

/** Takes an absence back and has it told; gives whether there was one. Throws `Outage`. */
export async function endAbsence(
  { key, person, from, by }: Pick<AbsenceNews, 'key' | 'person' | 'from' | 'by'>,
  today: string,
  { absences, teller }: AbsenceDeps,
): Promise<boolean> {
  const absence = (await absences.ahead(person.id, today)).find((one) => one.from === from);
  if (!absence) return false;
  await absences.forget(person.id, from);
  await teller.keep({ key, person, from, until: absence.until, by, isOver: true });
  return true;
}
