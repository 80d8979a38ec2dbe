import type { TableClient } from '@azure/data-tables';
import { traceId } from '../../commands/trace';
import * as z from 'zod/v4';
import type { MessageQueue } from '../message-queue';
import { readJson } from '../../json';
import { gather, spread, storageWrite } from '../table';
import { asidePartition, type Entity } from './order-row';

const keptSchema = z.object({ message: z.record(z.string(), z.unknown()) });

/** Messages of queues that no worker could read, kept beside the orders that were set aside: another version may read them. */
export class AsideMessages {
  constructor(
    private readonly table: TableClient,
    private readonly queue: (name: string) => MessageQueue<object>,
    private readonly now: () => Date,
  ) {}

  /** Keeps a message; one that is given up twice may be kept twice. Throws `Outage`. */
  async keep(queue: string, message: unknown): Promise<void> {
    const id = `${this.now().getTime()}-${traceId() ?? ''}`;
    const keys = { partitionKey: asidePartition, rowKey: `message.${queue}.${id}` };
    const row = { ...keys, lane: queue, ...spread('message', JSON.stringify({ message })) };
    await storageWrite(() => this.table.upsertEntity(row, 'Replace'));
  }

  /** Gives a kept message back to its queue; false where the row holds none. Throws `Outage`. */
  async giveBack(row: Entity): Promise<boolean> {
    if (typeof row['message0'] !== 'string') return false;
    const kept = keptSchema.safeParse(readJson(gather('message', row))).data;
    if (kept) await this.queue(String(row['lane'])).keep(kept.message);
    return kept !== undefined;
  }
}
