import type { QueueClient } from '@azure/storage-queue';
import type { AbsenceTeller } from '../commands/absences/absences';
import type { AbsenceNews } from '../domain/absences/absences';
import { storageCall } from './table';

/** Keeps news of absences in a queue until everybody concerned was told, so that nobody waits for it. Messages are Base64. */
export class QueueAbsenceNews implements AbsenceTeller {
  constructor(private readonly queue: QueueClient) {}

  async tell(news: AbsenceNews): Promise<void> {
    const message = Buffer.from(JSON.stringify(news)).toString('base64');
    await storageCall(() => this.queue.sendMessage(message));
  }
}
