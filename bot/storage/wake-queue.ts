import type { QueueClient } from '@azure/storage-queue';
import type { Wake } from '../commands/ports';
import { storageCall } from './table';

/** Wakes the deliveries worker by a queue message that names the case. Messages are Base64, as the Functions host expects. */
export class QueueWake implements Wake {
  constructor(private readonly queue: QueueClient) {}

  async deliveries(ref: string): Promise<void> {
    await storageCall(() => this.queue.sendMessage(messageOf(ref)));
  }

  /** Wakes the worker in some seconds. */
  async deliveriesIn(ref: string, seconds: number): Promise<void> {
    await storageCall(() => this.queue.sendMessage(messageOf(ref), { visibilityTimeout: seconds }));
  }

  /** About how many cases wait for a worker, those to be woken later and those in a worker's hands included. */
  async waiting(): Promise<number> {
    return storageCall(async () => (await this.queue.getProperties()).approximateMessagesCount ?? 0);
  }
}

const messageOf = (ref: string): string => Buffer.from(JSON.stringify({ ref })).toString('base64');
