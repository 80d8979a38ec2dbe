import { parseCardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseSubjectAccessReply } from '../../../cards/subject-access/card';
import { summaries } from '../../../cards/words/summaries';
import { openCustomerRecord } from '../../commands/customers/customer-record';
import { lookUp } from '../../commands/customers/known-customer';
import { orderAccess } from '../../commands/records/subject-access';
import { dayOf } from '../../domain/time/calendar';
import { exportForm } from '../../views/customers/customer-forms';
import { partyLabel } from '../../views/case/labels';
import { message } from '../../views/messages/message';
import { askForAccess, chooseForAccess, confirmAccess } from '../../views/records/subject-access';
import type { Shown, Turn } from '../sdk/turn';

const isCustomer = (text: string): boolean => /^CU-\d+$/.test(text);

/** Asks on whom everything is to be drawn up, or looks for a text that came with the command (X4). At most one request. */
export async function showAccess(turn: Turn, text: string): Promise<Shown> {
  const refused = await accessRefusal(turn, { fresh: false });
  if (refused) return refused;
  if (text === '') return shown(render('subject-access', askForAccess()));
  return isCustomer(text.toUpperCase()) ? confirm(turn, text.toUpperCase()) : choose(turn, text);
}

/** Looks for whom the card asks, or shows whom somebody chose on it. One request. */
export async function findForAccess(turn: Turn, data: unknown): Promise<Shown> {
  const refused = await accessRefusal(turn, { fresh: false });
  if (refused) return refused;
  const { ref } = parseCardIds(data);
  return isCustomer(ref) ? confirm(turn, ref) : choose(turn, parseSubjectAccessReply(data).asked);
}

/** Has everything on a customer drawn up. The role is asked of the directory afresh: files last. */
export async function orderCustomerExport(turn: Turn, data: unknown): Promise<Shown> {
  const refused = await accessRefusal(turn, { fresh: true });
  if (refused) return refused;
  const { services, person, now } = turn;
  const { ref, key } = parseCardIds(data);
  if (!isCustomer(ref)) return shown(render('message', message('noCustomer')));
  const named = /^[\da-f-]{36}$/.test(key) ? key : services.newKey();
  const order = { key: named, by: person, at: now, customerRef: ref };
  await orderAccess(order, { looks: services.customers.looks, orders: services.accessOrders });
  return shown(render('message', message('accessOrdered', { ref })));
}

async function choose(turn: Turn, text: string): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const key = services.newKey();
  const today = dayOf(now, profile.timeZone);
  const request = { text, chosen: '', by: person, at: now, today, keyFor: () => key };
  const look = await lookUp(request, deadline, services.looking);
  return shown(render('subject-access', chooseForAccess(text, look, { profile, now })));
}

async function confirm(turn: Turn, customerRef: string): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const asked = { customerRef, by: person, at: now, key: services.newKey() };
  const record = await openCustomerRecord(asked, deadline, services.customers);
  if (!record) return shown(render('message', message('noCustomer')));
  return shown(render('subject-access', confirmAccess(record, services.newKey(), services.profile)));
}

const shown = (card: AdaptiveCardJson): Shown => ({ card, summary: summaries['subject-access'] });

/** The question whether everything on a customer is to be drawn up, where their record is open. No request. */
export async function openAccess(turn: Turn, ref: string): Promise<AdaptiveCardJson> {
  const refused = await accessRefusal(turn, { fresh: false });
  if (refused) return refused.card;
  if (!isCustomer(ref)) return render('message', message('noCustomer'));
  return render('step-form', exportForm(ref, turn.services.newKey(), turn.services.profile));
}

/** Why this person gets nothing; undefined where the profile lets them ask. */
export async function accessRefusal(
  turn: Turn,
  { fresh }: { readonly fresh: boolean },
): Promise<Shown | undefined> {
  const { profile, rolesOf } = turn.services;
  const { by } = profile.subjectAccess;
  const held = await rolesOf(turn.person.id, by, { fresh });
  if (held.length > 0) return undefined;
  const who = by.map((role) => partyLabel(profile, role)).join('; ');
  return shown(render('message', message('notAccess', { who })));
}
