import type { MatchDecision, Match } from './matches';
import type { Person } from '../../case/person';
import { instantAfter } from '../../time/instant';

/** What somebody says of two customers. */
export type MatchAnswer =
  | { readonly said: 'same'; readonly stays: string; readonly reason: string; readonly key: string }
  | { readonly said: 'different' }
  | { readonly said: 'later' }
  /** That they were merged was a mistake. `belongs`: the later cases of the one that comes back. */
  | {
      readonly said: 'undo';
      readonly reason: string;
      readonly key: string;
      readonly belongs: readonly string[];
    };

/** The match with the answer, that the same was said before, or that it is too late: somebody else was faster. */
export type AnswerOutcome =
  | { readonly kind: 'next'; readonly match: Match }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'too-late' };

const open: readonly Match['state'][] = ['asked', 'later', 'different', 'parted'];

/** What follows from an answer (S4). `askAgainDays`: after how many days somebody is asked again who said later. */
export function applyAnswer(
  match: Match,
  answer: MatchAnswer,
  how: { readonly by: Person; readonly at: string; readonly askAgainAt: string },
): AnswerOutcome {
  const { by, at } = how;
  if ('key' in answer && match.change?.key === answer.key) return { kind: 'repeat' };
  switch (answer.said) {
    case 'same':
      if (!open.includes(match.state)) return { kind: 'too-late' };
      return next(
        { ...match, state: 'merging', change: mergeOf(match, answer, how), dueAt: at, failed: '' },
        how,
        'same',
      );
    case 'undo':
      if (match.state !== 'merged' || !match.change) return { kind: 'too-late' };
      return next(
        { ...match, state: 'parting', change: partOf(match.change, answer, how), dueAt: at },
        how,
        'different',
      );
    case 'different':
    case 'later': {
      if (match.answer?.said === answer.said && match.answer.by.id === by.id) return { kind: 'repeat' };
      if (match.state !== 'asked' && match.state !== 'later') return { kind: 'too-late' };
      const dueAt = answer.said === 'later' ? how.askAgainAt : '';
      return next({ ...match, state: answer.said, dueAt }, how, answer.said);
    }
  }
}

type How = Parameters<typeof applyAnswer>[2];

/** Whatever was brought over from other customers, or rested, is from now on what a person said of these two. */
function next(match: Match, { by, at }: How, said: 'same' | 'different' | 'later'): AnswerOutcome {
  const { carriedBy: _carried, restsFor: _rests, ...own } = match;
  return { kind: 'next', match: { ...own, answer: { said, by: { id: by.id, name: by.name }, at } } };
}

const mergeOf = (
  { older, newer }: Match,
  { stays, reason, key }: Extract<MatchAnswer, { said: 'same' }>,
  { by, at }: How,
): MatchDecision => ({
  kind: 'merge',
  key,
  reason,
  at,
  belongs: [],
  by: { id: by.id, name: by.name },
  ...(stays === newer ? { stays: newer, goes: older } : { stays: older, goes: newer }),
});

const partOf = (
  { stays, goes }: MatchDecision,
  { reason, key, belongs }: Extract<MatchAnswer, { said: 'undo' }>,
  { by, at }: How,
): MatchDecision => ({
  kind: 'part',
  key,
  stays,
  goes,
  reason,
  at,
  belongs: [...belongs],
  by: { id: by.id, name: by.name },
});

/** How long after a change everything is looked at once more, in minutes: searches of SharePoint lag behind its writes. */
const lookAgainMinutes = 10;

/** A match whose change was carried out now, an instant: looked at again where anything still had to be done this time. */
export function markCarriedOut(match: Match, now: string, changed: number): Match {
  const isFirst = match.state === 'merging' || match.state === 'parting';
  const again = instantAfter(now, lookAgainMinutes * 60_000);
  return {
    ...match,
    state: match.change?.kind === 'part' ? 'parted' : 'merged',
    dueAt: isFirst || changed > 0 ? again : '',
  };
}
