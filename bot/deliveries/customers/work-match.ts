import type { Deadline } from '../../commands/deadline';
import type { Matches, MergedCustomers, OpenQuestions, StoredMatch } from '../../commands/customers/matches';
import { Outage } from '../../commands/outage';
import type { Log, Wake } from '../../commands/ports';
import { recordMatchDecision } from '../../domain/customers/identity';
import { markCarriedOut } from '../../domain/customers/matching/answers';
import { type MatchDecision, type Match, matchIdOf } from '../../domain/customers/matching/matches';
import { carryBack, carryOver } from './carry-over';
import type { DeliveryRegister } from '../ports';
import { instantAfter, writeInstant } from '../../domain/time/instant';

/** What carrying out what was decided on a match needs. */
export interface MatchDeps {
  readonly matches: Matches;
  readonly questions: OpenQuestions;
  readonly customers: MergedCustomers;
  readonly register: Pick<DeliveryRegister, 'load' | 'save'>;
  readonly wake: Wake;
  /** Asks the question where it is to be asked, and brings the one that stands up to date. */
  readonly show: (stored: StoredMatch, deadline: Deadline) => Promise<Match>;
  /** Tells whoever decided that it is done, or could not be. */
  readonly tell: (stored: StoredMatch) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * Does what a match asks for now: asks somebody, merges, parts, or looks once more whether all of it was done. What was
 * decided is stored first and everything here can be done twice, so that it goes on wherever it was broken off. Throws
 * `Outage`: whoever called tries again.
 */
export async function workMatch(ref: string, deadline: Deadline, deps: MatchDeps): Promise<void> {
  const stored = await deps.matches.find(ref, deadline);
  if (!stored) {
    deps.log.warn('unknown-match', { ref });
    return;
  }
  if (isFirstQuestion(stored.match) && !(await mayAsk(stored, deadline, deps))) {
    await putOff(stored, deadline, deps);
    return;
  }
  const { change, state } = stored.match;
  const isCarriedOut = change !== undefined && /^(?:merg|part)/.test(state);
  const done = isCarriedOut ? await carryOutChange(stored, change, deadline, deps) : stored.match;
  const shown = await deps.show({ ...stored, match: done }, deadline);
  const isSame = JSON.stringify(shown) === JSON.stringify(stored.match);
  if (!isSame && (await deps.matches.save(stored, shown, deadline)) !== 'saved') {
    throw new Outage('The match changed while it was being carried out', { system: 'graph', status: 412 });
  }
  // Told once it stands; telling is claimed under the change, so that telling twice is telling once.
  // What could not be done stands as a question again: after a crash in between it is told by the next try.
  if (isCarriedOut || shown.failed !== '') await deps.tell({ ...stored, match: shown });
  if (shown.answer) await askNext(stored, deadline, deps);
}

/** Nobody was asked yet; what was brought over by a merge takes the place of a question that was. */
const isFirstQuestion = ({ state, asked, answer, posted, carriedBy }: Match): boolean =>
  state === 'asked' && asked === 0 && answer === undefined && posted === undefined && carriedBy === undefined;

const isUnanswered = ({ state, answer, restsFor }: Match): boolean =>
  state === 'asked' && answer === undefined && restsFor === undefined;

/** Every other match of the two customers. */
async function besides({ ref, match }: StoredMatch, deadline: Deadline, { matches }: MatchDeps) {
  const [ofOlder, ofNewer] = await Promise.all([
    matches.of(match.older, deadline),
    matches.of(match.newer, deadline),
  ]);
  return [...ofOlder, ...ofNewer].filter((other) => other.ref !== ref);
}

/** Whether a question about one of the two waits for its answer already: of a customer one is asked at a time (I1). */
const mustWait = async (stored: StoredMatch, deadline: Deadline, deps: MatchDeps): Promise<boolean> =>
  (await besides(stored, deadline, deps)).some(
    (other) => isUnanswered(other.match) && numberIn(other.ref) < numberIn(stored.ref),
  );

/** Whether it is its turn: of each of the two customers, and of the number that they share with others, one is asked at a time (I1). */
async function mayAsk(stored: StoredMatch, deadline: Deadline, deps: MatchDeps): Promise<boolean> {
  const { over } = stored.match;
  if (await mustWait(stored, deadline, deps)) return false;
  if (over === undefined) return true;
  return deps.questions.take(over, stored.ref, async (ref) => {
    const other = await deps.matches.find(ref, deadline);
    return other === undefined || !isUnanswered(other.match);
  });
}

const numberIn = (ref: string): number => Number(matchIdOf(ref) ?? 0);

/** How long a question waits for its turn at most, in hours, whatever becomes of the one before it. */
const waitHours = 24;

async function putOff(stored: StoredMatch, deadline: Deadline, deps: MatchDeps): Promise<void> {
  const dueAt = instantAfter(writeInstant(deps.now()), waitHours * 3_600_000);
  const saved = await deps.matches.save(stored, { ...stored.match, dueAt }, deadline);
  if (saved !== 'saved') {
    throw new Outage('The match changed while it was put off', { system: 'graph', status: 412 });
  }
}

/** Has the next question about either customer asked, now that this one was answered. */
async function askNext(stored: StoredMatch, deadline: Deadline, deps: MatchDeps): Promise<void> {
  const [next] = (await besides(stored, deadline, deps))
    .filter(({ match }) => isFirstQuestion(match) && match.restsFor === undefined)
    .sort((one, other) => numberIn(one.ref) - numberIn(other.ref));
  if (next) await deps.wake.deliveries(next.ref);
}

async function carryOutChange(
  { ref, match }: StoredMatch,
  change: MatchDecision,
  deadline: Deadline,
  deps: MatchDeps,
): Promise<Match> {
  const { customers, log } = deps;
  if (match.state === 'merging') {
    const claim = await customers.claim(change, deadline);
    if (claim !== 'claimed') {
      log.warn('merge-not-done', { ref, reason: claim });
      return { ...match, state: 'asked', dueAt: '', failed: claim };
    }
  } else if (match.state === 'parting') {
    await customers.release(change.goes, deadline);
    // What was drawn up on them as one person tells either of the other.
    await customers.forgetExports([change.goes, change.stays], deadline);
  }
  const isFirst = match.state === 'merging' || match.state === 'parting';
  const changed = await recordEverywhere(ref, { change, isFirst }, deadline, deps);
  if (change.kind === 'merge') await customers.forgetDetails(change.goes, deadline);
  else for (const ref of [change.goes, change.stays]) await customers.describe(ref, deadline);
  if (change.kind === 'merge') {
    await carryOver(ref, change, deadline, deps);
    await goOn(change.stays, deadline, deps);
  } else await carryBack(ref, change, deadline, deps);
  log.info('customers-changed', { ref, kind: change.kind, cases: changed });
  return markCarriedOut(match, writeInstant(deps.now()), changed);
}

/** Where the one that stays was merged with a third meanwhile, the cases that came to it go on to that one. */
async function goOn(customerRef: string, deadline: Deadline, deps: MatchDeps): Promise<void> {
  const into = await deps.customers.mergedInto(customerRef, deadline);
  if (into === '') return;
  const next = await deps.matches.between([customerRef, into], deadline);
  if (next) await deps.wake.deliveries(next.ref);
}

/**
 * Records the change in every case of both customers and has it told; gives how many cases it was new to. When it is looked
 * at once more, all of them bring up to date what looks show: by now SharePoint's searches find what was moved.
 */
async function recordEverywhere(
  match: string,
  { change, isFirst }: { readonly change: MatchDecision; readonly isFirst: boolean },
  deadline: Deadline,
  deps: MatchDeps,
): Promise<number> {
  const refs = await deps.customers.casesOf([change.goes, change.stays], deadline);
  let changed = 0;
  for (const ref of refs) {
    if (await recordInCase(ref, { match, change }, deadline, deps)) changed += 1;
    else if (!isFirst) await deps.wake.deliveries(ref);
  }
  return changed;
}

/** How often a case is tried again that somebody else changed meanwhile. */
const rounds = 5;

async function recordInCase(
  ref: string,
  what: { readonly match: string; readonly change: MatchDecision },
  deadline: Deadline,
  { register, wake }: MatchDeps,
): Promise<boolean> {
  for (let round = 0; round < rounds; round += 1) {
    const stored = (await register.load(ref, deadline))?.stored;
    const recorded = stored && recordMatchDecision(stored.subject, what.match, what.change);
    if (!stored || !recorded) return false;
    if ((await register.save(stored, recorded.next, recorded.events, deadline)) === 'saved') {
      await wake.deliveries(ref);
      return true;
    }
  }
  throw new Outage('A case kept changing while its customer was', { system: 'graph', status: 412 });
}
