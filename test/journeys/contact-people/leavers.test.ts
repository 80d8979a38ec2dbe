import type { Local } from '../../../local/start/local';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { anApproval, idOf, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let ref: string;
beforeAll(async () => {
  local = await startAtRest();
  await new Colleague(local, 'kirsty').places();
  const { eilidh } = people(local);
  ref = await aCaseIn(local, 'awaiting-decision');
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await review.press('Approve')).press('Approve', anApproval);
  await local.drain();
});
afterAll(async () => local.stop());

/** The directory and every team know somebody no more; then the morning comes. */
async function leaves(key: string): Promise<void> {
  const answer = await fetch(`${local.url}/local/teams/${key}/employment`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ employed: false }),
  });
  expect(answer.ok).toBe(true);
  await local.functions.trigger('leavers');
  await local.drain();
}

describe('Somebody who has left the organisation', () => {
  const it = tellInOrder();

  it('S1 · as the SPOC is found the next morning, and those who appoint are asked at once', async () => {
    const { isla, fiona } = people(local);
    await isla.presses('Accept', await isla.sees(`${ref}: please answer`));
    await local.drain();
    await leaves('isla');
    const asked = await fiona.sees(`${ref}: a contact has left`, 'Heads of Service');
    expect(wordsOn(asked.attachments)).toContain('appoint another');
  });

  it('S1 · is asked for once, however often the morning comes', async () => {
    const { fiona } = people(local);
    const count = async () =>
      (await fiona.messages('Heads of Service')).filter((one) =>
        wordsOn(one.attachments).includes('has left'),
      ).length;
    const before = await count();
    await local.functions.trigger('leavers');
    await local.drain();
    expect(await count()).toBe(before);
  });

  it('D7 · as the manager is found too, and the Heads give the case to another, who is told', async () => {
    const { ailsa, fiona } = people(local);
    await leaves('callum');
    const asked = await fiona.sees('has left; give it to another manager', 'Heads of Service');
    expect(wordsOn(asked.attachments)).toContain(ref);
    const record = await fiona.opens('Review', asked);
    const more = buttonsOn(record.card).find((title) => /more/i.test(title)) ?? '';
    const page = more === '' ? record : await record.press(more);
    const form = await page.press('Give to another manager');
    const done = await form.press('Give it to them', { person: idOf('gregor'), reason: 'Callum has left.' });
    expect(wordsOn(done.card)).toContain('Done');
    await local.drain();
    const gregor = new Colleague(local, 'gregor');
    expect(wordsOn((await gregor.sees(`Case ${ref}`)).attachments)).toContain('Given to another manager by');
    await ailsa.sees(`${ref}: Gregor Wallace looks after it now`);
    await fiona.sees(`${ref}: Gregor Wallace looks after it`, 'Heads of Service');
  });
});
