import type { QueueClient } from '@azure/storage-queue';
import type { Wake } from '../commands/ports';
import { storageCall } from './table';

/** Wakes the deliveries worker by a queue message that names the case. Messages are Base64, as the Functions host expects. */
export class QueueWake implements Wake {
  constructor(private readonly queue: QueueClient) {}

  async deliveries(ref: string): Promise<void> {
    const message = Buffer.from(JSON.stringify({ ref })).toString('base64');
    await storageCall(() => this.queue.sendMessage(message));
  }
}
