import { QueueServiceClient } from '@azure/storage-queue';
import { watchQueues } from '../../bot/deliveries/upkeep/watch-queues';
import { oldestMessages } from '../../bot/storage/oldest-message';
import { emptyAccount } from '../shared-azurite';

let connectionString: string;
let service: QueueServiceClient;
beforeAll(async () => {
  connectionString = await emptyAccount();
  service = QueueServiceClient.fromConnectionString(connectionString);
  for (const name of ['busy', 'idle', 'put-off']) await service.createQueue(name);
});

describe('How long work waits', () => {
  it('C6 · is told of the first message of each queue that waits in one', async () => {
    await service.getQueueClient('busy').sendMessage('first');
    await service.getQueueClient('put-off').sendMessage('later', { visibilityTimeout: 600 });
    const [only, ...others] = await oldestMessages(service, ['busy', 'idle', 'put-off']);
    expect(others).toEqual([]);
    expect(only?.queue).toBe('busy');
    expect(only?.seconds).toBeLessThan(60);
  });

  it('C6 · is logged from a minute on, by the queue and nothing of the message', async () => {
    const lines: unknown[] = [];
    const silent = () => undefined;
    const log = { info: silent, error: silent, warn: (...line: readonly unknown[]) => lines.push(line) };
    const oldest = async () => [
      { queue: 'deliveries', seconds: 60 },
      { queue: 'looks', seconds: 59 },
    ];
    await watchQueues({ oldest, log });
    expect(lines).toEqual([['oldest-message', { queue: 'deliveries', seconds: 60 }]]);
  });
});
