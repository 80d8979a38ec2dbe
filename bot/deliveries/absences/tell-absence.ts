import { render } from '../../../cards/render';
import { absenceWords } from '../../../cards/words/absences/words';
import type { Absences } from '../../commands/absences/absences';
import type { Deadline } from '../../commands/deadline';
import type { FindDuties } from '../../commands/contact-people/duties';
import type { AbsenceNews } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import { type AbsenceAudience, absenceAudiences } from '../../domain/absences/stand-ins';
import type { Profile } from '../../policy/profile';
import { absenceTold } from '../../views/absences/absence-news';
import type { Destination } from '../ports';
import { tellOnce, type TellDeps } from '../tell-once';
import { destinationKey } from '../postings';
import { writeInstant } from '../../domain/time/instant';

/** What telling of an absence needs. */
export interface TellAbsenceDeps extends TellDeps {
  readonly duties: FindDuties;
  readonly absences: Pick<Absences, 'absentOn'>;
  readonly profile: Profile;
  readonly now: () => Date;
}

/**
 * Tells those who act for somebody away, or again act no more: whoever shares a customer with them; those who appoint,
 * where nobody else is there; and the person themself, who acts for them (S1). Each once, under the key of the news. Throws
 * `Outage` when something is still owed: the queue brings it again.
 */
export async function tellAbsence(
  news: AbsenceNews,
  deadline: Deadline,
  deps: TellAbsenceDeps,
): Promise<void> {
  const { profile, log } = deps;
  const { duties } = await deps.duties(news.person.id, deadline);
  const partners = duties.flatMap(({ contacts }) => contacts.map(({ person }) => person.id));
  // Whoever is away when the absence begins, or already now: nobody is told to stand in who is not there.
  const today = dayOf(writeInstant(deps.now()), profile.timeZone);
  const away = await deps.absences.absentOn(partners, news.from > today ? news.from : today);
  const told = absenceAudiences(news, duties, away);
  for (const one of told) await tellOne(one, news, deps);
  log.info('absence-told', { to: told.length, cases: duties.length });
}

async function tellOne(told: AbsenceAudience, news: AbsenceNews, deps: TellAbsenceDeps): Promise<void> {
  const { profile } = deps;
  const to: Destination =
    told.to === 'appointers'
      ? { kind: 'channel', code: profile.contactPeople.appointedBy.channel }
      : { kind: 'person', id: told.to.id };
  const about = `absence-${news.person.id}`;
  const id = `${news.key}/${destinationKey(to)}/${told.as}`;
  const message = {
    card: render('message', absenceTold(told, news, profile)),
    summary: absenceWords.summary,
  };
  await tellOnce({ about, id, to, message }, deps);
}
