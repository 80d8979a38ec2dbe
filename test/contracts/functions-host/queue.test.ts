import { QueueServiceClient } from '@azure/storage-queue';
import { emptyAccount } from '../../shared-azurite';
import { aRunningHost, type RunningHost } from './running-host';

let connectionString: string;
let service: QueueServiceClient;
let running: RunningHost;

beforeAll(async () => {
  connectionString = await emptyAccount();
  service = QueueServiceClient.fromConnectionString(connectionString);
});
beforeEach(async () => {
  await service.getQueueClient('fixture-work').createIfNotExists();
  running = await aRunningHost({ storageConnection: connectionString });
});
afterEach(async () => {
  await running.close();
  await service.getQueueClient('fixture-work').clearMessages();
});

const send = (text: string): Promise<unknown> =>
  service.getQueueClient('fixture-work').sendMessage(Buffer.from(text).toString('base64'));

const lengthOf = async (queue: string): Promise<number | undefined> =>
  (await service.getQueueClient(queue).getProperties()).approximateMessagesCount;

describe('a queue function behind the local host', () => {
  it('receives JSON parsed and other text as it is, and its messages are deleted', async () => {
    await send('{"caseRef":"CB-1"}');
    await send('plain text, é');
    await running.host.drain();
    expect(running.app.seen.messages.map(({ message }) => message)).toEqual(
      expect.arrayContaining([{ caseRef: 'CB-1' }, 'plain text, é']),
    );
    expect(await lengthOf('fixture-work')).toBe(0);
  });

  it('is told how often a message was tried and which it is', async () => {
    await send('{}');
    await running.host.drain();
    expect(running.app.seen.messages[0]?.metadata).toMatchObject({
      dequeueCount: 1,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      popReceipt: expect.any(String),
      insertionTime: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('gets a failed message again until it succeeds', async () => {
    running.app.plan.refusals = 2;
    await send('"again"');
    await running.host.drain();
    expect(running.app.seen.messages.map(({ metadata }) => metadata?.['dequeueCount'])).toEqual([1, 2, 3]);
    expect(await lengthOf('fixture-work')).toBe(0);
  });

  it('loses a message to the poison queue after the last try, unchanged', async () => {
    running.app.plan.refusals = 9;
    await send('"bad"');
    await running.host.drain();
    expect(running.app.seen.messages).toHaveLength(3);
    const poison = await service.getQueueClient('fixture-work-poison').receiveMessages();
    expect(poison.receivedMessageItems.map(({ messageText }) => messageText)).toEqual([
      Buffer.from('"bad"').toString('base64'),
    ]);
  });

  it('never sees a message that is not Base64: it goes to the poison queue', async () => {
    await service.getQueueClient('fixture-work').sendMessage('not base64!');
    await running.host.drain();
    expect(running.app.seen.messages).toEqual([]);
    const poison = await service.getQueueClient('fixture-work-poison').receiveMessages();
    expect(poison.receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['not base64!']);
  });

  it('handles more messages than one batch, each once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => send(String(n))));
    running.host.start();
    await running.host.drain();
    const numbers = running.app.seen.messages.map(({ message }) => Number(message));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('takes a queue that does not exist for an empty one', async () => {
    await service.getQueueClient('fixture-work').delete();
    await expect(running.host.drain()).resolves.toBeUndefined();
    expect(running.log.filter((line) => line.startsWith('warning'))).toEqual([]);
    await service.getQueueClient('fixture-work').create();
  });

  it('holds up the drain, which says who is still running when the time is up', async () => {
    let release = (): void => undefined;
    running.app.plan.onTick = () => new Promise((resolve) => (release = resolve));
    const ticking = running.host.trigger('daily');
    await expect(running.host.drain(100)).rejects.toThrow('still running: daily');
    release();
    await ticking;
    await expect(running.host.drain()).resolves.toBeUndefined();
  });
});
