import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { startAzurite, AzuriteFailedError, type AzuriteOptions } from '../../local/azurite';

const dataDir = mkdtempSync(join(tmpdir(), 'azurite-test-'));
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});
const quietly = (overrides: Partial<AzuriteOptions> = {}): AzuriteOptions => ({
  dataDir,
  log: () => undefined,
  ...overrides,
});

/** Resolves once the process is gone; jest's own time limit says when it never goes. */
async function isGone(pid: number): Promise<true> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('Azurite as the local storage account', () => {
  it('keeps queues and tables over a stop and a new start', async () => {
    const first = await startAzurite(quietly());
    const queue = new QueueClient(first.connectionString, 'kept');
    await queue.create();
    await queue.sendMessage('still here');
    const table = TableClient.fromConnectionString(first.connectionString, 'Kept', {
      allowInsecureConnection: true,
    });
    await table.createTable();
    await table.createEntity({ partitionKey: 'p', rowKey: 'r', text: 'here too' });
    await first.stop();

    const second = await startAzurite(quietly());
    const messages = await new QueueClient(second.connectionString, 'kept').receiveMessages();
    const options = { allowInsecureConnection: true };
    const row = await TableClient.fromConnectionString(second.connectionString, 'Kept', options).getEntity(
      'p',
      'r',
    );
    await second.stop();
    expect(messages.receivedMessageItems.map(({ messageText }) => messageText)).toEqual(['still here']);
    expect(row['text']).toBe('here too');
  });

  it('D1 · keeps what it took although whoever started it was killed at once', async () => {
    const place = mkdtempSync(join(tmpdir(), 'azurite-killed-'));
    const script = `require('./local/azurite').startAzurite({ dataDir: ${JSON.stringify(place)}, log: console.log })
      .then(async ({ pid, connectionString }) => {
        const { QueueClient } = require('@azure/storage-queue');
        const queue = new QueueClient(connectionString, 'kept');
        await queue.create();
        for (let more = 0; more < 60; more += 1) await queue.sendMessage('x'.repeat(40000));
        await queue.sendMessage('accepted');
        console.log('pid ' + pid);
      });`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const chunk of parent.stdout) {
      said += String(chunk);
      if (said.includes('pid ')) break;
    }
    parent.kill('SIGKILL');
    expect(await isGone(Number(/pid (\d+)/.exec(said)?.[1]))).toBe(true);

    const after = await startAzurite(quietly({ dataDir: place }));
    const { approximateMessagesCount } = await new QueueClient(
      after.connectionString,
      'kept',
    ).getProperties();
    await after.stop();
    rmSync(place, { recursive: true, force: true });
    expect(approximateMessagesCount).toBe(61);
  });

  it('says which port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const started = startAzurite(quietly({ inMemory: true, ports: { blob: 0, queue: port, table: 0 } }));
    await expect(started).rejects.toThrow(AzuriteFailedError);
    await expect(started).rejects.toThrow(`port ${String(port)} is taken`);
    server.close();
  });

  it('is gone when it was stopped', async () => {
    const azurite = await startAzurite(quietly({ inMemory: true }));
    await azurite.stop();
    expect(() => process.kill(azurite.pid, 0)).toThrow('ESRCH');
  });

  it('does not outlive a parent that is killed', async () => {
    const script = `require('./local/azurite').startAzurite({ dataDir: ${JSON.stringify(dataDir)}, inMemory: true, log() {} })
      .then(({ pid }) => console.log(pid));`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [chunk]: unknown[] = await once(parent.stdout, 'data');
    const pid = Number(String(chunk));
    expect(pid).toBeGreaterThan(0);
    parent.kill('SIGKILL');
    expect(await isGone(pid)).toBe(true);
  });
});
