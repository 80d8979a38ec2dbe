import type { LetterKind } from '../../policy/profile';
import { dayOf, isDay } from '../time/calendar';
import type { Case } from '../case/state';
import type { CommandOf } from '../case/commands';
import { Entries } from '../entries/entries';
import type { Happened } from '../case/events';
import { letterValues } from './values';
import type { Letter } from './state';
import { lettersIn, unsentLetter, watchedWarning } from './letters';
import { outdatedIn } from './outdated';
import { untoldOf } from './untold';
import { listLimits, textLimits } from '../entries/limits';
import { noticeEventsOf, owedNotice } from './notice';
import type { Status } from '../../policy/codes';
import { statusAfter } from '../case/transitions';
import { happens, refuseIncomplete, type Step, type Verdict } from '../case/verdict';

/** The id on a form of a letter's own field, which the profile names. */
export const letterField = (code: string): string => `letter.${code}`;

/** A letter is prepared with every value it needs; one that lacks a value never comes to be (H7, H9, R6). */
export function prepareLetter(command: CommandOf<'prepare-letter'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const offered = lettersIn(subject.status, context.profile);
  entries.chosen('letter', command.letter, offered);
  const kind = offered.find(({ code }) => code === command.letter);
  if (subject.letters.length >= listLimits.letters) {
    entries.note('letter', 'too-many', { limit: listLimits.letters });
  }
  const entered = kind ? enteredFor(kind, command.values, entries) : {};
  if (entries.problems.length > 0 || !kind) return refuseIncomplete(entries.problems);
  const values = letterValues(kind, subject, context, entered);
  const { code, purpose, template } = kind;
  return happens({ type: 'LetterPrepared', to, code, purpose, template, values });
}

function enteredFor(
  kind: LetterKind,
  values: Readonly<Record<string, string>>,
  entries: Entries,
): Record<string, string> {
  const entered: Record<string, string> = {};
  for (const field of kind.fields) {
    const id = letterField(field.code);
    const text = entries.optional(id, values[field.code] ?? '', textLimits.letter);
    if (text === undefined && field.required) entries.note(id, 'profile', { words: field.error });
    entered[field.code] = text ?? '';
  }
  return entered;
}

/**
 * A person sent the letter; the bot never does. A warning begins a watch; the notice of a restriction makes it active
 * (R6); after an expectation letter whoever records it says whether the case is closed (H7).
 */
export function recordLetterSent(command: CommandOf<'record-letter-sent'>, step: Step): Verdict {
  const { subject, context } = step;
  const { profile } = context;
  const entries = new Entries();
  const letter = unsentLetter(subject, profile);
  const kind = profile.letters.find(({ code }) => code === letter?.code);
  if (!letter || !kind) return { refusal: { code: 'NothingOpen', action: 'record-letter-sent' } };
  // Another letter may have taken the place of the one on the form.
  entries.chosen('letter', command.letter, [{ code: String(letter.number) }]);
  if (!command.despite && outdatedIn(letter, subject, profile).length > 0)
    entries.note('letterDespite', 'missing');
  const sentOn = checkSentOn(command.sentOn, letter, step, entries);
  const channel = entries.chosen('letterChannel', command.channel, profile.decision.notice.channels);
  const watchUntil = kind.purpose === 'warning' ? checkWatch(command.watchUntil, step, entries) : undefined;
  const stays = kind.mayStay && checkThen(command.then, entries) === 'stay';
  const reason = kind.mayStay && !stays ? entries.required('reason', command.reason, textLimits.reason) : '';
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  const sent = {
    letter: letter.number,
    sentOn,
    channel,
    ...(watchUntil === undefined ? {} : { watchUntil }),
  };
  return happens(...following(kind, { stays, reason, sent }, step));
}

const checkThen = (then: string, entries: Entries): string =>
  entries.chosen('then', then, [{ code: 'close' }, { code: 'stay' }]);

