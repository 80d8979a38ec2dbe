import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startAzurite } from '../../local/azurite';
import type { StorageUsed } from './identity/use-storage';

const dataDir = mkdtempSync(join(tmpdir(), 'by-identity-'));
const at = (file: string): string => join(__dirname, 'identity', file);
const certificate = at('loopback-certificate.pem');
let azurite: Awaited<ReturnType<typeof startAzurite>>;
let used: StorageUsed;

beforeAll(async () => {
  const identity = { certificate, key: at('loopback-key.pem') };
  azurite = await startAzurite({ dataDir, log: () => undefined, inMemory: true, identity });
  const { blob, queue, table } = azurite.addresses;
  // A process of its own: which certificates are trusted is read once, when it starts.
  const words = ['--import', 'tsx', at('use-storage.ts'), blob, queue, table];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate };
  const { stdout } = await promisify(execFile)(process.execPath, words, { env });
  used = JSON.parse(stdout);
});
afterAll(async () => {
  await azurite.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('The storage, reached by an identity and without a key', () => {
  it('C6 · holds queues, tables and seals that are made, found, written and read', () => {
    expect(used).toMatchObject({
      thereBefore: 0,
      missingAfter: [],
      hours: ['2026-11-22T12'],
      waiting: 1,
      isAway: true,
    });
  });

  it('C6 · is asked with a token for storage and for nothing else', () => {
    expect(used.askedFor).toEqual(['https://storage.azure.com/.default']);
  });

  it('C6 · refuses the token of another service, and says so as an outage of the storage', () => {
    expect(used.refused).toMatch(/^storage 40[13]$/);
  });
});
