import type { CardIds } from '../../../cards/card-ids';
import { parseCompareReply } from '../../../cards/compare-customers/card';
import { type AdaptiveCardJson, render } from '../../../cards/render';
import { fill } from '../../../cards/words/fill';
import { matchWords as said } from '../../../cards/words/customers/words';
import type { AnswerResult } from '../../commands/customers/answer-match';
import type { Admission } from '../../domain/door/admission';
import { bindKey } from '../../domain/door/keys';
import { dayOf, daysAfter } from '../../domain/time/calendar';
import type { CustomerRecord } from '../../domain/customers/customer-record';
import { textLimits } from '../../domain/entries/limits';
import type { MatchAnswer } from '../../domain/customers/matching/answers';
import { customerRefIn } from '../../domain/customers/matching/matches';
import { compareCustomers, type Compared } from '../../views/customers/compare-customers';
import { dateInWords, momentInWords } from '../../views/time/dates';
import { nameOf } from '../../views/case/labels';
import { stateInWords } from '../../views/customers/match-request';
import { message } from '../../views/messages/message';
import type { Turn } from '../sdk/turn';

const nothingThere = (): AdaptiveCardJson => render('message', message('noMatch'));

/** Two customers side by side, as a match asks whether they are one person; or how that was answered. Three requests. */
export async function openComparison(
  turn: Turn,
  by: Admission<'list'>,
  ref: string,
): Promise<AdaptiveCardJson> {
  const stored = await turn.services.customers.findMatch(by, ref, turn.deadline);
  if (!stored) return nothingThere();
  const { older, newer, state } = stored.match;
  if (state !== 'asked' && state !== 'later') return afterAnswer(turn, { kind: 'too-late', stored });
  const records = await recordsOf(turn, by, [older, newer]);
  return records ? comparison(turn, { ref, asked: true, records }) : nothingThere();
}

/** Two customers side by side; what was entered where something was wrong. */
export const comparison = (turn: Turn, compared: Omit<Compared, 'key'>, key?: string): AdaptiveCardJson =>
  render(
    'compare-customers',
    compareCustomers({ ...compared, key: key ?? turn.services.newKey() }, turn.services.profile),
  );

/** The records of two customers who each stand for themselves; undefined where one does not any more. That they were seen is kept. */
export async function recordsOf(
  turn: Turn,
  by: Admission<'list'>,
  refs: readonly [string, string],
): Promise<readonly [CustomerRecord, CustomerRecord] | undefined> {
  const { services, person, now, deadline } = turn;
  const [one, other] = await Promise.all(
    refs.map((customerRef) =>
      services.customers.openRecord(
        by,
        { customerRef, by: person, at: now, key: services.newKey() },
        deadline,
      ),
    ),
  );
  const isApart = one?.customer.customerRef === refs[0] && other?.customer.customerRef === refs[1];
  return one && other && isApart ? [one, other] : undefined;
}

/** Somebody said whether two customers are one person (S4). */
export async function answerComparison(
  turn: Turn,
  by: Admission<'list'>,
  ids: CardIds,
  data: unknown,
): Promise<AdaptiveCardJson> {
  const [older = '', newer = ''] = ids.look.split('|').map((text) => customerRefIn(text) ?? '');
  if (older === '' || newer === '' || older === newer) return nothingThere();
  const answer = answerIn(turn, ids, data, [older, newer]);
  if ('error' in answer) {
    const records = await recordsOf(turn, by, [older, newer]);
    const again = { ref: ids.ref, asked: ids.ref !== '', entered: answer };
    return records ? comparison(turn, { ...again, records }, ids.key) : nothingThere();
  }
  // A match that is merely named has to be about the two that were shown.
  const customers = [older, newer] as const;
  return afterAnswer(turn, await answerOn(turn, by, { ref: ids.ref, customers, answer }));
}

/** Keeps an answer in the name of whoever acts. */
export function answerOn(
  turn: Turn,
  by: Admission<'list'>,
  given: {
    readonly ref: string;
    readonly customers: readonly [string, string];
    readonly answer: MatchAnswer;
  },
): Promise<AnswerResult> {
  const { services, person, now, deadline } = turn;
  const { profile, customers } = services;
  const today = dayOf(now, profile.timeZone);
  const askAgainAt = `${daysAfter(today, profile.customerList.askAgainDays)}T08:00:00Z`;
  return customers.answerMatch(by, { ...given, by: person, at: now, askAgainAt }, deadline);
}

function answerIn(
  { person }: Turn,
  ids: CardIds,
  data: unknown,
  customers: readonly [string, string],
): MatchAnswer | { readonly stays: string; readonly reason: string; readonly error: string } {
  if (ids.step === 'different' || ids.step === 'later') return { said: ids.step };
  const { stays, reason } = parseCompareReply(data);
  const entered = { stays, reason };
  if (!customers.includes(stays)) return { ...entered, error: said.staysMissing };
  if (reason.trim() === '') return { ...entered, error: said.reasonMissing };
  if (reason.length > textLimits.reason) {
    return { ...entered, error: fill(said.reasonLong, { limit: String(textLimits.reason) }) };
  }
  return {
    said: 'same',
    stays,
    reason: reason.trim(),
    key: bindKey({ personId: person.id, action: 'same', ref: customers.join('|') }, ids.key),
  };
}

/** What whoever answered reads: what follows, or that somebody was faster. */
export function afterAnswer(turn: Turn, result: AnswerResult): AdaptiveCardJson {
  if (result.kind === 'no-such-match') return nothingThere();
  const { profile } = turn.services;
  const { match } = result.stored;
  const { older, newer, state, change, answer, dueAt } = match;
  const customers = { older, newer, goes: change?.goes ?? '', stays: change?.stays ?? '' };
  if (result.kind === 'too-late') {
    const at = answer ? momentInWords(answer.at, profile.timeZone) : '';
    const who = answer ? nameOf(answer.by) : '';
    const facts = { ...customers, who, at, state: stateInWords(match, profile) };
    return render('message', message('matchAnswered', facts));
  }
  if (state === 'later') {
    const again = dueAt === '' ? '' : dateInWords(dueAt, profile.timeZone);
    return render('message', message('keptLater', { again }));
  }
  if (state === 'different') return render('message', message('keptDifferent', customers));
  return render(
    'message',
    message(state === 'merging' || state === 'merged' ? 'merging' : 'parting', customers),
  );
}
