import type { CardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseStepReply } from '../../../cards/step-form/card';
import type { Admission } from '../../domain/door/admission';
import { customerRefIn } from '../../domain/customers/matching/matches';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import type { EnteredAbout } from '../../views/customers/customer-forms';
import { checkRefiling, refileForm } from '../../views/customers/refile-form';
import { askForKeeper, nothingThere, openForKeeper } from './correction-steps';
import type { Turn } from '../sdk/turn';

/** The form that takes a report out of a customer (I3). One request. */
export async function openRefiling(
  turn: Turn,
  by: Admission<'list'>,
  ref: string,
): Promise<AdaptiveCardJson> {
  const record = await openForKeeper(turn, by, ref);
  return record ? drawn(turn, record, turn.services.newKey()) : nothingThere();
}

/** What is to be taken out, and where it belongs, is kept; or the form again with what is wrong (I3). */
export async function sendRefiling(
  turn: Turn,
  by: Admission<'list'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> {
  const record = await openForKeeper(turn, by, ids.ref);
  if (!record) return nothingThere();
  const entered = parseStepReply(['case', 'number', 'reason'], data);
  const named = customerRefIn(entered['number'] ?? '');
  const other = named === undefined ? undefined : await openForKeeper(turn, by, named);
  const checked = checkRefiling(entered, record, other?.customer.customerRef === named ? named : undefined);
  if ('wrong' in checked) return drawn(turn, record, ids.key, { entered, wrong: checked.wrong });
  const { change } = checked;
  const wish = { action: 'customer-refile', change, said: 'refiling' } as const;
  return askForKeeper(turn, by, { record, ids, ...wish, facts: { case: change.caseRef } });
}

const drawn = (turn: Turn, record: CustomerRecord, key: string, given?: EnteredAbout): AdaptiveCardJson =>
  render('step-form', refileForm(record, { key, profile: turn.services.profile }, given));
