import type { TableClient } from '@azure/data-tables';
import type { MessageQueue } from './message-queue';
import * as z from 'zod/v4';
import { laneOf } from '../commands/lane';
import type { Order, ParkedOrders } from '../commands/ports';
import { commandSchema } from '../domain/case/commands';
import { gather, isStatus, spread, storageCall, tableKey } from './table';
import { personSchema } from '../domain/case/person';

const orderSchema = z.strictObject({
  ref: z.string(),
  command: commandSchema,
  actor: personSchema.extend({ roles: z.array(z.string()) }),
  askedAt: z.string(),
  commandId: z.string(),
});

/** Seconds before a parked lane is first tried again: by then a throttled SharePoint is usually back. */
const firstTrySeconds = 5;

const takenAt = (entity: Readonly<Record<string, unknown>>): string => String(entity['timestamp']);

/** Parked orders in an Azure table, a partition a lane; a queue message says which lane has any. */
export class TableParkedOrders implements ParkedOrders {
  constructor(
    private readonly table: TableClient,
    private readonly queue: MessageQueue<{ readonly lane: string }>,
  ) {}

  async park(order: Order): Promise<void> {
    const lane = laneOf(order);
    const keys = { partitionKey: tableKey(lane), rowKey: tableKey(order.commandId) };
    await storageCall(async () => {
      try {
        await this.table.createEntity({ ...keys, lane, ...spread('order', JSON.stringify(order)) });
      } catch (problem) {
        if (!isStatus(problem, 409)) throw problem;
      }
    });
    await this.wake(lane, firstTrySeconds);
  }

  async isWaiting(ref: string): Promise<boolean> {
    return (await this.entities(ref, 1)).length > 0;
  }

  async waiting(lane: string): Promise<readonly { readonly order: Order; readonly id: string }[]> {
    const entities = await this.entities(lane);
    // By when the table took each: orders of one second say the same time, and keys come in no order of ours.
    const oldestFirst = entities.toSorted((a, b) => (takenAt(a) < takenAt(b) ? -1 : 1));
    return oldestFirst.map((entity) => ({
      id: String(entity['rowKey']),
      order: orderSchema.parse(JSON.parse(gather('order', entity))),
    }));
  }

  async release(lane: string, id: string): Promise<void> {
    await storageCall(async () => {
      try {
        await this.table.deleteEntity(tableKey(lane), id);
      } catch (problem) {
        if (!isStatus(problem, 404)) throw problem;
      }
    });
  }

  /** Every lane in which something waits: what the sweep wakes again. */
  async lanes(): Promise<readonly string[]> {
    return storageCall(async () => {
      const lanes = new Set<string>();
      const entities = this.table.listEntities<{ lane: string }>({ queryOptions: { select: ['lane'] } });
      for await (const entity of entities) lanes.add(entity.lane);
      return [...lanes];
    });
  }

  /** Asks the worker to try a lane, now or some seconds from now. */
  async wake(lane: string, delaySeconds = 0): Promise<void> {
    await this.queue.keep({ lane }, delaySeconds);
  }

  private async entities(lane: string, top?: number): Promise<Record<string, unknown>[]> {
    return storageCall(async () => {
      const found: Record<string, unknown>[] = [];
      const filter = `PartitionKey eq '${tableKey(lane).replaceAll("'", "''")}'`;
      for await (const entity of this.table.listEntities({ queryOptions: { filter } })) {
        found.push(entity);
        if (top !== undefined && found.length >= top) break;
      }
      return found;
    });
  }
}
