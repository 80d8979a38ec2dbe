import { parseAbsenceReply } from '../../cards/absence/card';
import { parseCardIds } from '../../cards/card-ids';
import { render } from '../../cards/render';
import { absenceWords } from '../../cards/words/absences';
import { endAbsence, recordAbsence } from '../commands/absences';
import { checkAbsence } from '../domain/absences';
import { dayOf } from '../domain/calendar';
import { absence, type AbsenceCard } from '../views/absence';
import type { Shown, Turn } from './turn';

/** When the person is away, and the form for it (S1). Asks no SharePoint. */
export const showAbsences = (turn: Turn): Promise<Shown> => shown(turn);

/** Keeps an absence that was entered; or the form again with what is wrong. */
export async function enterAbsence(turn: Turn, data: unknown): Promise<Shown> {
  const { awayFrom: from, awayUntil: until, key } = parseAbsenceReply(data);
  const wrong = { from, until };
  if (checkAbsence(wrong, todayOf(turn)).problems.length > 0) return shown(turn, { wrong });
  await recordAbsence({ key, person: turn.person, from, until }, todayOf(turn), turn.services.away);
  return shown(turn, { said: 'recorded' });
}

/** Takes an absence back: the person returned, or does not go. */
export async function takeBackAbsence(turn: Turn, data: unknown): Promise<Shown> {
  // An absence is known by its first day.
  const { ref: from, key } = parseCardIds(data);
  const wasThere = await endAbsence({ key, person: turn.person, from }, todayOf(turn), turn.services.away);
  return shown(turn, { said: wasThere ? 'ended' : 'notThere' });
}

const todayOf = ({ now, services }: Turn): string => dayOf(now, services.profile.timeZone);

async function shown(turn: Turn, more: Pick<AbsenceCard, 'said' | 'wrong'> = {}): Promise<Shown> {
  const { services, person } = turn;
  const today = todayOf(turn);
  const absences = await services.away.absences.ahead(person.id, today);
  const data = absence({ key: services.newKey(), absences, today, ...more });
  return { card: render('absence', data), summary: absenceWords.summary };
}
