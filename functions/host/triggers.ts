import { app } from '@azure/functions';
import type * as z from 'zod/v4';
import type { QueueEntry, TimerEntry, WorkAt } from '../../bot/compose/workers/work';
import { bot } from '../bot';
import { onMessage, onTimer } from './invocation';

/** A queue or a timer of the door's table, to be listened to under its name there. */
export interface Trigger<Entry extends QueueEntry | TimerEntry> {
  register(entry: Entry): void;
}

/** What is done with the messages of a queue, and with one that was given up after many tries. */
interface QueueWork<Entry extends QueueEntry, Message> {
  readonly queue: string;
  readonly reads: z.ZodType<Message>;
  readonly work: (may: WorkAt<'queue', Entry>, message: Message) => Promise<void>;
  readonly giveUp: (may: WorkAt<'queue', Entry>, message: Message) => Promise<void>;
}

/** What a queue does: it gets what the door lets it have, and what came as it must be. */
export const onQueue = <Entry extends QueueEntry, Message>({
  queue,
  reads,
  work,
  giveUp,
}: QueueWork<Entry, Message>): Trigger<Entry> => ({
  register(entry) {
    const connection = 'AzureWebJobsStorage';
    app.storageQueue(entry, {
      queueName: queue,
      connection,
      handler: onMessage(async (message) => {
        try {
          await work(bot().at('queue', entry), reads.parse(message));
        } catch (problem) {
          // Whoever asks us to wait is waited for, which is no failure and uses up none of the tries.
          if (!(await bot().putOff(queue, message, problem))) throw problem;
        }
      }),
    });
    app.storageQueue(`${entry}-given-up`, {
      queueName: `${queue}-poison`,
      connection,
      handler: onMessage(async (message) => {
        const { data, success } = reads.safeParse(message);
        // One that cannot be read at all is kept aside and told of, rather than tried again and again until it lies where nobody looks.
        await (success ? giveUp(bot().at('queue', entry), data) : bot().setGarbageAside(queue, message));
      }),
    });
  },
});

/** What a timer does, as often as its schedule says (NCRONTAB, UTC). */
export const onTime = <Entry extends TimerEntry>(
  schedule: string,
  work: (may: WorkAt<'timer', Entry>) => Promise<void>,
): Trigger<Entry> => ({
  register(entry) {
    app.timer(entry, { schedule, handler: onTimer(() => work(bot().at('timer', entry))) });
  },
});
