import { parseCardIds } from '../../../cards/card-ids';
import { parseCustomerListReply } from '../../../cards/customer-list/card';
import { render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { fill } from '../../../cards/words/fill';
import { customerListWords } from '../../../cards/words/customers/words';
import { type Admission, rolesForPermission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import { dayOf, daysAfter } from '../../domain/time/calendar';
import { type ListFilter, listFilterOf } from '../../domain/customers/customer-list';
import { customerList } from '../../views/customers/customer-list';
import { customerRecord } from '../../views/customers/customer-record';
import { message } from '../../views/messages/message';
import type { DialogPage } from '../sdk/answers';
import type { Shown, Turn } from '../sdk/turn';
import { beginningOf } from '../../domain/time/instant';

/** The beginning of the Customer Behaviour List, for those who keep it; everybody else is told whom to ask (S4). One request. */
export const showCustomers = (turn: Turn, by: Admission<'list'>): Promise<Shown> =>
  showPage(turn, by, { filter: 'in-force', page: 1, key: '' });

/** Another page of the list, or another part of it. One request. */
export async function turnCustomers(turn: Turn, by: Admission<'list'>, data: unknown): Promise<Shown> {
  const { look, page, key } = parseCardIds(data);
  const filter = listFilterOf(look === '' ? parseCustomerListReply(data).filter : look);
  return showPage(turn, by, { filter, page, key });
}

async function showPage(
  turn: Turn,
  by: Admission<'list'>,
  asked: { readonly filter: ListFilter; readonly page: number; readonly key: string },
): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const request = { ...asked, by: person, at: now, newKey: services.newKey(), before: soonFrom(turn) };
  const opened = await services.customers.openList(by, request, deadline);
  return {
    card: render('customer-list', customerList(opened, asked.filter, { profile, now })),
    summary: summaries['customer-list'],
    about: opened.entries.map(({ customerRef }) => customerRef),
  };
}

/** Asks for the part of the list that a card shows as a file (S4). The role is asked of the directory afresh: a file lasts. */
export async function exportCustomers(turn: Turn, by: Admission<'list'>, data: unknown): Promise<Shown> {
  const { services, person, now } = turn;
  const { look, key } = parseCardIds(data);
  const filter = listFilterOf(look);
  const wish = { personId: person.id, action: 'export-customers', ref: '' };
  const order = { key: bindKey(wish, openingIn(key) ?? services.newKey()), by: person, at: now, filter };
  await services.customers.orderExport(by, { ...order, before: soonFrom(turn) });
  return { card: render('message', message('exporting')), summary: summaries.message };
}

/** The name of an opening of the list; undefined for what no card of ours carries. */
const openingIn = (key: string): string | undefined => (/^[\da-f-]{36}$/.test(key) ? key : undefined);

/** The instant before which a review counts as soon. */
function soonFrom({ services: { profile }, now }: Turn): string {
  const day = daysAfter(dayOf(now, profile.timeZone), profile.customerList.reviewSoonDays + 1);
  return beginningOf(day);
}

/** The record of a customer in a dialog, for those who keep the list. One request. */
export async function openCustomer(
  turn: Turn,
  by: Admission<'list' | 'staff'>,
  ref: string,
): Promise<DialogPage> {
  const title = fill(customerListWords.record, { ref });
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const asked = { customerRef: ref, by: person, at: now, key: services.newKey() };
  const [record, mayAsk] = await Promise.all([
    /^CU-\d+$/.test(ref) ? services.customers.openRecord(by, asked, deadline) : undefined,
    services.rolesAmong(by, rolesForPermission('access', profile)),
  ]);
  if (!record) return { title, card: render('message', message('noCustomer')) };
  const mayExport = mayAsk.length > 0;
  return { title, card: render('customer-record', customerRecord(record, { profile, now, mayExport })) };
}
