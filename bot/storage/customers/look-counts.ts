import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import type { LookCounts } from '../../commands/customers/look-counts';
import {
  countLook,
  fingerprintOf,
  type LookCount,
  type LookKind,
  noLooks,
} from '../../domain/records/look-limits';
import { readJson } from '../../json';
import { gather, isStatus, spread, storageCall, tableKey } from '../table';

const countSchema = z.object({
  looks: z.array(z.object({ key: z.string(), at: z.number() })),
  answeredAt: z.number(),
  toldAt: z.number(),
});

/** How often a count is tried again that another look of the same person overtook. */
const mostTries = 6;

/** How often people looked, in an Azure table: a row a person and kind, written only over what was read (X3). */
export class TableLookCounts implements LookCounts {
  constructor(private readonly table: TableClient) {}

  async count(personId: string, kind: LookKind, look: { readonly key: string; readonly at: number }) {
    const counted = { key: fingerprintOf(look.key), at: look.at };
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { etag, count: before } = await this.find(personId, kind);
      const { count, isAnswered, mustTell } = countLook(kind, before, counted);
      if (await this.keep({ personId, kind, etag }, count)) return { isAnswered, mustTell };
    }
    // So many at once are no person at work: what cannot be counted is not answered.
    return { isAnswered: false, mustTell: false };
  }

  private async find(personId: string, kind: LookKind): Promise<{ etag: string; count: LookCount }> {
    return storageCall(async () => {
      try {
        const entity = await this.table.getEntity(kind, tableKey(personId));
        // One that cannot be read is counted anew: an error here would leave every look of this person uncounted.
        const count = countSchema.safeParse(readJson(gather('count', entity))).data ?? noLooks;
        return { etag: entity.etag, count };
      } catch (problem) {
        if (isStatus(problem, 404)) return { etag: '', count: noLooks };
        throw problem;
      }
    });
  }

  /** Whether it was kept; not where somebody else wrote in between. */
  private async keep(
    { personId, kind, etag }: { readonly personId: string; readonly kind: LookKind; readonly etag: string },
    count: LookCount,
  ): Promise<boolean> {
    const keys = { partitionKey: kind, rowKey: tableKey(personId) };
    const entity = { ...keys, ...spread('count', JSON.stringify(count)) };
    return storageCall(async () => {
      try {
        await (etag === ''
          ? this.table.createEntity(entity)
          : this.table.updateEntity(entity, 'Replace', { etag }));
        return true;
      } catch (problem) {
        if (isStatus(problem, 409) || isStatus(problem, 412)) return false;
        throw problem;
      }
    });
  }
}
