import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { OpenQuestions } from '../../commands/customers/matches';
import { isStatus, storageCall, tableKey } from '../table';

const row = z.object({ match: z.string(), etag: z.string() });

/** Which question about a number that several customers share is asked now: a row a number, which one insert alone can make. */
export class TableOpenQuestions implements OpenQuestions {
  constructor(private readonly table: TableClient) {}

  async take(over: string, ref: string, isOver: (ref: string) => Promise<boolean>): Promise<boolean> {
    const taken = { partitionKey: 'question', rowKey: tableKey(over), match: ref };
    const isMade = await this.unless(409, () => this.table.createEntity(taken));
    if (isMade) return true;
    const held = row.parse(await storageCall(() => this.table.getEntity(taken.partitionKey, taken.rowKey)));
    if (held.match === ref) return true;
    if (!(await isOver(held.match))) return false;
    // Of several that find it over, the first has it.
    return this.unless(412, () => this.table.updateEntity(taken, 'Replace', { etag: held.etag }));
  }

  /** Whether a change was made; not where it was refused with this status, since somebody else was faster. */
  private unless(status: number, change: () => Promise<unknown>): Promise<boolean> {
    return storageCall(async () => {
      try {
        await change();
        return true;
      } catch (problem) {
        if (!isStatus(problem, status)) throw problem;
        return false;
      }
    });
  }
}
