import { parseAbsenceIds, parseAbsenceReply } from '../../../cards/absence/card';
import { parseAbsentColleague } from '../../../cards/absent-colleague/card';
import { render } from '../../../cards/render';
import { absenceWords, colleagueAbsenceWords } from '../../../cards/words/absences/words';
import { checkAbsence } from '../../domain/absences/absences';
import type { Admission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import { dayOf } from '../../domain/time/calendar';
import type { Person } from '../../domain/case/person';
import { absence, type AbsenceCard, absentColleague } from '../../views/absences/absence';
import type { Shown, Turn } from '../sdk/turn';

/** When the person is away, and the form for it (S1). Asks no SharePoint. */
export const showAbsences = (turn: Turn, by: Admission<'staff'>): Promise<Shown> => showOwn(turn, by);

/** Asks which colleague is away, of whoever may enter it for others. */
export const askWhoIsAbsent = (): Shown => askAgain();

/** When the colleague chosen is away, and the form for it. One request, for their name. */
export async function showAbsencesOf(turn: Turn, by: Admission<'absences'>, data: unknown): Promise<Shown> {
  const id = parseAbsentColleague(data);
  if (id === '') return askAgain('missing');
  const colleague = await turn.services.away.colleague(by, id, turn.deadline);
  return colleague ? showOf(turn, by, colleague) : askAgain('unknown');
}

/** Keeps an absence of the person's own that was entered; or the form again with what is wrong. */
export async function enterAbsence(turn: Turn, by: Admission<'staff'>, data: unknown): Promise<Shown> {
  const more = await enter(turn, by, { person: turn.person, data });
  return showOwn(turn, by, more);
}

/** The same for a colleague. One request, for their name. */
export const enterAbsenceFor = (
  turn: Turn,
  by: Admission<'absences' | 'staff'>,
  data: unknown,
): Promise<Shown> => forColleague(turn, by, data, enter);

/** Does something about a colleague's absence that was asked for, and shows how it then stands. */
async function forColleague(
  turn: Turn,
  by: Admission<'absences' | 'staff'>,
  data: unknown,
  act: typeof enter | typeof takeBack,
): Promise<Shown> {
  const person = await colleagueIn(turn, by, data);
  if (!person) return askAgain('unknown');
  return showOf(turn, by, person, await act(turn, by, { person, data, for: turn.person }));
}

/** Takes an absence of the person's own back: they returned, or do not go. */
export async function takeBackAbsence(turn: Turn, by: Admission<'staff'>, data: unknown): Promise<Shown> {
  const more = await takeBack(turn, by, { person: turn.person, data });
  return showOwn(turn, by, more);
}

/** The same for a colleague. One request, for their name. */
export const takeBackAbsenceFor = (
  turn: Turn,
  by: Admission<'absences' | 'staff'>,
  data: unknown,
): Promise<Shown> => forColleague(turn, by, data, takeBack);

/** Whether a button is about somebody else's absence, for which a duty is needed. */
export const isForColleague = ({ person }: Turn, data: unknown): boolean =>
  !['', person.id].includes(parseAbsenceIds(data).person);

const colleagueIn = (turn: Turn, by: Admission<'absences'>, data: unknown): Promise<Person | undefined> =>
  turn.services.away.colleague(by, parseAbsenceIds(data).person, turn.deadline);

/** Whose absence it is, and who says so for them: nobody, where they do so themselves. */
interface AbsenceSent {
  readonly person: Person;
  readonly data: unknown;
  readonly for?: Person;
}

type Told = Pick<AbsenceCard, 'said' | 'wrong'>;

async function enter(turn: Turn, by: Admission<'staff'>, sent: AbsenceSent): Promise<Told> {
  const { awayFrom: from, awayUntil: until, key } = parseAbsenceReply(sent.data);
  const wrong = { from, until };
  if (checkAbsence(wrong, todayOf(turn)).problems.length > 0) return { wrong };
  const news = {
    key: keyFor(turn, 'record-absence', sent, key),
    person: sent.person,
    from,
    until,
    by: sent.for,
  };
  await turn.services.away.record(by, news, todayOf(turn));
  return { said: 'recorded' };
}

async function takeBack(turn: Turn, by: Admission<'staff'>, sent: AbsenceSent): Promise<Told> {
  const { ref, key } = parseAbsenceIds(sent.data);
  // An absence is known by its first day.
  const news = {
    key: keyFor(turn, 'cancel-absence', sent, key),
    person: sent.person,
    from: ref,
    by: sent.for,
  };
  const wasThere = await turn.services.away.end(by, news, todayOf(turn));
  return { said: wasThere ? 'ended' : 'notThere' };
}

const keyFor = (turn: Turn, action: string, { person }: AbsenceSent, key: string): string =>
  bindKey({ personId: turn.person.id, action, ref: person.id }, key);

const todayOf = ({ now, services }: Turn): string => dayOf(now, services.profile.timeZone);

async function showOwn(turn: Turn, by: Admission<'staff'>, more: Told = {}): Promise<Shown> {
  const today = todayOf(turn);
  const absences = await turn.services.away.own(by, today);
  const data = absence({ key: turn.services.newKey(), colleague: undefined, absences, today, ...more });
  return { card: render('absence', data), summary: absenceWords.summary };
}

async function showOf(
  turn: Turn,
  by: Admission<'absences'>,
  colleague: Person,
  more: Told = {},
): Promise<Shown> {
  const today = todayOf(turn);
  const absences = await turn.services.away.of(by, colleague.id, today);
  const data = absence({ key: turn.services.newKey(), colleague, absences, today, ...more });
  return { card: render('absence', data), summary: colleagueAbsenceWords.summary };
}

const askAgain = (wrong?: 'missing' | 'unknown'): Shown => ({
  card: render('absent-colleague', absentColleague(wrong)),
  summary: colleagueAbsenceWords.summary,
});
