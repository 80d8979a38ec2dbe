import { parseCardIds } from '../../../cards/card-ids';
import { parseCustomerListReply } from '../../../cards/customer-list/card';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { summaries } from '../../../cards/words/summaries';
import { fill } from '../../../cards/words/fill';
import { customerListWords } from '../../../cards/words/customers/words';
import { theBot } from '../../domain/case/person';
import { orderExport } from '../../commands/customers/customer-export';
import { openList } from '../../commands/customers/customer-list';
import { openCustomerRecord } from '../../commands/customers/customer-record';
import { dayOf, daysAfter } from '../../domain/time/calendar';
import { type ListFilter, listFilterOf } from '../../domain/customers/customer-list';
import { customerList } from '../../views/customers/customer-list';
import { customerRecord } from '../../views/customers/customer-record';
import { partyLabel } from '../../views/case/labels';
import { message } from '../../views/messages/message';
import type { DialogPage } from '../sdk/answers';
import { accessRefusal } from '../records/subject-access';
import type { Shown, Turn } from '../sdk/turn';
import { beginningOf } from '../../domain/time/instant';

/** The beginning of the Customer Behaviour List, for those who keep it; everybody else is told whom to ask (S4). One request. */
export const showCustomers = (turn: Turn): Promise<Shown> =>
  showPage(turn, { filter: 'in-force', page: 1, key: '' });

/** Another page of the list, or another part of it. One request. */
export async function turnCustomers(turn: Turn, data: unknown): Promise<Shown> {
  const { look, page, key } = parseCardIds(data);
  const filter = listFilterOf(look === '' ? parseCustomerListReply(data).filter : look);
  return showPage(turn, { filter, page, key });
}

async function showPage(
  turn: Turn,
  asked: { readonly filter: ListFilter; readonly page: number; readonly key: string },
): Promise<Shown> {
  const { services, person, now, deadline } = turn;
  const { profile } = services;
  const refused = await refusalFor(turn);
  if (refused) return { card: refused, summary: summaries.message };
  const request = { ...asked, by: person, at: now, newKey: services.newKey(), before: soonFrom(turn) };
  const opened = await openList(request, deadline, services.customers);
  return {
    card: render('customer-list', customerList(opened, asked.filter, { profile, now })),
    summary: summaries['customer-list'],
  };
}

/** Asks for the part of the list that a card shows as a file (S4). The role is asked of the directory afresh: a file lasts. */
export async function exportCustomers(turn: Turn, data: unknown): Promise<Shown> {
  const { services, person, now } = turn;
  const { look, key } = parseCardIds(data);
  const refused = await refusalFor(turn, { fresh: true });
  if (refused) return { card: refused, summary: summaries.message };
  const order = { key: openingIn(key) ?? services.newKey(), by: person, at: now, filter: listFilterOf(look) };
  await orderExport({ ...order, before: soonFrom(turn) }, services.customers);
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
export async function openCustomer(turn: Turn, ref: string): Promise<DialogPage> {
  const title = fill(customerListWords.record, { ref });
  const { services, person, now, deadline } = turn;
  const refused = await refusalFor(turn);
  if (refused) return { title: theBot.name, card: refused };
  const asked = { customerRef: ref, by: person, at: now, key: services.newKey() };
  const [record, barred] = await Promise.all([
    /^CU-\d+$/.test(ref) ? openCustomerRecord(asked, deadline, services.customers) : undefined,
    accessRefusal(turn, { fresh: false }),
  ]);
  if (!record) return { title, card: render('message', message('noCustomer')) };
  const { profile } = services;
  return {
    title,
    card: render('customer-record', customerRecord(record, { profile, now, mayExport: !barred })),
  };
}

/** Why this person does not see the list; undefined where they keep it. Their role is asked of the directory each time. */
export async function refusalFor(
  turn: Turn,
  { fresh } = { fresh: false },
): Promise<AdaptiveCardJson | undefined> {
  const { profile, rolesOf } = turn.services;
  const { keptBy } = profile.customerList;
  const held = await rolesOf(turn.person.id, keptBy, { fresh });
  if (held.length > 0) return undefined;
  const who = keptBy.map((role) => partyLabel(profile, role)).join('; ');
  return render('message', message('notKeeper', { who }));
}
