import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, wordsOn } from '../colleague';
import { people, report } from '../story';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

/** What somebody reads who checks a customer. */
async function checked(text: string): Promise<string> {
  const { ailsa } = people(local);
  const before = (await ailsa.messages()).length;
  await ailsa.says(`check ${text}`);
  return (await ailsa.messages())
    .slice(before)
    .map(({ attachments }) => wordsOn(attachments))
    .join('\n');
}

const warning = 'Violence, a threat or danger was reported on';

describe('S2 · the warning of violence or danger', () => {
  it('stands from the report on, is confirmed by the manager, and is struck out with a reason', async () => {
    const all = people(local);
    await report(local, all, { customerName: 'Fergus Mackie', email: 'fergus@example.org' });
    await local.drain();
    expect(await checked('fergus@example.org')).toContain(`${warning} 22 November 2026. Not yet looked at.`);
    const { callum } = all;
    const beside = await callum.opens(/^Police, tasks/, await callum.sees('Case CB-0001'));
    const confirm = await beside.press('Confirm the warning');
    await confirm.press('Confirm it', { text: 'Two colleagues heard it.' });
    await local.drain();
    expect(await checked('Fergus Mackie')).toContain('Confirmed on ');
    const again = await callum.opens(/^Police, tasks/, await callum.sees('Case CB-0001'));
    const strike = await again.press('Remove the warning');
    const done = await strike.press('Remove it', { text: 'The recording shows somebody else.' });
    expect(wordsOn(done.card)).toContain('Done');
    await local.drain();
    const words = await checked('fergus@example.org');
    expect(words).toContain('No restriction found');
    expect(words).not.toContain('Take care');
  });

  it('goes where the case is closed because it did not happen', async () => {
    const all = people(local);
    await report(local, all, { customerName: 'Orla Keane', email: 'orla@example.org', violent: 'true' });
    await local.drain();
    expect(await checked('orla@example.org')).toContain(warning);
    const { callum } = all;
    const form = await callum.opens('Close the case', await callum.sees('Case CB-0002'));
    expect(wordsOn(form.card)).toContain('Did it happen?');
    await form.press('Close the case', { text: 'The recording shows that she was calm.', of: 'no' });
    await local.drain();
    expect(await checked('orla@example.org')).not.toContain(warning);
  });

  it('goes with a report that its reporter withdraws', async () => {
    const all = people(local);
    await report(local, all, { customerName: 'Iain Muir', email: 'iain@example.org', violent: 'true' });
    await local.drain();
    const { ailsa } = all;
    const form = await ailsa.opens('Withdraw my report', await ailsa.sees('CB-0003'));
    await form.press('Withdraw', { text: 'I mistook the caller.' });
    await local.drain();
    expect(await checked('iain@example.org')).not.toContain(warning);
  });
});

describe('E1 · a call to 999', () => {
  it('is recorded at once by whoever made it, before anything was decided', async () => {
    const all = people(local);
    await report(local, all, { customerName: 'Una Rae', email: 'una@example.org', danger: 'true' });
    await local.drain();
    const { ailsa } = all;
    const card = await ailsa.sees('CB-0004');
    expect(buttonsOn(card.attachments)).toContain('999 was called');
    const form = await ailsa.opens('999 was called', card);
    const done = await form.press('Record it', { madeOn: '2026-11-20', theirReference: 'PS-9' });
    expect(wordsOn(done.card)).toContain('Done');
    await local.drain();
    expect(wordsOn((await all.callum.sees('the emergency services were called')).attachments)).toContain(
      'Ailsa Reid',
    );
  });
});
