import type { CardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseStepReply } from '../../../cards/step-form/card';
import type { Admission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import type { Correction } from '../../domain/customers/corrections';
import type { Refiling } from '../../domain/customers/refiling';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { checkCorrection, correctionForm } from '../../views/customers/correction-form';
import type { EnteredAbout } from '../../views/customers/customer-forms';
import type { MessageName } from '../../../cards/words/shape';
import { message } from '../../views/messages/message';
import type { Turn } from '../sdk/turn';

/** That there is no such customer to be seen. */
export const nothingThere = (): AdaptiveCardJson => render('message', message('noCustomer'));

/** The form that corrects a customer, or adds a name. One request. */
export async function openCorrection(
  turn: Turn,
  by: Admission<'list'>,
  ref: string,
): Promise<AdaptiveCardJson> {
  const record = await openForKeeper(turn, by, ref);
  return record ? drawn(turn, record, turn.services.newKey()) : nothingThere();
}

/** What is to be corrected is kept; or the form again with what is wrong (S4). */
export async function sendCorrection(
  turn: Turn,
  by: Admission<'list'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> {
  const { services } = turn;
  const record = await openForKeeper(turn, by, ids.ref);
  if (!record) return nothingThere();
  const entered = parseStepReply(['what', 'value', 'reason'], data);
  const checked = checkCorrection(entered, record, services.customers.normal);
  if ('wrong' in checked) return drawn(turn, record, ids.key, { entered, wrong: checked.wrong });
  const wish = { action: 'customer-correct', change: checked.change, said: 'correcting' } as const;
  return askForKeeper(turn, by, { record, ids, ...wish });
}

type Stamped = 'key' | 'by' | 'at';

/** What a keeper wants changed of a customer, checked, and what is said once it is kept. */
interface KeeperWish {
  readonly record: CustomerRecord;
  readonly ids: CardIds;
  /** What the key of the wish is bound to, besides the person and the customer. */
  readonly action: string;
  readonly change: Omit<Correction, Stamped> | Omit<Refiling, Stamped>;
  readonly said: MessageName;
  readonly facts?: Readonly<Record<string, string>>;
}

/** Has a change of a customer carried out, once, by whoever keeps the list; gives what is said to it. One request. */
export async function askForKeeper(
  { services, person, now, deadline }: Turn,
  by: Admission<'list'>,
  { record, ids, action, change, said, facts }: KeeperWish,
): Promise<AdaptiveCardJson> {
  const correction = {
    ...change,
    key: bindKey({ personId: person.id, action, ref: ids.ref }, ids.key),
    by: { id: person.id, name: person.name },
    at: now,
  };
  const { customerRef } = record.customer;
  const result = await services.customers.askCorrection(by, { customerRef, correction }, deadline);
  if (result === 'no-such-customer') return nothingThere();
  return render(
    'message',
    message(result === 'busy' ? 'correctionBusy' : said, { ref: customerRef, ...facts }),
  );
}

/** The record, by a reference that a card carried; that it was seen is kept. */
export async function openForKeeper(
  turn: Turn,
  by: Admission<'list'>,
  ref: string,
): Promise<CustomerRecord | undefined> {
  const { services, person, now, deadline } = turn;
  if (!/^CU-\d+$/.test(ref)) return undefined;
  const asked = { customerRef: ref, by: person, at: now, key: services.newKey() };
  return services.customers.openRecord(by, asked, deadline);
}

const drawn = (turn: Turn, record: CustomerRecord, key: string, given?: EnteredAbout): AdaptiveCardJson =>
  render('step-form', correctionForm(record, { key, normal: turn.services.customers.normal }, given));
