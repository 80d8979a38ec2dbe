import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Order } from '../../bot/commands/ports';
import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { startAzurite } from '../../local/azurite';
import { aCommand } from '../builders/commands';
import { aReportForm } from '../builders/forms';
import { aManager } from '../builders/people';

const dataDir = mkdtempSync(join(tmpdir(), 'storage-'));
let azurite: Awaited<ReturnType<typeof startAzurite>>;
let storage: ReturnType<typeof openStorage>;
let now = new Date('2026-11-22T12:00:00Z');
beforeAll(async () => {
  azurite = await startAzurite({ dataDir, log: () => undefined, inMemory: true });
  await makeStorage(azurite.connectionString, await findStorage(azurite.connectionString));
  storage = openStorage(azurite.connectionString, () => now);
});
afterAll(async () => {
  await azurite.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const anOrder = (ref: string, commandId: string, command = aCommand('acknowledge')): Order => ({
  ref,
  command,
  actor: aManager(),
  askedAt: '2026-11-22T12:00:00Z',
  commandId,
});
const idsIn = async (lane: string): Promise<readonly string[]> =>
  (await storage.parked.waiting(lane)).map(({ order }) => order.commandId);

describe('Orders that wait for SharePoint', () => {
  it('D1 · of one second stay in the order in which they came, whatever their keys', async () => {
    for (const id of ['z', 'a', 'm', 'acknowledge/CB-0001/v1', '0'])
      await storage.parked.park(anOrder('CB-0001', id));
    expect(await idsIn('CB-0001')).toEqual(['z', 'a', 'm', 'acknowledge/CB-0001/v1', '0']);
  });

  it('C2 · that come twice wait once, where they came first', async () => {
    for (const id of ['first', 'second', 'first']) await storage.parked.park(anOrder('CB-0002', id));
    expect(await idsIn('CB-0002')).toEqual(['first', 'second']);
  });

  it('C2 · hold up later ones on their case alone, until they are let go', async () => {
    await storage.parked.park(anOrder('CB-0003', 'one'));
    expect(await storage.parked.isWaiting('CB-0003')).toBe(true);
    expect(await storage.parked.isWaiting('CB-00030')).toBe(false);
    const [waiting] = await storage.parked.waiting('CB-0003');
    await storage.parked.release('CB-0003', waiting?.id ?? '');
    await storage.parked.release('CB-0003', waiting?.id ?? '');
    expect(await storage.parked.isWaiting('CB-0003')).toBe(false);
  });

  it('C1 · keep the longest report, every word of it', async () => {
    const form = aReportForm({
      narrative: '猫'.repeat(2_500),
      context: '"\\'.repeat(300),
      evidence: 'é'.repeat(600),
    });
    const order = anOrder(
      '',
      'key-of-the-report',
      aCommand('report', { reportKey: 'key-of-the-report', form }),
    );
    await storage.parked.park(order);
    const [waiting] = await storage.parked.waiting('report-key-of-the-report');
    expect(waiting?.order).toEqual(order);
    expect(await storage.parked.lanes()).toContain('report-key-of-the-report');
  });
});

describe('Claims on what one worker does alone', () => {
  it('C2 · are had by one of many who ask at once', async () => {
    const had = await Promise.all(
      Array.from({ length: 8 }, () => storage.sent.claim('CB-0004', 'a-posting')),
    );
    expect(had.filter(Boolean)).toHaveLength(1);
  });

  it('C2 · lapse after two minutes, and are then had by one again', async () => {
    now = new Date(now.getTime() + 120_000);
    expect(await storage.sent.claim('CB-0004', 'a-posting')).toBe(false);
    now = new Date(now.getTime() + 1);
    const had = await Promise.all(
      Array.from({ length: 8 }, () => storage.sent.claim('CB-0004', 'a-posting')),
    );
    expect(had.filter(Boolean)).toHaveLength(1);
  });

  it('C2 · once let go are free, and are not taken for something sent', async () => {
    await storage.sent.release('CB-0004', 'a-posting');
    expect(await storage.sent.claim('CB-0004', 'a-posting')).toBe(true);
    expect((await storage.sent.of('CB-0004')).size).toBe(0);
  });
});
