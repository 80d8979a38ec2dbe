import { app } from '@azure/functions';
import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { bot, readGivenUp } from './bot';
import { onMessage } from './host/invocation';

const messageSchema = z.object({ ref: z.string() });

app.storageQueue('deliveries', {
  queueName: queues.deliveries,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().deliver(messageSchema.parse(message).ref, 'person')),
});

/** Cases of which the time reminds go in a queue of their own, so that thousands of them delay nothing that a person did. */
app.storageQueue('reminded', {
  queueName: queues.reminded,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().deliver(messageSchema.parse(message).ref, 'reminder')),
});

/** Given up after many tries: a person has to know, and the sweep tries again. */
app.storageQueue('deliveries-given-up', {
  queueName: `${queues.deliveries}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.deliveries, messageSchema, message);
    if (given) await bot().giveUp('undelivered', given.ref);
  }),
});

app.storageQueue('reminded-given-up', {
  queueName: `${queues.reminded}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.reminded, messageSchema, message);
    if (given) await bot().giveUp('undelivered', given.ref);
  }),
});
