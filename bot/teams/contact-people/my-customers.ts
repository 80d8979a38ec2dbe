import { parseCardIds } from '../../../cards/card-ids';
import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { describeOutage, Outage } from '../../commands/outage';
import { type Away, nobodyAway } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import type { Admission } from '../../domain/door/admission';
import type { DutiesFound } from '../../domain/customers/duties';
import { message } from '../../views/messages/message';
import { myCustomers } from '../../views/contact-people/my-customers';
import { appointmentCard, isContact } from '../steps/case-by-reference';
import { checkText } from '../customers/known-customer';
import type { CaseOpened } from '../door/knock';
import type { Shown, Turn } from '../sdk/turn';

/** The customers whom the person is a contact of, a page of them (S1). One request. */
export const showMyCustomers = (turn: Turn, by: Admission<'staff'>, data: unknown): Promise<Shown> =>
  listed(turn, by, { page: parseCardIds(data).page, toLog: false });

/** Whose contact is to be logged (S3): one of the person's own customers, or whoever the text says. One request. */
export const showLog = (turn: Turn, by: Admission<'staff'>, text: string): Promise<Shown> =>
  text === '' ? listed(turn, by, { page: 1, toLog: true }) : checkText(turn, by, text);

async function listed(
  turn: Turn,
  by: Admission<'staff'>,
  { page, toLog }: { readonly page: number; readonly toLog: boolean },
): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const found = await services.dutiesOf(by, deadline);
  const today = dayOf(now, profile.timeZone);
  const away = await awayAmong(turn, by, found, today);
  const data = myCustomers(found, page, { id: person.id, today, away, toLog, profile });
  const about = found.duties.map(({ ref }) => ref);
  return { card: render('my-customers', data), summary: summaries['my-customers'], about };
}

async function awayAmong(
  { person, services }: Turn,
  by: Admission<'staff'>,
  { duties }: DutiesFound,
  today: string,
): Promise<Away> {
  const named = duties.flatMap(({ contacts }) => contacts.map((contact) => contact.person.id));
  try {
    return await services.away.absentOn(by, [person.id, ...named], today);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    services.log.warn('absences-away', describeOutage(problem));
    return nobodyAway;
  }
}

/** The appointment of one customer, with what is allowed now: for its contacts, and nobody else (C5). */
export const openAppointment = (turn: Turn, { seen }: CaseOpened): Shown =>
  isContact(turn, seen.subject)
    ? appointmentCard(turn, seen.subject)
    : { card: render('message', message('unknownCase')), summary: summaries.message };
