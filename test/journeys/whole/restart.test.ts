import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { type OpenDialog, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
let local: Local;
/** Starts on what was kept; a service has the same address after a restart. */
const start = async (port = 0): Promise<Local> =>
  (local = await startAtRest({ dataDir, inMemory: false, port }));
afterAll(async () => {
  await local.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('A restart in the middle', () => {
  const it = tellInOrder();

  let decided = '';
  let parked = '';

  it('V3 · the machine stops after a decision was saved and another was accepted, before anybody was told', async () => {
    await start();
    decided = await aCaseIn(local, 'awaiting-decision');
    parked = await aCaseIn(local, 'awaiting-decision');
    const { eilidh, rory } = people(local);
    const formOf = async (person: typeof eilidh, ref: string): Promise<OpenDialog> =>
      (await person.opens('Review', await person.sees(ref, 'EMT'))).press('Approve');
    const [first, second] = [await formOf(eilidh, decided), await formOf(rory, parked)];
    expect(wordsOn((await first.press('Approve', anApproval)).card)).toContain(`Done: ${decided}`);
    local.faults.add({ service: 'graph', path: '/Cases/', status: 429, retryAfter: 30, times: 100 });
    expect(wordsOn((await second.press('Approve', anApproval)).card)).toContain('Accepted');
    expect(await rowsOf(local, 'Decisions')).toEqual([]);
    await local.stop();
  });

  it('V3 · C2 · after the next start nothing is lost: both are carried out, told, and on every copy', async () => {
    await start(Number(new URL(local.url).port));
    await local.clock.advance('PT10M');
    await local.drain();
    const refs = (await rowsOf(local, 'Decisions')).map((row) => row['CaseRef']);
    expect([...refs].sort()).toEqual([decided, parked]);
    const { ailsa, fiona, eilidh, rory, isla, struan } = people(local);
    for (const ref of [decided, parked]) {
      for (const [person, place] of [
        [eilidh, 'EMT'],
        [fiona, 'Heads of Service'],
      ] as const) {
        expect(wordsOn((await person.sees(ref, place)).attachments)).toContain(
          'Decided, customer not told yet',
        );
      }
      for (const person of [ailsa, isla, struan]) await person.sees(`${ref}: `);
    }
    await rory.sees(`Done: ${parked}`);
  });
});
