import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { AlertBook, KeptAlert, LastingAlert } from '../../deliveries/ports';
import { readJson } from '../../json';
import { outageReasons } from '../../policy/codes/outages';
import { gather, isStatus, spread, storageCall, tableKey } from '../table';

const alertSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['undelivered', 'stuck', 'unfit']),
  reason: z.enum([...outageReasons, 'fault']),
  system: z.enum(['graph', 'connector', 'storage', '']),
  what: z.string(),
  since: z.string(),
  refs: z.array(z.string()),
  posted: z
    .strictObject({ serviceUrl: z.string(), conversationId: z.string(), activityId: z.string() })
    .optional(),
  shows: z.string(),
});

const partitionKey = 'open';

/** What lasts and is told of until it is over, in an Azure table: a row each. */
export class TableAlertBook implements AlertBook {
  constructor(private readonly table: TableClient) {}

  async all(): Promise<readonly KeptAlert[]> {
    return storageCall(async () => {
      const all: KeptAlert[] = [];
      for await (const entity of this.table.listEntities()) all.push(...readRow(entity, entity.etag));
      return all;
    });
  }

  async find(id: string): Promise<KeptAlert | undefined> {
    return storageCall(async () => {
      try {
        const entity = await this.table.getEntity(partitionKey, tableKey(id));
        return readRow(entity, entity.etag)[0];
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
  }

  async keep(alert: LastingAlert, version?: string): Promise<'kept' | 'other'> {
    const row = { partitionKey, rowKey: tableKey(alert.id), ...spread('alert', JSON.stringify(alert)) };
    const etag = version ?? (await this.unreadable(alert.id));
    return this.unlessOther(() =>
      etag === undefined ? this.table.createEntity(row) : this.table.updateEntity(row, 'Replace', { etag }),
    );
  }

  /** The version of the row of this id where it is there and cannot be read: it would keep this from ever being told. */
  private async unreadable(id: string): Promise<string | undefined> {
    return storageCall(async () => {
      try {
        const entity = await this.table.getEntity(partitionKey, tableKey(id));
        return readRow(entity, entity.etag).length === 0 ? entity.etag : undefined;
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
  }

  async forget({ alert, version }: KeptAlert): Promise<'kept' | 'other'> {
    return this.unlessOther(() =>
      this.table.deleteEntity(partitionKey, tableKey(alert.id), { etag: version }),
    );
  }

  private unlessOther(change: () => Promise<unknown>): Promise<'kept' | 'other'> {
    return storageCall(async () => {
      try {
        await change();
        return 'kept';
      } catch (problem) {
        if ([404, 409, 412].some((status) => isStatus(problem, status))) return 'other';
        throw problem;
      }
    });
  }
}

/** Nothing for a row that cannot be read: it keeps no other from being told of. */
function readRow(entity: Readonly<Record<string, unknown>>, version: string): readonly KeptAlert[] {
  const { data } = alertSchema.safeParse(readJson(gather('alert', entity)));
  return data ? [{ alert: data, version }] : [];
}
