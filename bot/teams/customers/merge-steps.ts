import type { CardIds } from '../../../cards/card-ids';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { parseStepReply } from '../../../cards/step-form/card';
import { fill } from '../../../cards/words/fill';
import { mergeFormWords, partFormWords } from '../../../cards/words/customers/words';
import type { StoredMatch } from '../../commands/customers/matches';
import type { Admission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { textLimits } from '../../domain/entries/limits';
import { customerRefIn } from '../../domain/customers/matching/matches';
import { partingOf } from '../../domain/customers/matching/parting';
import { type EnteredAbout, mergeForm, partForm } from '../../views/customers/customer-forms';
import { message } from '../../views/messages/message';
import { afterAnswer, answerOn, comparison, recordsOf } from './match-steps';
import type { Turn } from '../sdk/turn';

const nothingThere = (): AdaptiveCardJson => render('message', message('noMatch'));

/** The question with whom a customer is to be merged. No request. */
export function openMerge(turn: Turn, ref: string): AdaptiveCardJson {
  const customer = customerRefIn(ref);
  return customer ? render('step-form', mergeForm(customer, turn.services.newKey())) : nothingThere();
}

/** Shows both customers side by side, or asks again and says what is wrong with the answer. */
export async function sendMerge(
  turn: Turn,
  by: Admission<'list'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> {
  const customer = customerRefIn(ids.ref);
  if (!customer) return nothingThere();
  const entered = parseStepReply(['number'], data);
  const other = customerRefIn(entered['number'] ?? '');
  const found = other && other !== customer ? await sideBySide(turn, by, customer, other) : undefined;
  if (found && 'card' in found) return found.card;
  const { missing, same, unknown } = mergeFormWords;
  const isEmpty = (entered['number'] ?? '') === '';
  const number = found?.wrong ?? (isEmpty ? missing : other === customer ? same : unknown);
  return render('step-form', mergeForm(customer, ids.key, { entered, wrong: { number } }));
}

async function sideBySide(
  turn: Turn,
  by: Admission<'list'>,
  customer: string,
  other: string,
): Promise<{ readonly card: AdaptiveCardJson } | { readonly wrong: string }> {
  const records = await recordsOf(turn, by, [customer, other]);
  if (records) return { card: comparison(turn, { ref: '', asked: false, records }) };
  const into = await turn.services.customers.mergedInto(by, other, turn.deadline);
  if (into === '') return { wrong: mergeFormWords.unknown };
  return { wrong: fill(mergeFormWords.already, { ref: other, into }) };
}

/** A merge that stands, with the record of whoever stayed. */
interface Merged {
  readonly stored: StoredMatch;
  readonly record: CustomerRecord;
}

/** The form that undoes a merge; or how things stand where there is nothing to undo. Two requests. */
export async function openPart(turn: Turn, by: Admission<'list'>, ref: string): Promise<AdaptiveCardJson> {
  const found = await mergedOn(turn, by, ref);
  return 'card' in found ? found.card : drawn(turn, found, turn.services.newKey());
}

/** The merge is undone, or the form again with what is wrong (S4). */
export async function sendPart(
  turn: Turn,
  by: Admission<'list'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> {
  const entered = parseStepReply(['belongs', 'reason'], data);
  const key = bindKey({ personId: turn.person.id, action: 'undo', ref: ids.ref }, ids.key);
  const found = await mergedOn(turn, by, ids.ref, key);
  if ('card' in found) return found.card;
  const { stored, record } = found;
  const { older, newer, change } = stored.match;
  const belongs = (entered['belongs'] ?? '').split(',').filter((ref) => ref !== '');
  const later = change ? partingOf(record.cases, change).later.map((one) => one.ref) : [];
  const wrong = wrongIn(entered['reason'] ?? '', belongs, later);
  if (Object.keys(wrong).length > 0) return drawn(turn, found, ids.key, { entered, wrong });
  const reason = (entered['reason'] ?? '').trim();
  const answer = { said: 'undo' as const, reason, belongs, key };
  return afterAnswer(turn, await answerOn(turn, by, { ref: ids.ref, customers: [older, newer], answer }));
}

function wrongIn(
  reason: string,
  belongs: readonly string[],
  later: readonly string[],
): Readonly<Record<string, string>> {
  const isLong = reason.length > textLimits.reason;
  return {
    ...(belongs.some((ref) => !later.includes(ref)) ? { belongs: partFormWords.unknown } : {}),
    ...(reason.trim() === '' || isLong ? { reason: partFormWords.reasonMissing } : {}),
  };
}

/** `key`: of the form that was sent, whose own effect is no reason to refuse it. */
async function mergedOn(
  turn: Turn,
  by: Admission<'list'>,
  ref: string,
  key = '',
): Promise<Merged | { readonly card: AdaptiveCardJson }> {
  const { services, person, now, deadline } = turn;
  const stored = await services.customers.findMatch(by, ref, deadline);
  const change = stored?.match.change;
  if (!stored || !change) return { card: nothingThere() };
  if (stored.match.state !== 'merged') {
    const kind = change.key === key ? 'repeat' : 'too-late';
    return { card: afterAnswer(turn, { kind, stored }) };
  }
  const asked = { customerRef: change.stays, by: person, at: now, key: services.newKey() };
  const record = await services.customers.openRecord(by, asked, deadline);
  const isThere = record?.customer.customerRef === change.stays;
  return record && isThere ? { stored, record } : { card: nothingThere() };
}

const drawn = (
  turn: Turn,
  { stored, record }: Merged,
  key: string,
  given?: EnteredAbout,
): AdaptiveCardJson => {
  const { profile } = turn.services;
  return render('step-form', partForm({ ...stored, record }, { key, profile }, given));
};
