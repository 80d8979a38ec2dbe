import type { CommandOf } from '../case/commands';
import type { StepRules } from '../case/rule';
import { happens, refuseIncomplete, requireReason, type Step, type Verdict } from '../case/verdict';
import { Entries } from '../entries/entries';
import { listLimits, textLimits } from '../entries/limits';
import type { MarkerAction } from '../../policy/codes';
import type { markerAnswers } from '../../policy/codes/markers';
import { markerOf } from './marker';

type Said = (typeof markerAnswers)[number];

/** The rules of the steps about the warning of violence or danger (S2): each with a reason. */
export const markerRules: StepRules<MarkerAction> = {
  'confirm-marker': ({ reason }, step) => answer('confirmed', reason, step),
  'strike-out-marker': ({ reason }, step) => answer('struck-out', reason, step),
};

function answer(said: Said, text: string, { subject, to }: Step): Verdict {
  if (subject.markerAnswers.length >= listLimits.markerAnswers) {
    return refuseIncomplete([{ field: 'reason', code: 'too-many', limit: listLimits.markerAnswers }]);
  }
  return requireReason(text, (reason) => ({ type: 'MarkerAnswered', to, said, reason }));
}

/** What each answer to "Did it happen?" says of the warning. */
const saidOf = {
  yes: 'confirmed',
  no: 'struck-out',
  'cannot-tell': 'cannot-tell',
} as const satisfies Readonly<Record<string, Said>>;

/** The answers to whether violence or danger that was reported happened. */
const happenedAnswers = Object.keys(saidOf).map((code) => ({ code }));

const isAnswer = (text: string): text is keyof typeof saidOf => Object.hasOwn(saidOf, text);

/**
 * A case is closed, with a reason. Where violence, a threat or danger was reported it is asked whether it happened: closing
 * alone takes no warning away (S2).
 */
export function closeCase(command: CommandOf<'close'>, { subject, context, to }: Step): Verdict {
  const entries = new Entries();
  const reason = entries.required('reason', command.reason, textLimits.reason);
  const isAsked = markerOf(subject, context.profile) !== undefined;
  if (isAsked) entries.chosen('happened', command.happened, happenedAnswers);
  if (entries.problems.length > 0) return refuseIncomplete(entries.problems);
  const { happened } = command;
  const closed = { type: 'CaseClosed', to, reason } as const;
  return isAsked && isAnswer(happened)
    ? happens({ type: 'MarkerAnswered', to: subject.status, said: saidOf[happened], reason }, closed)
    : happens(closed);
}
