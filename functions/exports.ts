import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { onQueue, onTime } from './host/triggers';

const orderSchema = z.object({
  key: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  filter: z.string(),
  before: z.string(),
});

/** Given up after many tries: whoever asked is told, and asks again; so is Customer Experience. */
export const listExports = onQueue<'exports', z.infer<typeof orderSchema>>({
  queue: queues.exports,
  reads: orderSchema,
  work: ({ exportList }, order) => exportList(order),
  giveUp: ({ giveUpExport }, order) => giveUpExport(order),
});

/** Each morning before the doors open: what the front desk has to know while Teams is away. */
export const frontDesk = onTime<'front-desk'>('0 50 4 * * *', ({ extract }) => extract());
