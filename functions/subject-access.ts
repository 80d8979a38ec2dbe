import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { onQueue } from './host/triggers';

const accessOrderSchema = z.object({
  key: z.string(),
  by: z.object({ id: z.guid(), name: z.string() }),
  at: z.string(),
  customerRef: z.string(),
  account: z.string().optional(),
});

/** Given up after many tries: whoever asked is told, and asks again; so is Customer Experience. */
export const subjectAccess = onQueue<'subject-access', z.infer<typeof accessOrderSchema>>({
  queue: queues.subjectAccess,
  reads: accessOrderSchema,
  work: ({ exportCustomer }, order) => exportCustomer(order),
  giveUp: ({ giveUpExport }, order) => giveUpExport(order),
});
