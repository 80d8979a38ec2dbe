import { QueueServiceClient } from '@azure/storage-queue';
import { Outage } from '../../bot/commands/outage';
import { MessageQueue } from '../../bot/storage/message-queue';
import { QueuedWake } from '../../bot/storage/queued-wake';
import { emptyAccount } from '../shared-azurite';

let connectionString: string;
beforeAll(async () => {
  connectionString = await emptyAccount();
});

/** A queue of its own, and whatever a worker would see in it now. */
async function aQueue(name: string) {
  const client = QueueServiceClient.fromConnectionString(connectionString).getQueueClient(name);
  await client.createIfNotExists();
  const seen = async (): Promise<readonly unknown[]> => {
    const { receivedMessageItems } = await client.receiveMessages({ numberOfMessages: 10 });
    return receivedMessageItems.map(({ messageText }): unknown =>
      JSON.parse(Buffer.from(messageText, 'base64').toString()),
    );
  };
  return { client, seen };
}

describe('Messages for workers', () => {
  it('C3 · arrive as they were kept, in the Base64 that the Functions host reads', async () => {
    const { client, seen } = await aQueue('as-kept');
    await new MessageQueue<{ name: string }>(client).keep({ name: 'Ó Súilleabháin' });
    expect(await seen()).toEqual([{ name: 'Ó Súilleabháin' }]);
  });

  it('C3 · that are for later are counted at once and seen by nobody yet', async () => {
    const { client, seen } = await aQueue('for-later');
    const queue = new MessageQueue<{ ref: string }>(client);
    await queue.keep({ ref: 'CB-0001' }, 60);
    expect([await queue.waiting(), await seen()]).toEqual([1, []]);
  });

  it('C3 · wake the deliveries worker by naming the case', async () => {
    const { client, seen } = await aQueue('deliveries');
    const wake = new QueuedWake(new MessageQueue(client));
    await wake.deliveries('CB-0001');
    await wake.deliveriesIn('CB-0002', 60);
    expect([await wake.waiting(), await seen()]).toEqual([2, [{ ref: 'CB-0001' }]]);
  });

  it('C3 · that cannot be kept are an outage of the storage, with its status', async () => {
    const client = QueueServiceClient.fromConnectionString(connectionString).getQueueClient('not-there');
    const problem = await new MessageQueue(client).keep({}).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(Outage);
    expect(problem).toMatchObject({ system: 'storage' });
  });
});
