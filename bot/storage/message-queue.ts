import type { QueueClient } from '@azure/storage-queue';
import { traceId } from '../commands/trace';
import { storageCall, storageWrite } from './table';

/**
 * A queue of messages of one kind, each kept until a worker is done with it. Messages are JSON in Base64, as the Functions host
 * expects, and say what they follow from (`trace`), for the log of whoever works on them. Members throw `Outage`.
 */
export class MessageQueue<M extends object> {
  constructor(private readonly queue: QueueClient) {}

  /** Keeps a message. `delaySeconds`: for so long no worker sees it. */
  async keep(message: M, delaySeconds = 0): Promise<void> {
    const text = Buffer.from(JSON.stringify({ ...message, trace: traceId() })).toString('base64');
    await storageWrite((abortSignal) =>
      this.queue.sendMessage(text, { visibilityTimeout: delaySeconds, abortSignal }),
    );
  }

  /** About how many messages wait for a worker, those to be seen later and those in a worker's hands included. */
  async waiting(): Promise<number> {
    return storageCall(
      async (abortSignal) => (await this.queue.getProperties({ abortSignal })).approximateMessagesCount ?? 0,
    );
  }
}
