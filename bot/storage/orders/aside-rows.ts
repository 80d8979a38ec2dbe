import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import { readJson } from '../../json';
import { gather, isStatus, spread, storageCall, storageWrite } from '../table';
import { asidePartition, type Entity } from './order-row';

const rowSchema = z.looseObject({ partitionKey: z.string(), rowKey: z.string() });

/** What a table says of a row besides what was put into it. */
const ofTheTable = new Set(['etag', 'timestamp']);

/** Rows of other tables that could not be read, kept beside the orders that were set aside: another version may read them. */
export class AsideRows {
  constructor(
    private readonly table: TableClient,
    private readonly home: (name: string) => TableClient,
  ) {}

  /** Takes a row out of the table of this name and keeps it apart; `about`: what it is listed under. Twice is once. Throws `Outage`. */
  async take(home: string, about: string, row: Entity): Promise<void> {
    const own = Object.entries(row).filter(([name]) => !ofTheTable.has(name) && !name.startsWith('odata'));
    const { partitionKey, rowKey, ...rest } = rowSchema.parse(Object.fromEntries(own));
    const keys = { partitionKey: asidePartition, rowKey: `row.${home}.${partitionKey}.${rowKey}` };
    const kept = spread('row', JSON.stringify({ partitionKey, rowKey, ...rest }));
    await storageWrite(() => this.table.upsertEntity({ ...keys, lane: about, home, ...kept }, 'Replace'));
    await storageCall(async () => {
      try {
        await this.home(home).deleteEntity(partitionKey, rowKey);
      } catch (problem) {
        if (!isStatus(problem, 404)) throw problem;
      }
    });
  }

  /** Gives a kept row back to its table; false where this one is of no other table. Throws `Outage`. */
  async giveBack(entity: Entity): Promise<boolean> {
    const { home } = entity;
    const row = rowSchema.safeParse(readJson(gather('row', entity))).data;
    if (typeof home !== 'string' || !row) return false;
    await storageWrite(() => this.home(home).upsertEntity(row, 'Replace'));
    return true;
  }
}
