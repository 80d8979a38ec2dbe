import { app } from '@azure/functions';
import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { bot, readGivenUp } from './bot';
import { onMessage, onTimer } from './host/invocation';

const orderSchema = z.object({
  key: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  filter: z.string(),
  before: z.string(),
});

app.storageQueue('exports', {
  queueName: queues.exports,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().exportList(orderSchema.parse(message))),
});

/** Given up after many tries: whoever asked is told, and asks again; so is Customer Experience. */
app.storageQueue('exports-given-up', {
  queueName: `${queues.exports}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.exports, orderSchema, message);
    if (given) await bot().giveUpExport(given);
  }),
});

/** Each morning before the doors open: what the front desk has to know while Teams is away. */
app.timer('front-desk', { schedule: '0 50 4 * * *', handler: onTimer(() => bot().extract()) });
