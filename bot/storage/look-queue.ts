import type { QueueClient } from '@azure/storage-queue';
import type { LookEntry, Looks } from '../commands/customers/known-customer';
import { storageCall } from './table';

/** Keeps looks in a queue until they stand in the register, so that nobody waits for the record. Messages are Base64. */
export class QueueLooks implements Looks {
  constructor(private readonly queue: QueueClient) {}

  async keep(look: LookEntry): Promise<void> {
    const message = Buffer.from(JSON.stringify(look)).toString('base64');
    await storageCall(() => this.queue.sendMessage(message));
  }
}
