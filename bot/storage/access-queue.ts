import type { QueueClient } from '@azure/storage-queue';
import type { AccessOrder, AccessOrders } from '../commands/records/subject-access';
import { storageCall } from './table';

/** Keeps wishes for everything on a customer in a queue until a worker has drawn it up. Messages are Base64. */
export class QueueAccessOrders implements AccessOrders {
  constructor(private readonly queue: QueueClient) {}

  async keep(order: AccessOrder): Promise<void> {
    const message = Buffer.from(JSON.stringify(order)).toString('base64');
    await storageCall(() => this.queue.sendMessage(message));
  }
}
