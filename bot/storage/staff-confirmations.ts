import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { StaffConfirmations } from '../directory/ports';
import { isStatus, storageCall, tableKey } from './table';

const row = z.object({ confirmedAt: z.string().regex(/^\d+$/) });

/** When it was last confirmed that somebody is staff, in an Azure table: a row a person. */
export class TableStaffConfirmations implements StaffConfirmations {
  constructor(private readonly table: TableClient) {}

  async find(personId: string): Promise<number | undefined> {
    return storageCall(async () => {
      try {
        const found = row.safeParse(await this.table.getEntity('staff', tableKey(personId))).data;
        // One that cannot be read confirms nothing: the directory is asked.
        return found && Number(found.confirmedAt);
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
  }

  async keep(personId: string, at: number): Promise<void> {
    const entity = { partitionKey: 'staff', rowKey: tableKey(personId), confirmedAt: String(at) };
    await storageCall(() => this.table.upsertEntity(entity, 'Replace'));
  }
}
