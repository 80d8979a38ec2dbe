import * as z from 'zod/v4';
import { queues } from '../bot/storage/names';
import { onQueue, onTime } from './host/triggers';

const newsSchema = z.object({
  key: z.string(),
  person: z.object({ id: z.guid(), name: z.string() }),
  from: z.iso.date(),
  until: z.iso.date(),
  isOver: z.boolean(),
  by: z.object({ id: z.guid(), name: z.string() }).optional(),
});

/** Given up after many tries: whoever acts would not know, so it is tried again, and whoever runs the app is told. */
export const absences = onQueue<'absences', z.infer<typeof newsSchema>>({
  queue: queues.absences,
  reads: newsSchema,
  work: ({ tellAbsence }, news) => tellAbsence(news),
  giveUp: ({ tellAbsenceAgain }, news) => tellAbsenceAgain(news),
});

/** Before the working day begins: whoever has left by then keeps no case waiting on it. */
export const leavers = onTime<'leavers'>('0 20 5 * * *', ({ findLeavers }) => findLeavers());
