import type { QueueServiceClient } from '@azure/storage-queue';
import { storageCall } from './table';

/** How long the message at the head of a queue has waited. */
export interface OldestMessage {
  readonly queue: string;
  readonly seconds: number;
}

/**
 * How long the first message of each queue that waits in one has waited, by the clock of the storage; what a worker has in hand
 * or was put off is not counted. Throws `Outage`.
 */
export async function oldestMessages(
  service: QueueServiceClient,
  names: readonly string[],
): Promise<readonly OldestMessage[]> {
  const heads = names.map(async (queue) => {
    const { peekedMessageItems, date } = await storageCall((abortSignal) =>
      service.getQueueClient(queue).peekMessages({ numberOfMessages: 1, abortSignal }),
    );
    const [head] = peekedMessageItems;
    if (!head || !date) return [];
    return [{ queue, seconds: Math.round((date.getTime() - head.insertedOn.getTime()) / 1_000) }];
  });
  return (await Promise.all(heads)).flat();
}
