import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { ListPlace, ListPlaces } from '../../commands/customers/customer-list';
import { listFilterOf } from '../../domain/customers/customer-list';
import { readJson } from '../../json';
import { gather, isStatus, spread, storageCall, storageWrite, tableKey } from '../table';

const placeSchema = z.object({
  key: z.string(),
  filter: z.string().transform(listFilterOf),
  links: z.record(z.string(), z.string()),
});

/** Where each keeper of the Customer Behaviour List is in it: one row a person, written anew with each page. */
export class TableListPlaces implements ListPlaces {
  constructor(private readonly table: TableClient) {}

  async find(personId: string): Promise<ListPlace | undefined> {
    return storageCall(async () => {
      try {
        const entity = await this.table.getEntity('person', tableKey(personId));
        // Whoever's place cannot be read begins at the first page.
        return placeSchema.safeParse(readJson(gather('place', entity))).data;
      } catch (problem) {
        if (isStatus(problem, 404)) return undefined;
        throw problem;
      }
    });
  }

  async keep(personId: string, place: ListPlace): Promise<void> {
    const keys = { partitionKey: 'person', rowKey: tableKey(personId) };
    const text = spread('place', JSON.stringify(place));
    await storageWrite(() => this.table.upsertEntity({ ...keys, ...text }, 'Replace'));
  }
}
