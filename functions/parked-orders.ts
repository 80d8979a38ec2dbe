import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { onQueue } from './host/triggers';

const laneSchema = z.object({ lane: z.string() });

/** Given up after many tries: the orders are still kept, the sweep tries again, and a person knows. */
export const parkedOrders = onQueue<'parked-orders', z.infer<typeof laneSchema>>({
  queue: queues.parkedOrders,
  reads: laneSchema,
  work: ({ drainParked }, { lane }) => drainParked(lane),
  giveUp: ({ giveUp }, { lane }) => giveUp('stuck', lane),
});
