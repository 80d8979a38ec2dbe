import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { onQueue } from './host/triggers';

const lookSchema = z.object({
  key: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  kinds: z.array(z.string()),
  customerRefs: z.array(z.string()),
});

/** Given up after many tries: back into the queue, for a look is a part of the trail; whoever runs the app is told. */
export const looks = onQueue<'looks', z.infer<typeof lookSchema>>({
  queue: queues.looks,
  reads: lookSchema,
  work: ({ recordLook }, look) => recordLook(look),
  giveUp: ({ keepLookAgain }, look) => keepLookAgain(look),
});
