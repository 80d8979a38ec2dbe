import { app } from '@azure/functions';
import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { bot, readGivenUp } from './bot';
import { onMessage } from './host/invocation';

const newsSchema = z.object({
  key: z.string(),
  person: z.object({ id: z.guid(), name: z.string() }),
  from: z.iso.date(),
  until: z.iso.date(),
  isOver: z.boolean(),
  by: z.object({ id: z.guid(), name: z.string() }).optional(),
});

app.storageQueue('absences', {
  queueName: queues.absences,
  connection: 'AzureWebJobsStorage',
  handler: onMessage((message) => bot().tellAbsence(newsSchema.parse(message))),
});

/** Given up after many tries: whoever acts would not know, so it is tried again, and whoever runs the app is told. */
app.storageQueue('absences-given-up', {
  queueName: `${queues.absences}-poison`,
  connection: 'AzureWebJobsStorage',
  handler: onMessage(async (message) => {
    const given = await readGivenUp(queues.absences, newsSchema, message);
    if (given) await bot().tellAbsenceAgain(given);
  }),
});
