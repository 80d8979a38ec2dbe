import type { Local } from '../../../local/start/local';
import { Owner } from '../../builders/owner';
import { quietConsole } from '../../quiet-console';
import { wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';

quietConsole();
let local: Local;
let owner: Owner;
beforeAll(async () => {
  local = await startAtRest();
  owner = new Owner(local);
});
afterAll(async () => local.stop());

const approve = async (ref: string): Promise<string> => {
  const { eilidh } = people(local);
  const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  const done = await (await record.press('Approve')).press('Approve', anApproval);
  return wordsOn(done.card);
};

describe('An owner who changes lists while the bot works', () => {
  it('C3 · renames the lists of cases and of decisions: reports and decisions go on as before', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    await owner.rename('Cases', 'Our cases');
    await owner.rename('Decisions', 'What we decided');
    expect(await approve(ref)).toContain(`Done: ${ref}`);
    await local.drain();
    expect(await aCaseIn(local, 'reported')).toBe('CB-0002');
    expect((await owner.lists()).filter(({ name }) => /^(?:Cases|Decisions)/.test(name))).toMatchObject([
      { displayName: 'Our cases' },
      { displayName: 'What we decided' },
    ]);
    await owner.rename('Decisions', 'Decisions');
    await owner.rename('Cases', 'Cases');
    expect(await rowsOf(local, 'Decisions')).toMatchObject([{ CaseRef: ref, Outcome: 'approved' }]);
  });

  it('C3 · deletes the list of decisions: whoever is to be told is told, and look-ups show the restriction', async () => {
    const email = 'gone.list@customer.example';
    const ref = await aCaseIn(local, 'awaiting-decision', { customerName: 'Gone List', email });
    await owner.removeList('Decisions');
    expect(await approve(ref)).toContain(`Done: ${ref}`);
    await local.drain().catch(() => undefined);
    const { ailsa, isla } = people(local);
    expect(wordsOn((await isla.sees(`${ref}: `)).attachments)).toContain(ref);
    await ailsa.says(`check ${email}`);
    expect(wordsOn((await ailsa.messages()).at(-1)?.attachments)).toContain('does not bind them yet');
    const owed = (await rowsOf(local, 'Cases')).filter((row) => row['PendingSince'] !== undefined);
    expect(owed).toHaveLength(1);
  });
});
