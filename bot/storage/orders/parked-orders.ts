import { odata, type TableClient } from '@azure/data-tables';
import type { MessageQueue } from '../message-queue';
import { laneOf } from '../../commands/lane';
import { Outage } from '../../commands/outage';
import type { Order, ParkedOrders, WaitingOrder } from '../../commands/ports';
import { asidePartition, type Entity, movedRow, orderIn, orderRow, takenAt, traceIn } from './order-row';
import type { AsideRows } from './aside-rows';
import { isStatus, storageCall, storageWrite, tableKey, textOfKey } from '../table';

/** An order, a message of a queue or a row of another table that was set aside; `lane`: of what; `at`: when, by the clock of the table. */
export interface OrderSetAside {
  readonly id: string;
  readonly lane: string;
  readonly at: string;
  /** Whether an order can be read by now; of anything else only its own place knows. */
  readonly isReadable: boolean | undefined;
}

/** Parked orders in an Azure table, a partition a lane; a queue message says which lane has any. */
export class TableParkedOrders implements ParkedOrders {
  constructor(
    private readonly table: TableClient,
    private readonly queue: MessageQueue<{ readonly lane: string }>,
    private readonly aside: Pick<AsideRows, 'giveBack'>,
  ) {}

  async park(order: Order): Promise<'kept' | 'differs'> {
    try {
      await storageWrite((abortSignal) => this.table.createEntity(orderRow(order), { abortSignal }));
      return 'kept';
    } catch (problem) {
      if (!(problem instanceof Outage)) throw problem;
      // It may be there already; or this one is, and its answer alone was lost.
      if (problem.status !== 409 && !problem.mayHaveHappened) throw problem;
      return await this.look(order, problem);
    }
  }

  async isWaiting(ref: string): Promise<boolean> {
    return (await this.entities(tableKey(ref), 1)).length > 0;
  }

  async waiting(lane: string): Promise<readonly WaitingOrder[]> {
    const entities = await this.entities(tableKey(lane));
    // By when the table took each: orders of one second say the same time, and keys come in no order of ours.
    const oldestFirst = entities.toSorted((a, b) => (takenAt(a) < takenAt(b) ? -1 : 1));
    return oldestFirst.map((entity) => ({
      id: String(entity['rowKey']),
      order: orderIn(entity),
      trace: traceIn(entity),
    }));
  }

  async release(lane: string, id: string): Promise<void> {
    await this.remove(tableKey(lane), id);
  }

  async setAside(lane: string, id: string): Promise<void> {
    const entity = await this.find(tableKey(lane), id);
    if (!entity) return;
    const row = movedRow({ ...entity, lane }, asidePartition, `${tableKey(lane)}.${id}`);
    await storageWrite(() => this.table.upsertEntity(row, 'Replace'));
    await this.release(lane, id);
  }

  /** What was set aside, as it was kept: whoever looks after the bot puts it back into its lane, or drops it. */
  async allSetAside(): Promise<readonly OrderSetAside[]> {
    return (await this.entities(asidePartition)).map((entity) => ({
      id: String(entity['rowKey']),
      lane: String(entity['lane']),
      at: takenAt(entity),
      isReadable: 'order0' in entity ? orderIn(entity) !== undefined : undefined,
    }));
  }

  /** Puts an order that was set aside back into its lane and wakes the worker, a message into its queue, a row into its table; false when none has this id. */
  async putBack(id: string): Promise<boolean> {
    const entity = await this.find(asidePartition, id);
    if (!entity) return false;
    if (await this.aside.giveBack(entity)) return this.drop(id);
    const lane = String(entity['lane']);
    const row = movedRow(entity, tableKey(lane), id.slice(tableKey(lane).length + 1));
    await storageWrite(() => this.table.upsertEntity(row, 'Replace'));
    await this.remove(asidePartition, id);
    await this.wake(lane);
    return true;
  }

  /** Deletes an order that was set aside, for good; false when none has this id. */
  async drop(id: string): Promise<boolean> {
    const isThere = (await this.find(asidePartition, id)) !== undefined;
    await this.remove(asidePartition, id);
    return isThere;
  }

  /** Every lane in which something waits: what the sweep wakes again. */
  async lanes(): Promise<readonly string[]> {
    return storageCall(async () => {
      const lanes = new Set<string>();
      const filter = odata`PartitionKey ne ${asidePartition}`;
      const queryOptions = { filter, select: ['PartitionKey'] };
      for await (const { partitionKey = '' } of this.table.listEntities({ queryOptions }))
        lanes.add(textOfKey(partitionKey));
      return [...lanes];
    });
  }

  async wake(lane: string, delaySeconds = 0): Promise<void> {
    await this.queue.keep({ lane }, delaySeconds);
  }

  /** What is kept under the key of an order, where keeping it gave no clear answer. Throws `because` where that is not known. */
  private async look(order: Order, because: Outage): Promise<'kept' | 'differs'> {
    const kept = await this.readOr(because, () =>
      this.find(tableKey(laneOf(order)), tableKey(order.commandId)),
    );
    if (!kept) throw because;
    const before = orderIn(kept);
    if (!before) return this.replace(order);
    const isSame = before.gist === undefined || order.gist === undefined || before.gist === order.gist;
    return isSame ? 'kept' : 'differs';
  }

  private async readOr<T>(because: Outage, read: () => Promise<T>): Promise<T> {
    try {
      return await read();
    } catch (problem) {
      throw problem instanceof Outage ? because : problem;
    }
  }

  /** What stands under the key of this order cannot be read any more: this one takes its place. */
  private async replace(order: Order): Promise<'kept'> {
    await storageWrite(() => this.table.upsertEntity(orderRow(order), 'Replace'));
    return 'kept';
  }

  private async remove(partition: string, id: string): Promise<void> {
    await storageCall(async () => {
      try {
        await this.table.deleteEntity(partition, id);
      } catch (problem) {
        if (!isStatus(problem, 404)) throw problem;
      }
    });
  }

  private async find(partition: string, id: string): Promise<Entity | undefined> {
    return (await this.entities(partition)).find((entity) => entity['rowKey'] === id);
  }

  private async entities(partition: string, top?: number): Promise<Entity[]> {
    return storageCall(async (abortSignal) => {
      const found: Entity[] = [];
      const filter = odata`PartitionKey eq ${partition}`;
      for await (const entity of this.table.listEntities({ queryOptions: { filter }, abortSignal })) {
        found.push(entity);
        if (top !== undefined && found.length >= top) break;
      }
      return found;
    });
  }
}
