import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import { eventTypes } from '../domain/case/events';
import { statuses } from '../policy/codes';
import { audiences, postedCards, type Sent, type SentLog } from '../deliveries/ports';
import { isStatus, storageCall, tableKey } from './table';
import { readInstant, writeInstant } from '../domain/time/instant';

const postingSchema = z.strictObject({
  id: z.string(),
  destination: z.union([
    z.strictObject({ kind: z.literal('person'), id: z.string() }),
    z.strictObject({ kind: z.literal('channel'), code: z.string() }),
  ]),
  card: z.enum(postedCards),
  audience: z.enum(audiences),
  event: z.int(),
  because: z.enum(eventTypes),
  status: z.enum(statuses),
});

const sentSchema = z.strictObject({
  posting: postingSchema,
  posted: z
    .strictObject({ serviceUrl: z.string(), conversationId: z.string(), activityId: z.string() })
    .optional(),
  shows: z.string(),
});

/** How long a claim holds: longer than any attempt to post, short enough that a crash delays nobody much. */
const claimMs = 120_000;

/** What was sent, in an Azure table: a partition a case, a row a posting. */
export class TableSentLog implements SentLog {
  constructor(
    private readonly table: TableClient,
    private readonly now: () => Date,
  ) {}

  async of(ref: string): Promise<ReadonlyMap<string, Sent>> {
    return storageCall(async () => {
      const sent = new Map<string, Sent>();
      const filter = `PartitionKey eq '${tableKey(ref)}'`;
      for await (const entity of this.table.listEntities<{ sent?: string }>({ queryOptions: { filter } })) {
        if (entity.sent === undefined) continue;
        const { posting, posted, shows } = sentSchema.parse(JSON.parse(entity.sent));
        sent.set(posting.id, { posting, posted, shows });
      }
      return sent;
    });
  }

  async claim(ref: string, id: string, lapsesMs = claimMs): Promise<boolean> {
    const keys = { partitionKey: tableKey(ref), rowKey: tableKey(id) };
    const claim = { ...keys, claimedAt: writeInstant(this.now()) };
    return storageCall(async () => {
      try {
        await this.table.createEntity(claim);
        return true;
      } catch (problem) {
        if (!isStatus(problem, 409)) throw problem;
      }
      return this.takeOver(claim, lapsesMs);
    });
  }

  async record(ref: string, sent: Sent): Promise<void> {
    const keys = { partitionKey: tableKey(ref), rowKey: tableKey(sent.posting.id) };
    await storageCall(() => this.table.upsertEntity({ ...keys, sent: JSON.stringify(sent) }, 'Replace'));
  }

  async settle(ref: string, id: string): Promise<void> {
    const keys = { partitionKey: tableKey(ref), rowKey: tableKey(id) };
    await storageCall(() => this.table.upsertEntity({ ...keys, settled: true }, 'Replace'));
  }

  async release(ref: string, id: string): Promise<void> {
    await storageCall(async () => {
      try {
        await this.table.deleteEntity(tableKey(ref), tableKey(id));
      } catch (problem) {
        if (!isStatus(problem, 404)) throw problem;
      }
    });
  }

  /** Takes a claim over that was left behind by a crash. */
  private async takeOver(
    claim: { readonly partitionKey: string; readonly rowKey: string; readonly claimedAt: string },
    lapsesMs: number,
  ): Promise<boolean> {
    try {
      const held = await this.table.getEntity<{ claimedAt?: string; sent?: string; settled?: boolean }>(
        claim.partitionKey,
        claim.rowKey,
      );
      const age = this.now().getTime() - readInstant(held.claimedAt ?? '');
      if (held.sent !== undefined || held.settled || !(age > lapsesMs)) return false;
      await this.table.updateEntity(claim, 'Replace', { etag: held.etag });
      return true;
    } catch (problem) {
      if (isStatus(problem, 404) || isStatus(problem, 412)) return false;
      throw problem;
    }
  }
}
