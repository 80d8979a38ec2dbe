import type { TableClient } from '@azure/data-tables';
import type { ReportHabits } from '../../commands/reporting/propose-entries';
import { type Habits, habitsSchema } from '../../domain/reporting/proposals';
import { readJson } from '../../json';
import { gather, isStatus, spread, storageCall, tableKey } from '../table';

/** What the next report form proposes to each member of staff: a row a person beside the one that says that they are staff. */
export class TableReportHabits implements ReportHabits {
  constructor(private readonly table: TableClient) {}

  async find(personId: string): Promise<Habits> {
    return storageCall(async () => {
      try {
        const entity = await this.table.getEntity('habits', tableKey(personId));
        // What another version wrote proposes nothing.
        return habitsSchema.catch({}).parse(readJson(gather('habits', entity)));
      } catch (problem) {
        if (isStatus(problem, 404)) return {};
        throw problem;
      }
    });
  }

  async keep(personId: string, habits: Habits): Promise<void> {
    const keys = { partitionKey: 'habits', rowKey: tableKey(personId) };
    await storageCall(() =>
      this.table.upsertEntity({ ...keys, ...spread('habits', JSON.stringify(habits)) }, 'Replace'),
    );
  }
}
