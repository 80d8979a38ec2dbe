import { parseCardIds } from '../../../cards/card-ids';
import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { Outage } from '../../commands/outage';
import { type Away, nobodyAway } from '../../domain/absences/absences';
import { dayOf } from '../../domain/time/calendar';
import type { DutiesFound } from '../../domain/customers/duties';
import { message } from '../../views/messages/message';
import { myCustomers } from '../../views/contact-people/my-customers';
import { appointmentCard, isContact } from '../steps/case-by-reference';
import { checkText } from '../customers/known-customer';
import type { Shown, Turn } from '../sdk/turn';

/** The customers whom the person is a contact of, a page of them (S1). One request. */
export const showMyCustomers = (turn: Turn, data: unknown): Promise<Shown> =>
  listed(turn, { page: parseCardIds(data).page, toLog: false });

/** Whose contact is to be logged (S3): one of the person's own customers, or whoever the text says. One request. */
export const showLog = (turn: Turn, text: string): Promise<Shown> =>
  text === '' ? listed(turn, { page: 1, toLog: true }) : checkText(turn, text);

async function listed(
  turn: Turn,
  { page, toLog }: { readonly page: number; readonly toLog: boolean },
): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const found = await services.dutiesOf(person.id, deadline);
  const today = dayOf(now, profile.timeZone);
  const away = await awayAmong(turn, found, today);
  const data = myCustomers(found, page, { id: person.id, today, away, toLog, profile });
  return { card: render('my-customers', data), summary: summaries['my-customers'] };
}

async function awayAmong({ person, services }: Turn, { duties }: DutiesFound, today: string): Promise<Away> {
  const named = duties.flatMap(({ contacts }) => contacts.map((contact) => contact.person.id));
  try {
    return await services.away.absences.absentOn([person.id, ...named], today);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    services.log.warn('absences-away', { system: problem.system, status: problem.status });
    return nobodyAway;
  }
}

/** The appointment of one customer, with what is allowed now: for its contacts, and nobody else (C5). One request. */
export async function openAppointment(turn: Turn, data: unknown): Promise<Shown> {
  const { ref } = parseCardIds(data);
  const loaded = await turn.services.carryOut.register.load(ref, turn.deadline);
  const subject = loaded?.stored.subject;
  return subject && isContact(turn, subject)
    ? appointmentCard(turn, subject)
    : { card: render('message', message('unknownCase')), summary: summaries.message };
}
