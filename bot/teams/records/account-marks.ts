import type { CardIds } from '../../../cards/card-ids';
import { readMarkAnswers } from '../../../cards/mark-answers';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import type { AccountOrder } from '../../commands/records/account';
import type { Admission } from '../../domain/door/admission';
import { isWhollyConfirmed } from '../../domain/records/account/marks';
import { message } from '../../views/messages/message';
import { marksForm } from '../../views/records/account/marks-form';
import type { Turn } from '../sdk/turn';

/** What the files of an account may be called; of whom it is stands at its beginning. */
const stems = /^(CU-\d+)-\d{4}-\d\d-\d\d-[\da-f]{8}$/;

/** The marks of an account that are still to be confirmed, the next few of them (X4). Two requests. */
export async function openAccountMarks(
  turn: Turn,
  by: Admission<'access'>,
  ids: CardIds,
): Promise<AdaptiveCardJson> {
  const order = orderOf(turn, ids);
  const account = order && (await turn.services.customers.openAccount(by, order, turn.deadline));
  return account ? render('step-form', marksForm(account, ids.key)) : gone();
}

/** Keeps what was decided on those marks, and shows the next; once none is left the account is written. Four requests. */
export async function confirmAccountMarks(
  turn: Turn,
  by: Admission<'access'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> {
  const order = orderOf(turn, ids);
  const decided = readMarkAnswers(data);
  const account = order && (await turn.services.customers.decideMarks(by, { order, decided }, turn.deadline));
  if (!account) return gone();
  return isWhollyConfirmed(account)
    ? render('message', message('accountConfirmed'))
    : render('step-form', marksForm(account, ids.key));
}

const gone = (): AdaptiveCardJson => render('message', message('accountGone'));

/** A wish of the person about an account; undefined where the card names none. */
function orderOf({ person, now, services }: Turn, { ref, key }: CardIds): AccountOrder | undefined {
  if (stems.exec(key)?.[1] !== ref) return undefined;
  return { key: services.newKey(), by: person, at: now, customerRef: ref, account: key };
}
