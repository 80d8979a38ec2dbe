import type { TableClient } from '@azure/data-tables';
import type { Absences } from '../commands/absences/absences';
import { type Absence, absenceSchema, type Away, awayUntil } from '../domain/absences/absences';
import { isStatus, storageCall, storageWrite, tableKey } from './table';

/** A row: the last day, and who entered it for the person; '' where they entered it themselves. Rows of older versions lack `byId` and `byName`. */
interface Row {
  readonly until: string;
  readonly byId?: string;
  readonly byName?: string;
}

/** Who is away, in an Azure table: a partition a person, a row the first day of an absence. */
export class TableAbsences implements Absences {
  constructor(private readonly table: TableClient) {}

  async absentOn(personIds: readonly string[], day: string): Promise<Away> {
    const asked = [...new Set(personIds)];
    const found = await Promise.all(
      asked.map(async (id) => [id, awayUntil(await this.ahead(id, day), day)] as const),
    );
    return new Map(found.flatMap(([id, until]) => (until === undefined ? [] : [[id, until] as const])));
  }

  async ahead(personId: string, day: string): Promise<readonly Absence[]> {
    const filter = `PartitionKey eq '${tableKey(personId)}' and until ge '${day}'`;
    return storageCall(async () => {
      const all: Absence[] = [];
      const rows = this.table.listEntities<Row>({ queryOptions: { filter } });
      for await (const { rowKey, until, byId = '', byName = '' } of rows) {
        const by = byId === '' ? undefined : { id: byId, name: byName };
        const { data } = absenceSchema.safeParse({ personId, from: rowKey, until, by });
        if (data) all.push(data);
      }
      return all.sort((one, other) => (one.from < other.from ? -1 : 1));
    });
  }

  async keep({ personId, from, until, by }: Absence, today: string): Promise<void> {
    const partitionKey = tableKey(personId);
    const row: Row = { until, byId: by?.id ?? '', byName: by?.name ?? '' };
    await storageWrite(() => this.table.upsertEntity({ partitionKey, rowKey: from, ...row }, 'Replace'));
    await this.forgetEnded(partitionKey, today);
  }

  async forget(personId: string, from: string): Promise<void> {
    await storageCall(async () => {
      try {
        await this.table.deleteEntity(tableKey(personId), from);
      } catch (problem) {
        if (!isStatus(problem, 404)) throw problem;
      }
    });
  }

  private async forgetEnded(partitionKey: string, today: string): Promise<void> {
    const filter = `PartitionKey eq '${partitionKey}' and until lt '${today}'`;
    await storageCall(async () => {
      for await (const { rowKey = '' } of this.table.listEntities({ queryOptions: { filter } })) {
        await this.table.deleteEntity(partitionKey, rowKey);
      }
    });
  }
}
