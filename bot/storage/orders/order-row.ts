import * as z from 'zod/v4';
import { laneOf } from '../../commands/lane';
import type { Order } from '../../commands/ports';
import { commandSchema } from '../../domain/case/commands';
import { personSchema } from '../../domain/case/person';
import { traceId } from '../../commands/trace';
import { readJson } from '../../json';
import { gather, spread, tableKey } from '../table';

const orderSchema = z.strictObject({
  ref: z.string(),
  command: commandSchema,
  actor: personSchema.extend({ roles: z.array(z.string()) }),
  askedAt: z.string(),
  commandId: z.string(),
  gist: z.string().optional(),
});

/** The partition of what was set aside: no lane is called so. */
export const asidePartition = 'set-aside';

/** A row of a table as it was read. */
export type Entity = Readonly<Record<string, unknown>>;

/** An order as a row: a partition a lane, a row a wish. */
export function orderRow(order: Order) {
  const lane = laneOf(order);
  const keys = { partitionKey: tableKey(lane), rowKey: tableKey(order.commandId) };
  return { ...keys, lane, trace: traceId() ?? '', ...spread('order', JSON.stringify(order)) };
}

/** The order of a row; undefined where it can no longer be read: another release kept it, or somebody changed it by hand. */
export const orderIn = (entity: Entity): Order | undefined =>
  orderSchema.safeParse(readJson(gather('order', entity))).data;

/** What the order of a row follows from; undefined where its row does not say. */
export const traceIn = ({ trace }: Entity): string | undefined =>
  typeof trace === 'string' && trace !== '' ? trace : undefined;

/** When the table took a row, by its own clock. */
export const takenAt = (entity: Entity): string => String(entity['timestamp']);

/** A row under other keys, as it was kept, readable or not. */
export function movedRow(entity: Entity, partitionKey: string, rowKey: string) {
  const own = Object.entries(entity).filter(([name]) => /^(lane|trace|order\d+)$/.test(name));
  return { ...Object.fromEntries(own), partitionKey, rowKey };
}
