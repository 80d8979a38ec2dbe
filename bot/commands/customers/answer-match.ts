import { applyAnswer, type MatchAnswer } from '../../domain/customers/matching/answers';
import { matchKey, newMatch } from '../../domain/customers/matching/matches';
import type { Person } from '../../domain/case/person';
import type { Deadline } from '../deadline';
import type { Matches, StoredMatch } from './matches';
import { Outage } from '../outage';
import type { Log, Wake } from '../ports';
import { wakeWorker } from '../wake-worker';

/** Somebody's answer to the question whether two customers are one person. */
export interface AnswerRequest {
  /** The match; '' where nobody asked before, and `customers` says who is meant. */
  readonly ref: string;
  readonly customers: readonly [string, string];
  readonly answer: MatchAnswer;
  readonly by: Person;
  /** An instant. */
  readonly at: string;
  /** The instant at which it is asked again, where somebody says later. */
  readonly askAgainAt: string;
}

/** What became of an answer. `repeat`: the same was said before; `too-late`: somebody else was faster. */
export type AnswerResult =
  | { readonly kind: 'kept' | 'repeat' | 'too-late'; readonly stored: StoredMatch }
  | { readonly kind: 'no-such-match' };

/** What answering needs of the outside. */
export interface AnswerDeps {
  readonly matches: Matches;
  readonly wake: Wake;
  readonly log: Log;
}

/** How often an answer is tried again because the match changed meanwhile. */
const attempts = 4;

/**
 * Keeps an answer; what follows from it is carried out by the worker (S4). Two requests; one more, at most, where nobody
 * asked before. Throws `Outage`.
 */
export async function answerMatch(
  request: AnswerRequest,
  deadline: Deadline,
  deps: AnswerDeps,
): Promise<AnswerResult> {
  let stored: StoredMatch | undefined;
  if (request.ref === '') {
    const opened = await openWith(request, deadline, deps);
    if (opened.isNew) return sayKept(opened.stored, deps);
    stored = opened.stored;
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    stored ??= await deps.matches.find(request.ref, deadline);
    if (!stored || matchKey(request.customers) !== matchKey([stored.match.older, stored.match.newer])) {
      return { kind: 'no-such-match' };
    }
    const outcome = applyAnswer(stored.match, request.answer, request);
    if (outcome.kind !== 'next') return { kind: outcome.kind, stored };
    if ((await deps.matches.save(stored, outcome.match, deadline)) === 'saved') {
      return sayKept({ ...stored, match: outcome.match }, deps);
    }
    stored = await deps.matches.find(stored.ref, deadline);
  }
  throw new Outage('The match kept changing', { system: 'graph', status: 412 });
}

/** Opens a match with the answer, where nobody had asked whether the two customers are one. */
function openWith(request: AnswerRequest, deadline: Deadline, { matches }: AnswerDeps) {
  const draft = newMatch(request.customers, 'asked', '');
  const outcome = applyAnswer(draft, request.answer, request);
  return matches.open(outcome.kind === 'next' ? outcome.match : draft, deadline);
}

async function sayKept(stored: StoredMatch, deps: AnswerDeps): Promise<AnswerResult> {
  await wakeWorker(stored.ref, deps);
  return { kind: 'kept', stored };
}
