import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Azurite, startAzurite } from '../local/azurite';

/** More than one run of all tests asks for. */
const accounts = Array.from({ length: 60 }, (_, number) => `run${String(number)}`);
const lookEveryMs = 20;
/** Where this run's Azurite is told of; set before all tests. */
const folder = (): string => process.env['TEST_STORAGE_FOLDER'] ?? '';

/** Azurite did not start for this run of the tests, or more accounts were asked for than there are. */
class NoStorage extends Error {
  override readonly name = 'NoStorage';
}

let starting: Promise<Azurite> | undefined;

/**
 * Before all tests: one Azurite for those that want nothing but an empty storage account, each of which has one of its own there. Journeys
 * start their own: Azurite looks through the work of every account when it is asked for one's, and three at once took twice as long.
 */
export function raiseSharedAzurite(): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'test-storage-'));
  process.env['TEST_STORAGE_FOLDER'] = dataDir;
  starting = startAzurite({ dataDir, log: () => undefined, inMemory: true, accounts });
  starting.then(
    (azurite) => tell('connection', azurite.connectionTo('ACCOUNT')),
    (error: unknown) => tell('problem', String(error)),
  );
}

/** In one stroke, so that nobody reads half of it. */
function tell(what: 'connection' | 'problem', words: string): void {
  writeFileSync(join(folder(), 'new'), words);
  renameSync(join(folder(), 'new'), join(folder(), what));
}

/** After all tests. */
export async function endSharedAzurite(): Promise<void> {
  const azurite = await starting?.catch(() => undefined);
  await azurite?.stop();
  if (folder() !== '') rmSync(folder(), { recursive: true, force: true });
}

/** The connection string of an account in which there is nothing yet. Rejects with `NoStorage`. */
export async function emptyAccount(): Promise<string> {
  // Only one of those who ask at once makes the folder.
  const account = accounts.find((name) => mkdirSync(join(folder(), name), { recursive: true }) !== undefined);
  if (account === undefined) throw new NoStorage(`All of the ${String(accounts.length)} accounts are taken.`);
  return (await connection()).replaceAll('ACCOUNT', account);
}

async function connection(): Promise<string> {
  for (;;) {
    if (existsSync(join(folder(), 'connection'))) return readFileSync(join(folder(), 'connection'), 'utf8');
    if (existsSync(join(folder(), 'problem')))
      throw new NoStorage(readFileSync(join(folder(), 'problem'), 'utf8'));
    await pause(lookEveryMs);
  }
}
