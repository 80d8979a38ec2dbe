import { odata, type TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { OwedMessage, OwedMessages } from '../deliveries/ports';
import { traceId } from '../commands/trace';
import { readJson } from '../json';
import { destinationSchema } from './sent-log';
import { gather, isStatus, spread, storageCall, storageWrite, tableKey } from './table';

const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.literal('1.5') });

const owedSchema = z.strictObject({
  about: z.string(),
  id: z.string(),
  to: destinationSchema,
  message: z.strictObject({ card: cardSchema, summary: z.string() }),
});

/** What is still to be told, in an Azure table: a partition for what it is about, a row a message. */
export class TableOwedMessages implements OwedMessages {
  constructor(private readonly table: TableClient) {}

  async owe(message: OwedMessage): Promise<void> {
    const row = { ...keysOf(message), trace: traceId() ?? '', ...spread('owed', JSON.stringify(message)) };
    await storageWrite(() => this.table.upsertEntity(row, 'Replace'));
  }

  async owed(about?: string): Promise<readonly OwedMessage[]> {
    return storageCall(async () => {
      const all: OwedMessage[] = [];
      const queryOptions = about === undefined ? {} : { filter: odata`PartitionKey eq ${tableKey(about)}` };
      for await (const entity of this.table.listEntities({ queryOptions })) {
        // A row that cannot be read keeps no other from being told; what it says is lost with it.
        const { data } = owedSchema.safeParse(readJson(gather('owed', entity)));
        if (data) all.push(data);
      }
      return all;
    });
  }

  async settle(message: Pick<OwedMessage, 'about' | 'id'>): Promise<void> {
    const { partitionKey, rowKey } = keysOf(message);
    await storageCall(async () => {
      try {
        await this.table.deleteEntity(partitionKey, rowKey);
      } catch (problem) {
        if (!isStatus(problem, 404)) throw problem;
      }
    });
  }
}

const keysOf = ({ about, id }: Pick<OwedMessage, 'about' | 'id'>) => ({
  partitionKey: tableKey(about),
  rowKey: tableKey(id),
});
