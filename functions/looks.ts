import { app } from '@azure/functions';
import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { bot, readGivenUp } from './bot';
import { onMessage } from './host/invocation';

const lookSchema = z.object({
  key: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  kinds: z.array(z.string()),
  customerRefs: z.array(z.string()),
});

app.storageQueue('looks', {
  queueName: queues.looks,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().recordLook(lookSchema.parse(message))),
});

/** Given up after many tries: back into the queue, for a look is a part of the trail; whoever runs the app is told. */
app.storageQueue('looks-given-up', {
  queueName: `${queues.looks}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.looks, lookSchema, message);
    if (given) await bot().keepLookAgain(given);
  }),
});
