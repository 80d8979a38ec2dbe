import { app } from '@azure/functions';
import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { bot, readGivenUp } from './bot';
import { onMessage } from './host/invocation';

const messageSchema = z.object({ lane: z.string() });

app.storageQueue('parked-orders', {
  queueName: queues.parkedOrders,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().drainParked(messageSchema.parse(message).lane)),
});

/** Given up after many tries: the orders are still kept, the sweep tries again, and a person knows. */
app.storageQueue('parked-orders-given-up', {
  queueName: `${queues.parkedOrders}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.parkedOrders, messageSchema, message);
    if (given) await bot().giveUp('stuck', given.lane);
  }),
});
