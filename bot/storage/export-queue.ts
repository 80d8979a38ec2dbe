import type { QueueClient } from '@azure/storage-queue';
import type { ExportOrder, ExportOrders } from '../commands/customers/customer-export';
import { storageCall } from './table';

/** Keeps wishes for a file of the list in a queue until a worker has written it. Messages are Base64. */
export class QueueExportOrders implements ExportOrders {
  constructor(private readonly queue: QueueClient) {}

  async keep(order: ExportOrder): Promise<void> {
    const message = Buffer.from(JSON.stringify(order)).toString('base64');
    await storageCall(() => this.queue.sendMessage(message));
  }
}
