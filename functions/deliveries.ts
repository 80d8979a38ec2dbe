import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { onQueue } from './host/triggers';

const wakeUpSchema = z.object({ ref: z.string() });
type WakeUp = z.infer<typeof wakeUpSchema>;

/** Given up after many tries: a person has to know, and the sweep tries again. */
export const deliveries = onQueue<'deliveries', WakeUp>({
  queue: queues.deliveries,
  reads: wakeUpSchema,
  work: ({ deliver }, { ref }) => deliver(ref, 'person'),
  giveUp: ({ giveUp }, { ref }) => giveUp('undelivered', ref),
});

/** Cases of which the time reminds go in a queue of their own, so that thousands of them delay nothing that a person did. */
export const reminded = onQueue<'reminded', WakeUp>({
  queue: queues.reminded,
  reads: wakeUpSchema,
  work: ({ deliver }, { ref }) => deliver(ref, 'reminder'),
  giveUp: ({ giveUp }, { ref }) => giveUp('undelivered', ref),
});
