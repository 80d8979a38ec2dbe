import { type AbsenceIds, parseAbsenceIds, parseAbsenceReply } from '../../../cards/absence/card';
import { parseAbsentColleague } from '../../../cards/absent-colleague/card';
import { render } from '../../../cards/render';
import { absenceWords, colleagueAbsenceWords } from '../../../cards/words/absences/words';
import { summaries } from '../../../cards/words/summaries';
import { endAbsence, recordAbsence } from '../../commands/absences/absences';
import { checkAbsence } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import type { Person } from '../../domain/case/person';
import { absence, type AbsenceCard, absentColleague } from '../../views/absences/absence';
import { partyLabel } from '../../views/case/labels';
import { message } from '../../views/messages/message';
import type { Shown, Turn } from '../sdk/turn';

/** When the person is away, and the form for it (S1). Asks no SharePoint. */
export const showAbsences = (turn: Turn): Promise<Shown> => shown(turn, undefined);

/** Asks which colleague is away, of whoever may enter it for others. */
export async function askWhoIsAbsent(turn: Turn): Promise<Shown> {
  return (await refusalFor(turn, { fresh: false })) ?? askAgain();
}

/** When the colleague chosen is away, and the form for it. One request, for their name. */
export async function showAbsencesOf(turn: Turn, data: unknown): Promise<Shown> {
  const refused = await refusalFor(turn, { fresh: false });
  if (refused) return refused;
  const id = parseAbsentColleague(data);
  if (id === '') return askAgain('missing');
  const whose = await whoseIn(turn, id);
  return whose ? shown(turn, whose.colleague) : askAgain('unknown');
}

/** Keeps an absence that was entered; or the form again with what is wrong. */
export async function enterAbsence(turn: Turn, data: unknown): Promise<Shown> {
  const { awayFrom: from, awayUntil: until, ...ids } = parseAbsenceReply(data);
  return forWhom(turn, ids, async ({ person, by, colleague }) => {
    const wrong = { from, until };
    if (checkAbsence(wrong, todayOf(turn)).problems.length > 0) return shown(turn, colleague, { wrong });
    const news = { key: ids.key, person, from, until, by };
    await recordAbsence(news, todayOf(turn), turn.services.away);
    return shown(turn, colleague, { said: 'recorded' });
  });
}

/** Takes an absence back: the person returned, or does not go. */
export async function takeBackAbsence(turn: Turn, data: unknown): Promise<Shown> {
  const ids = parseAbsenceIds(data);
  return forWhom(turn, ids, async ({ person, by, colleague }) => {
    // An absence is known by its first day.
    const news = { key: ids.key, person, from: ids.ref, by };
    const wasThere = await endAbsence(news, todayOf(turn), turn.services.away);
    return shown(turn, colleague, { said: wasThere ? 'ended' : 'notThere' });
  });
}

/** Whose absence it is, and who says so for them: nobody, where they do so themselves. */
interface Whose {
  readonly person: Person;
  readonly colleague: Person | undefined;
  readonly by: Person | undefined;
}

/** Does something about the absences that a card is about. For a colleague the role is asked of the directory afresh. */
async function forWhom(
  turn: Turn,
  { person: id }: AbsenceIds,
  act: (whose: Whose) => Promise<Shown>,
): Promise<Shown> {
  if (id !== '') {
    const refused = await refusalFor(turn, { fresh: true });
    if (refused) return refused;
  }
  const whose = await whoseIn(turn, id === '' ? turn.person.id : id);
  return whose ? act(whose) : askAgain('unknown');
}

/** Whose absence is entered: the reader's own, or a colleague's on whose behalf the reader enters it. Undefined where the directory does not know the colleague. */
async function whoseIn(turn: Turn, id: string): Promise<Whose | undefined> {
  const { person, services, deadline } = turn;
  if (id === person.id) return { person, colleague: undefined, by: undefined };
  const [colleague] = await services.namesOf([id], deadline);
  return colleague && { person: colleague, colleague, by: person };
}

const todayOf = ({ now, services }: Turn): string => dayOf(now, services.profile.timeZone);

async function shown(
  turn: Turn,
  colleague: Person | undefined,
  more: Pick<AbsenceCard, 'said' | 'wrong'> = {},
): Promise<Shown> {
  const { services, person } = turn;
  const today = todayOf(turn);
  const absences = await services.away.absences.ahead((colleague ?? person).id, today);
  const data = absence({ key: services.newKey(), colleague, absences, today, ...more });
  const { summary } = colleague ? colleagueAbsenceWords : absenceWords;
  return { card: render('absence', data), summary };
}

const askAgain = (wrong?: 'missing' | 'unknown'): Shown => ({
  card: render('absent-colleague', absentColleague(wrong)),
  summary: colleagueAbsenceWords.summary,
});

/** Why this person enters nothing for others; undefined where the profile lets them. */
async function refusalFor(turn: Turn, { fresh }: { readonly fresh: boolean }): Promise<Shown | undefined> {
  const { profile, rolesOf } = turn.services;
  const { by } = profile.contactPeople.absences;
  if ((await rolesOf(turn.person.id, by, { fresh })).length > 0) return undefined;
  const who = by.map((role) => partyLabel(profile, role)).join('; ');
  return { card: render('message', message('notAbsences', { who })), summary: summaries.message };
}
