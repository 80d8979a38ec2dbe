import { app } from '@azure/functions';
import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { bot, readGivenUp } from './bot';
import { onMessage } from './host/invocation';

const orderSchema = z.object({
  key: z.string(),
  by: z.object({ id: z.guid(), name: z.string() }),
  at: z.string(),
  customerRef: z.string(),
});

app.storageQueue('subject-access', {
  queueName: queues.subjectAccess,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().exportCustomer(orderSchema.parse(message))),
});

/** Given up after many tries: whoever asked is told, and asks again; so is Customer Experience. */
app.storageQueue('subject-access-given-up', {
  queueName: `${queues.subjectAccess}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.subjectAccess, orderSchema, message);
    if (given) await bot().giveUpExport(given);
  }),
});
