import type { TableClient } from '@azure/data-tables';
import * as z from 'zod/v4';
import { eventTypes } from '../domain/case/events';
import { statuses } from '../policy/codes';
import { audiences, type Claim, postedCards, type Sent, type SentLog } from '../deliveries/ports';
import { readJson } from '../json';
import { isStatus, storageCall, tableKey } from './table';
import { readInstant, writeInstant } from '../domain/time/instant';

/** A person's chat or a channel, as it is kept. */
export const destinationSchema = z.union([
  z.strictObject({ kind: z.literal('person'), id: z.string() }),
  z.strictObject({ kind: z.literal('channel'), code: z.string() }),
]);

const postingSchema = z.strictObject({
  id: z.string(),
  destination: destinationSchema,
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
  isWanted: z.literal(true).optional(),
});

/** How long a claim holds: longer than any attempt to post, short enough that a crash delays nobody much. */
const claimMs = 120_000;
/** How long the claim of a second try holds: whatever went wrong twice would repeat a message over and over. */
const secondClaimMs = 3_600_000;

/** A row before anything was recorded in it. */
interface ClaimRow {
  readonly claimedAt?: string;
  /** How many have claimed it in vain. */
  readonly lapsed?: number;
  readonly sent?: string;
  readonly settled?: boolean;
}

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
        // A record that cannot be read is as good as none: the message is posted again rather than everything held up.
        const data = sentIn(entity.sent);
        if (!data) continue;
        const { posting, posted, shows, isWanted } = data;
        sent.set(posting.id, { posting, posted, shows, isWanted, version: entity.etag });
      }
      return sent;
    });
  }

  async claim(ref: string, id: string, lapsesMs?: number): Promise<Claim | undefined> {
    const keys = keysOf(ref, id);
    const claim = { ...keys, claimedAt: writeInstant(this.now()) };
    return storageCall(async () => {
      try {
        return claimOf(await this.table.createEntity(claim));
      } catch (problem) {
        if (!isStatus(problem, 409)) throw problem;
      }
      return this.takeOver(claim, lapsesMs);
    });
  }

  async record(ref: string, { version, ...sent }: Sent, claim?: Claim): Promise<'recorded' | 'other'> {
    const row = { ...keysOf(ref, sent.posting.id), sent: JSON.stringify(sent) };
    const etag = claim?.version ?? version;
    return storageCall(async () => {
      if (etag === undefined) {
        await this.table.upsertEntity(row, 'Replace');
        return 'recorded';
      }
      try {
        await this.table.updateEntity(row, 'Replace', { etag });
        return 'recorded';
      } catch (problem) {
        if (!isStatus(problem, 412) && !isStatus(problem, 404)) throw problem;
        return 'other';
      }
    });
  }

  async doubt(ref: string, id: string, claim: Claim): Promise<void> {
    const keys = keysOf(ref, id);
    await this.ifStillOwn(async () => {
      const { lapsed = 0, claimedAt = '' } = await this.table.getEntity<ClaimRow>(
        keys.partitionKey,
        keys.rowKey,
      );
      const again = { ...keys, lapsed, claimedAt: lapsed === 0 ? writeInstant(0) : claimedAt };
      await this.table.updateEntity(again, 'Replace', { etag: claim.version });
    });
  }

  async settle(ref: string, id: string): Promise<void> {
    await storageCall(() => this.table.upsertEntity({ ...keysOf(ref, id), settled: true }, 'Replace'));
  }

  async release(ref: string, id: string, claim: Claim): Promise<void> {
    const { partitionKey, rowKey } = keysOf(ref, id);
    await this.ifStillOwn(() => this.table.deleteEntity(partitionKey, rowKey, { etag: claim.version }));
  }

  /** Changes a claim; does nothing where it lapsed and another has it, or it is gone. */
  private async ifStillOwn(change: () => Promise<unknown>): Promise<void> {
    await storageCall(async () => {
      try {
        await change();
      } catch (problem) {
        if (!isStatus(problem, 412) && !isStatus(problem, 404)) throw problem;
      }
    });
  }

  /** Takes a claim over that was left behind by a crash. */
  private async takeOver(
    claim: { readonly partitionKey: string; readonly rowKey: string; readonly claimedAt: string },
    lapsesMs: number | undefined,
  ): Promise<Claim | undefined> {
    try {
      const held = await this.table.getEntity<ClaimRow>(claim.partitionKey, claim.rowKey);
      const { lapsed = 0 } = held;
      const age = this.now().getTime() - readInstant(held.claimedAt ?? '');
      const patience = lapsesMs ?? (lapsed === 0 ? claimMs : secondClaimMs);
      // What was changed by hand so that it says neither what was sent nor since when it is claimed nobody could ever take over.
      if (sentIn(held.sent) || held.settled || age <= patience) return undefined;
      const next = { ...claim, lapsed: lapsed + 1 };
      return claimOf(await this.table.updateEntity(next, 'Replace', { etag: held.etag }));
    } catch (problem) {
      if (isStatus(problem, 404) || isStatus(problem, 412)) return undefined;
      throw problem;
    }
  }
}

/** What a record says was sent; undefined where there is none, or none that can be read. */
const sentIn = (text: string | undefined): z.infer<typeof sentSchema> | undefined =>
  text === undefined ? undefined : sentSchema.safeParse(readJson(text)).data;

const keysOf = (ref: string, id: string) => ({ partitionKey: tableKey(ref), rowKey: tableKey(id) });

/** The claim that a write gave, by the version of its row. */
const claimOf = ({ etag = '' }: { readonly etag?: string }): Claim => ({ version: etag });
