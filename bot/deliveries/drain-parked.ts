import { apply, type CarryOutDeps, type Result } from '../commands/carry-out';
import type { Deadline } from '../commands/deadline';
import type { Order, ParkedOrders } from '../commands/ports';
import { Outage } from '../commands/outage';
import { identifyCustomer } from '../commands/parked-report';
import { addNames } from '../commands/people';
import type { Message, Sender, SentLog } from './ports';
import type { Person } from '../domain/case/person';

/** What carrying out parked orders needs. */
export interface DrainDeps extends Omit<CarryOutDeps, 'parked'> {
  readonly parked: ParkedOrders;
  readonly sender: Sender;
  readonly sent: SentLog;
  /** The names of people chosen while the directory was away. */
  readonly nameOf: (ids: readonly string[], deadline: Deadline) => Promise<readonly Person[]>;
  /** Draws what the person is told who gave the order. */
  readonly drawResult: (order: Order, result: Result) => Message;
}

/**
 * Carries out what waits in one lane, oldest first, and tells each person what became of it. Only one worker is at a
 * lane at a time, so that orders stay in order. Throws `Outage` when the register is still away or somebody else is
 * at it: nothing is skipped, and the lane is tried again.
 */
export async function drainParked(lane: string, deadline: Deadline, deps: DrainDeps): Promise<void> {
  if ((await deps.parked.waiting(lane)).length === 0) return;
  if (!(await deps.sent.claim(lane, 'drain'))) {
    throw new Outage('Somebody else is carrying out these orders', { system: 'storage', status: 409 });
  }
  try {
    for (const { order, id } of await deps.parked.waiting(lane)) {
      const named = await addNames(order, deps.nameOf, deadline);
      const known = await identifyCustomer(named, deps.register, deadline);
      const result = await apply(known, deadline, deps);
      await tell(named, result, deps);
      await deps.parked.release(lane, id);
      deps.log.info('parked-order-carried-out', { lane, action: order.command.action, result: result.kind });
    }
  } finally {
    await deps.sent.release(lane, 'drain');
  }
}

async function tell(order: Order, result: Result, deps: DrainDeps): Promise<void> {
  const posted = await deps.sender.post(
    { kind: 'person', id: order.actor.id },
    deps.drawResult(order, result),
  );
  if ('undeliverable' in posted) {
    deps.log.error('undeliverable', { ref: order.ref, card: 'result', reason: posted.undeliverable });
  }
}
