import type { Case } from '../domain/case/state';
import type { Context } from '../domain/case/context';
import type { CaseEvent } from '../domain/case/events';
import { partLimit } from '../domain/entries/limits';
import { decide, sentBefore } from '../domain/case/decide';
import type { Refusal } from '../domain/case/refusal';
import { carriedOutBefore } from '../domain/records/repeats';
import type { Profile } from '../policy/profile';
import type { Deadline } from './deadline';
import { describeOutage, needsMending, Outage } from './outage';
import { parkOrder } from './park-order';
import type { CaseRegister, LetterCheck, Log, Order, ParkedOrders, StoredCase, Wake } from './ports';
import { wakeWorker } from './wake-worker';

/** What became of an order. */
export type Result =
  | { readonly kind: 'done'; readonly subject: Case }
  /** The order had been carried out before, so nothing was done again; the case shows its effect. */
  | { readonly kind: 'repeat'; readonly subject: Case }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly subject?: Case }
  | { readonly kind: 'no-such-case' }
  /** The register is away, or has to be put right by somebody; the order is kept and will be carried out, and the person told. */
  | { readonly kind: 'parked'; readonly needsMending?: boolean };

/** What carrying out a command needs. */
export interface CarryOutDeps {
  readonly register: CaseRegister;
  readonly parked: ParkedOrders;
  readonly wake: Wake;
  readonly profileOf: (id: string) => Profile;
  /** Looks at a letter before it is stored; absent where whoever asked has gone: making it will show what is wrong. */
  readonly letters?: LetterCheck | undefined;
  readonly log: Log;
}

/** What a caller has already asked for when it hands an order over, so that a person does not wait for one thing after another. */
export interface Ahead {
  /** The case as it was just read. */
  readonly stored: StoredCase;
  /** Whether orders on the case wait already; a rejection is taken as that of our own question. */
  readonly isWaiting: Promise<boolean>;
}

/** How often a decision is taken anew because somebody else changed the case meanwhile. */
const attempts = 5;

/**
 * Carries one order through: load, decide, save under the version read, decide again on a conflict. When the
 * register does not answer before the deadline, the order is parked (no click is lost). `ahead` spares what the caller
 * has just asked for. Throws `Outage` only when parking fails too.
 */
export async function carryOut(
  order: Order,
  deadline: Deadline,
  deps: CarryOutDeps,
  ahead?: Ahead,
): Promise<Result> {
  try {
    const isWaiting = order.ref !== '' && (await (ahead?.isWaiting ?? deps.parked.isWaiting(order.ref)));
    if (isWaiting) return await parkOrder(order, deps);
    return await apply(order, deadline, deps, ahead?.stored);
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem;
    deps.log.warn('register-away', {
      ...describeOutage(problem),
      action: order.command.action,
    });
    return parkAfter(problem, order, deps);
  }
}

/** Keeps an order that an outage stopped: where it can be neither kept, what is not known of the one is not known of both. */
async function parkAfter(outage: Outage, order: Order, deps: CarryOutDeps): Promise<Result> {
  try {
    const kept = await parkOrder(order, deps);
    return kept.kind === 'parked' ? { ...kept, needsMending: needsMending(outage.reason) } : kept;
  } catch (problem) {
    if (!(problem instanceof Outage) || problem.mayHaveHappened || !outage.mayHaveHappened) throw problem;
    const { system, status } = problem;
    throw new Outage(problem.message, { system, status, mayHaveHappened: true, cause: problem });
  }
}

/** Carries one order through without parking: throws `Outage` when the register is away. */
export async function apply(
  order: Order,
  deadline: Deadline,
  deps: Omit<CarryOutDeps, 'parked'>,
  loaded?: StoredCase,
): Promise<Result> {
  return order.command.action === 'report'
    ? applyReport(order, deadline, deps)
    : applyToCase(order, deadline, deps, loaded);
}

async function applyReport(
  order: Order,
  deadline: Deadline,
  deps: Omit<CarryOutDeps, 'parked'>,
): Promise<Result> {
  const outcome = decide(undefined, order.command, contextOf(order, deps.profileOf('')));
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal };
  if (outcome.kind === 'repeat') return { kind: 'repeat', subject: outcome.subject };
  const { subject, isNew } = await deps.register.create(outcome.next, outcome.events, deadline);
  await wakeWorker(subject.ref, deps);
  if (isNew) return { kind: 'done', subject };
  return carriedOutBefore(subject.applied, order) === 'other'
    ? { kind: 'refused', refusal: sentBefore(order.command), subject }
    : { kind: 'repeat', subject };
}

async function applyToCase(
  order: Order,
  deadline: Deadline,
  deps: Omit<CarryOutDeps, 'parked'>,
  loaded?: StoredCase,
): Promise<Result> {
  let stored = loaded;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    stored ??= (await deps.register.load(order.ref, deadline))?.stored;
    if (!stored) return { kind: 'no-such-case' };
    const { subject } = stored;
    const outcome = decide(subject, order.command, contextOf(order, deps.profileOf(subject.profile.id)));
    if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal, subject };
    if (outcome.kind === 'repeat') {
      // The save that did it may have been cut off before its wake-up.
      if (stored.undelivered.length > 0) await wakeWorker(order.ref, deps);
      return { kind: 'repeat', subject };
    }
    const problems = (await deps.letters?.problemsWith(outcome.events, deadline)) ?? [];
    if (problems.length > 0) return { kind: 'refused', refusal: { code: 'Incomplete', problems }, subject };
    if (isOutboxFull([...stored.undelivered, ...outcome.events])) throw tooMuchOwed();
    const saved = await deps.register.save(stored, outcome.next, outcome.events, deadline);
    if (saved === 'saved') {
      await wakeWorker(order.ref, deps);
      return { kind: 'done', subject: outcome.next };
    }
    stored = undefined;
  }
  throw new Outage('The case kept changing while it was being saved', { system: 'graph', status: 412 });
}

/** Whether a case can hold no more of what people are still to be told: its column takes as many characters as the case itself. */
const isOutboxFull = (owed: readonly CaseEvent[]): boolean => JSON.stringify(owed).length > partLimit;

/** People first have to be told of what came before: the step is kept, and carried out then. */
const tooMuchOwed = (): Outage =>
  new Outage('Too much of the case is still to be told', { system: 'graph', reason: 'busy' });

const contextOf = (order: Order, profile: Profile): Context => ({
  actor: order.actor,
  profile,
  now: order.askedAt,
  commandId: order.commandId,
  gist: order.gist,
});