interface Sending {
  readonly stays: boolean;
  readonly reason: string;
  readonly sent: {
    readonly letter: number;
    readonly sentOn: string;
    readonly channel: string;
    readonly watchUntil?: string;
  };
}

/** What follows from a letter, by its purpose: the words of the status it leads to are the profile's. */
function following(
  kind: LetterKind,
  { stays, reason, sent }: Sending,
  { subject }: Step,
): readonly Happened[] {
  const to: Status = stays ? subject.status : statusAfter(subject, { to: kind.leadsTo });
  const here: Happened = { type: 'LetterSent', to: subject.status, ...sent };
  const told = toldBy(kind, subject);
  if (told) return [here, { type: told, to, sentOn: sent.sentOn, channel: sent.channel }];
  if (kind.mayStay && !stays) return [here, { type: 'CaseClosed', to, reason }];
  return [{ ...here, to }];
}

/** What the customer was told of by a letter that is the notice of it; undefined for other letters, and where it is not owed (R6, R9). */
function toldBy({ purpose }: LetterKind, subject: Case) {
  if (purpose === 'restriction-notice') return noticeEventsOf.restriction.sent;
  const owed = [owedNotice(subject).of, ...untoldOf(subject).map(({ of }) => of)];
  const of = owed.find((one) => one !== 'restriction' && purpose === letterOf[one]);
  return of && noticeEventsOf[of].sent;
}

/** The letter by which the customer is told of each. */
const letterOf = {
  change: 'notice-of-change',
  end: 'notice-of-lifting',
  review: 'review-outcome',
  contact: 'new-contact',
} as const;

/** A letter is sent on the day it was prepared or later, and a notice not before the decision. */
function checkSentOn(text: string, letter: Letter, { context }: Step, entries: Entries): string {
  const { profile, now } = context;
  const sentOn = entries.required('letterSentOn', text, textLimits.reference);
  if (sentOn === '') return sentOn;
  if (!isDay(sentOn)) entries.note('letterSentOn', 'not-a-date');
  else if (sentOn > dayOf(now, profile.timeZone)) entries.note('letterSentOn', 'in-the-future');
  else if (sentOn < dayOf(letter.at, profile.timeZone)) entries.note('letterSentOn', 'before-letter');
  return sentOn;
}

function checkWatch(text: string, { context }: Step, entries: Entries): string {
  const { profile, now } = context;
  const until = entries.required('watchUntil', text, textLimits.reference);
  if (until === '') return until;
  if (!isDay(until)) entries.note('watchUntil', 'not-a-date');
  else if (until <= dayOf(now, profile.timeZone)) entries.note('watchUntil', 'not-in-the-future');
  return until;
}

/** What became of a warning: the behaviour changed and the case closes, or it did not and the case goes on (D2). */
export function endWarning(
  command: CommandOf<'behaviour-changed' | 'behaviour-not-changed'>,
  { subject, context, to }: Step,
): Verdict {
  const entries = new Entries();
  const letter = watchedWarning(subject);
  if (!letter?.sent) return { refusal: { code: 'NothingOpen', action: command.action } };
  const note = entries.required('behaviourNote', command.note, textLimits.reason);
  const on = entries.required('behaviourOn', command.on, textLimits.reference);
  if (on !== '') {
    if (!isDay(on)) entries.note('behaviourOn', 'not-a-date');
    else if (on > dayOf(context.now, context.profile.timeZone)) entries.note('behaviourOn', 'in-the-future');
    else if (on < letter.sent.on) entries.note('behaviourOn', 'before-letter');
  }
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  const changed = command.action === 'behaviour-changed';
  const ended = { type: 'WarningEnded', letter: letter.number, changed, on, note } as const;
  if (!changed) return happens({ ...ended, to });
  return happens({ ...ended, to: subject.status }, { type: 'CaseClosed', to, reason: note });
}
