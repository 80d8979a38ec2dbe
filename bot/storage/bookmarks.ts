import type { TableClient } from '@azure/data-tables';
import { gather, isStatus, spread, storageCall, tableKey } from './table';

/** Where something that is done once has got to, in one row of a table. */
export class TableBookmark {
  constructor(
    private readonly table: TableClient,
    private readonly name: string,
  ) {}

  /** Undefined before it began. */
  async find(): Promise<string | undefined> {
    return storageCall(async () => {
      try {
        return gather('place', await this.table.getEntity('bookmark', tableKey(this.name)));
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
  }

  async keep(place: string): Promise<void> {
    const keys = { partitionKey: 'bookmark', rowKey: tableKey(this.name) };
    await storageCall(() => this.table.upsertEntity({ ...keys, ...spread('place', place) }, 'Replace'));
  }
}
