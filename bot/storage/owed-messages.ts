import { odata, type TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { OwedMessage, OwedMessages, OwedRow } from '../deliveries/ports';
import { traceId } from '../commands/trace';
import { readJson } from '../json';
import { destinationSchema } from './sent-log';
import { tables } from './names';
import type { AsideRows } from './orders/aside-rows';
import { gather, isStatus, spread, storageCall, storageWrite, tableKey, textOfKey } from './table';

const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.literal('1.5') });

const owedSchema = z.strictObject({
  about: z.string(),
  id: z.string(),
  to: destinationSchema,
  message: z.strictObject({ card: cardSchema, summary: z.string() }),
});

/** What is still to be told, in an Azure table: a partition for what it is about, a row a message. */
export class TableOwedMessages implements OwedMessages {
  constructor(
    private readonly table: TableClient,
    private readonly asideRows: Pick<AsideRows, 'take'>,
  ) {}

  async owe(message: OwedMessage): Promise<void> {
    const row = { ...keysOf(message), trace: traceId() ?? '', ...spread('owed', JSON.stringify(message)) };
    await storageWrite(() => this.table.upsertEntity(row, 'Replace'));
  }

  async owed(about?: string): Promise<readonly OwedRow[]> {
    return storageCall(async () => {
      const all: OwedRow[] = [];
      const queryOptions = about === undefined ? {} : { filter: odata`PartitionKey eq ${tableKey(about)}` };
      for await (const entity of this.table.listEntities({ queryOptions })) {
        const { partitionKey = '', rowKey = '' } = entity;
        const owed = owedSchema.safeParse(readJson(gather('owed', entity))).data;
        all.push({ about: textOfKey(partitionKey), id: textOfKey(rowKey), owed });
      }
      return all;
    });
  }

  async setAside({ about, id }: Pick<OwedRow, 'about' | 'id'>): Promise<void> {
    const { partitionKey, rowKey } = keysOf({ about, id });
    const row = await storageCall(async () => {
      try {
        return await this.table.getEntity(partitionKey, rowKey);
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
    if (row) await this.asideRows.take(tables.owedMessages, about, row);
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
