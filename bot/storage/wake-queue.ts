import type { QueueClient } from '@azure/storage-queue';
import type { Wake } from '../commands/ports';
import { storageCall } from './table';

/** How long searches may lag behind writes before a delivery is asked for once more, in seconds. */
const lagSeconds = 120;

/** Wakes the deliveries worker by a queue message that names the case. Messages are Base64, as the Functions host expects. */
export class QueueWake implements Wake {
  constructor(private readonly queue: QueueClient) {}

  async deliveries(ref: string): Promise<void> {
    await storageCall(() => this.queue.sendMessage(messageOf(ref)));
  }

  /** Wakes the worker in two minutes: SharePoint's searches follow its writes in seconds, as a rule. */
  async deliveriesLater(ref: string): Promise<void> {
    await storageCall(() => this.queue.sendMessage(messageOf(ref), { visibilityTimeout: lagSeconds }));
  }

  /** About how many cases wait for a worker, those to be woken later and those in a worker's hands included. */
  async waiting(): Promise<number> {
    return storageCall(async () => (await this.queue.getProperties()).approximateMessagesCount ?? 0);
  }
}

const messageOf = (ref: string): string => Buffer.from(JSON.stringify({ ref })).toString('base64');
