import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../bot/storage/open-storage';
import { findStorage, makeStorage } from '../../bot/storage/provision';
import { startAzurite } from '../../local/azurite';

const dataDir = mkdtempSync(join(tmpdir(), 'open-questions-'));
let azurite: Awaited<ReturnType<typeof startAzurite>>;
let questions: ReturnType<typeof openStorage>['questions'];
beforeAll(async () => {
  azurite = await startAzurite({ dataDir, log: () => undefined, inMemory: true });
  await makeStorage(azurite.connectionString, await findStorage(azurite.connectionString));
  questions = openStorage(azurite.connectionString, () => new Date('2026-11-22T12:00:00Z')).questions;
});
afterAll(async () => {
  await azurite.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const refs = Array.from({ length: 50 }, (_, index) => `MA-${index + 1}`);
/** Which of fifty that ask in the same moment have the number. */
const takenBy = async (over: string, isOver: (ref: string) => boolean): Promise<readonly string[]> => {
  const asked = refs.map(async (ref) => ({
    ref,
    has: await questions.take(over, ref, async (other) => isOver(other)),
  }));
  return (await Promise.all(asked)).filter(({ has }) => has).map(({ ref }) => ref);
};

describe('I1 · a number that many share', () => {
  it('I1 · is taken by one of fifty that ask in the same moment, and by the same again', async () => {
    const first = await takenBy('mailbox', () => false);
    expect(first).toHaveLength(1);
    expect(await takenBy('mailbox', () => false)).toEqual(first);
  });

  it('I1 · goes to one other once that question is over', async () => {
    const [first = ''] = await takenBy('telephone', () => false);
    const next = await takenBy('telephone', (ref) => ref === first);
    expect(next.filter((ref) => ref !== first)).toHaveLength(1);
  });

  it('I1 · has nothing to do with another number', async () => {
    expect(await questions.take('one', 'MA-1', async () => false)).toBe(true);
    expect(await questions.take('another', 'MA-2', async () => false)).toBe(true);
  });
});
