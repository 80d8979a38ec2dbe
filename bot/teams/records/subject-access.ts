import { parseCardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseSubjectAccessReply } from '../../../cards/subject-access/card';
import { summaries } from '../../../cards/words/summaries';
import type { Admission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import { dayOf } from '../../domain/time/calendar';
import { exportForm } from '../../views/customers/customer-forms';
import { message } from '../../views/messages/message';
import { askForAccess, chooseForAccess, confirmAccess } from '../../views/records/subject-access';
import type { Shown, Turn } from '../sdk/turn';

const isCustomer = (text: string): boolean => /^CU-\d+$/.test(text);

/** Asks on whom everything is to be drawn up, or looks for a text that came with the command (X4). At most one request. */
export async function showAccess(
  turn: Turn,
  by: Admission<'access' | 'staff'>,
  text: string,
): Promise<Shown> {
  if (text === '') return shown(render('subject-access', askForAccess()));
  return isCustomer(text.toUpperCase()) ? confirm(turn, by, text.toUpperCase()) : choose(turn, by, text);
}

/** Looks for whom the card asks, or shows whom somebody chose on it. One request. */
export async function findForAccess(
  turn: Turn,
  by: Admission<'access' | 'staff'>,
  data: unknown,
): Promise<Shown> {
  const { ref } = parseCardIds(data);
  return isCustomer(ref) ? confirm(turn, by, ref) : choose(turn, by, parseSubjectAccessReply(data).asked);
}

/** Has everything on a customer drawn up. The role is asked of the directory afresh: files last. */
export async function orderCustomerExport(
  turn: Turn,
  by: Admission<'access' | 'staff'>,
  data: unknown,
): Promise<Shown> {
  const { services, person, now } = turn;
  const { ref, key } = parseCardIds(data);
  if (!isCustomer(ref)) return shown(render('message', message('noCustomer')));
  const named = /^[\da-f-]{36}$/.test(key) ? key : services.newKey();
  const bound = bindKey({ personId: person.id, action: 'export-customer', ref }, named);
  const order = { key: bound, by: person, at: now, customerRef: ref };
  await services.customers.orderAccess(by, order);
  return shown(render('message', message('accessOrdered', { ref })));
}

async function choose(turn: Turn, by: Admission<'access' | 'staff'>, text: string): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const key = services.newKey();
  const today = dayOf(now, profile.timeZone);
  const asked = { text, chosen: '', by: person, at: now, today, keyFor: () => key };
  const request = { ...asked, countedAs: 'check', whom: 'everybody' } as const;
  const look = await services.lookUp(by, request, deadline);
  if (look.kind === 'found' && look.isSlowed) return shown(render('message', message('slowed')));
  const about = look.kind === 'found' ? look.customers.map((one) => one.customerRef) : [];
  return shown(render('subject-access', chooseForAccess(text, look, { profile, now })), about);
}

async function confirm(turn: Turn, by: Admission<'access' | 'staff'>, customerRef: string): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const asked = { customerRef, by: person, at: now, key: services.newKey() };
  const record = await services.customers.openRecord(by, asked, deadline);
  if (!record) return shown(render('message', message('noCustomer')));
  const card = render('subject-access', confirmAccess(record, services.newKey(), services.profile));
  return shown(card, [customerRef]);
}

const shown = (card: AdaptiveCardJson, about: readonly string[] = []): Shown => ({
  card,
  summary: summaries['subject-access'],
  about,
});

/** The question whether everything on a customer is to be drawn up, where their record is open. No request. */
export function openAccess(turn: Turn, ref: string): AdaptiveCardJson {
  if (!isCustomer(ref)) return render('message', message('noCustomer'));
  return render('step-form', exportForm(ref, turn.services.newKey(), turn.services.profile));
}
