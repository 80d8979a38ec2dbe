import { apply, type CarryOutDeps, type Result } from '../commands/carry-out';
import type { Deadline } from '../commands/deadline';
import type { Order, ParkedOrders, WaitingOrder } from '../commands/ports';
import { Outage } from '../commands/outage';
import { identifyCustomer } from '../commands/parked-report';
import { addNames } from '../commands/people';
import { followTrace, traceId } from '../commands/trace';
import { alert } from './alert';
import type { Message, SentLog } from './ports';
import { type OwedDeps, tellOwed } from './tell-once';
import type { Person } from '../domain/case/person';

/** What carrying out parked orders needs. */
export interface DrainDeps extends Omit<CarryOutDeps, 'parked'>, Omit<OwedDeps, 'log'> {
  readonly parked: ParkedOrders;
  readonly sent: SentLog;
  /** The names of people chosen while the directory was away. */
  readonly nameOf: (ids: readonly string[], deadline: Deadline) => Promise<readonly Person[]>;
  /** Draws what the person is told who gave the order. */
  readonly drawResult: (order: Order, result: Result) => Message;
}

/** Seconds after which what could not be told is tried again, where Teams did not say how long to wait. */
const tellAgainSeconds = 60;

/**
 * Carries out what waits in one lane, oldest first, and tells each person what became of it. Only one worker is at a
 * lane at a time, so that orders stay in order. Telling holds up no order: what Teams does not take now is owed, and tried
 * again. An order that cannot be read any more is set aside, of which somebody is told, and holds up no other. Throws
 * `Outage` when the register is still away or somebody else is at it: nothing is skipped, and the lane is tried again.
 */
export async function drainParked(lane: string, deadline: Deadline, deps: DrainDeps): Promise<void> {
  if ((await deps.parked.waiting(lane)).length > 0) await drainAlone(lane, deadline, deps);
  if ((await tellOwed(deps, lane)) > 0) await deps.parked.wake(lane, tellAgainSeconds);
}

async function drainAlone(lane: string, deadline: Deadline, deps: DrainDeps): Promise<void> {
  const claim = await deps.sent.claim(lane, 'drain');
  if (!claim) {
    throw new Outage('Somebody else is carrying out these orders', { system: 'storage', status: 409 });
  }
  try {
    for (const waiting of await deps.parked.waiting(lane)) {
      const work = () => drainOne(lane, waiting, deadline, deps);
      const trace = waiting.trace ?? traceId();
      await (trace === undefined ? work() : followTrace(trace, work));
    }
  } finally {
    await deps.sent.release(lane, 'drain', claim);
  }
}

async function drainOne(
  lane: string,
  { id, order }: WaitingOrder,
  deadline: Deadline,
  deps: DrainDeps,
): Promise<void> {
  if (!order) {
    await deps.parked.setAside(lane, id);
    deps.log.error('order-set-aside', { lane });
    await alert('setAside', lane, deps);
    return;
  }
  const named = await addNames(order, deps.nameOf, deadline);
  const known = await identifyCustomer(named, deps.register, deadline);
  const result = await apply(known, deadline, deps);
  const message = deps.drawResult(named, result);
  // Owed before the order is let go: a crash between the two carries it out once more, which is recognised.
  await deps.owed.owe({
    about: lane,
    id: `result-${id}`,
    to: { kind: 'person', id: order.actor.id },
    message,
  });
  await deps.parked.release(lane, id);
  deps.log.info('parked-order-carried-out', { lane, action: order.command.action, result: result.kind });
}
