import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { anApproval, consult, people, propose, refer, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

describe('Before a decision, People and Change are consulted', () => {
  const it = tellInOrder();

  it('Q1 · the proposal asks them by itself, without the customer’s name', async () => {
    const all = people(local);
    await report(local, all);
    await refer(local, all, 'CB-0001');
    await propose(local, all, 'CB-0001');
    const put = await all.priya.sees('CB-0001', 'People and Change');
    expect(wordsOn(put.attachments)).toContain('your advice on equality is needed');
    expect(`${wordsOn(put.attachments)} ${put.notice}`).not.toMatch(/Roe|wait for me/);
  });

  it('Q1 · a director who will not wait is asked why, and nothing is decided without it', async () => {
    const { eilidh } = people(local);
    const record = await eilidh.opens('Review', await eilidh.sees('CB-0001', 'EMT'));
    expect(wordsOn(record.card)).toContain('Not given yet; asked for by');
    const form = await record.press('Approve');
    expect(wordsOn(form.card)).toContain('Why can this not wait for them?');
    const again = await form.press('Approve', anApproval);
    expect(wordsOn(again.card)).toContain('Enter why this cannot wait for advice');
    expect(await rowsOf(local, 'Decisions')).toEqual([]);
  });

  it('Q1 · their advice reaches who proposed and those who decide, and stands first', async () => {
    const all = people(local);
    await consult(local, all, 'CB-0001');
    const put = await all.priya.sees('CB-0001: advice on equality', 'People and Change');
    expect(buttonsOn(put.attachments)).toEqual([]);
    const told = await all.fiona.sees('there is advice on equality');
    expect(wordsOn(told.attachments)).not.toContain('interpreter');
    const posts = (await all.eilidh.messages('EMT')).map(({ attachments }) => wordsOn(attachments));
    const puts = posts.filter((words) => words.includes('CB-0001: decision needed'));
    expect(puts).toHaveLength(2);
    expect(puts.every((words) => words.includes('Given; it stands first in the record'))).toBe(true);
    const decision = await all.eilidh.sees('CB-0001: decision', 'EMT');
    expect(wordsOn(decision.attachments)).toContain('Given; it stands first in the record');
    const record = await all.eilidh.opens('Review', decision);
    const words = wordsOn(record.card);
    expect(words).toContain('Offer a call with an interpreter first.');
    expect(words.indexOf('interpreter')).toBeLessThan(words.indexOf('A colleague was threatened.'));
    const form = await record.press('Approve');
    expect(wordsOn(form.card)).toContain('Offer a call with an interpreter first.');
    expect(wordsOn(form.card)).not.toContain('cannot wait');
    await form.press('Approve', anApproval);
    await local.drain();
    const open = (await all.eilidh.messages('EMT')).filter(({ attachments }) =>
      wordsOn(attachments).includes('CB-0001: decision needed'),
    );
    expect(open).toEqual([]);
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      { EqualityConsulted: true, ConsultedName: 'Priya Nair', Outcome: 'approved' },
    ]);
  });

  it('Q1 · advice that comes after a decision is told to who decided', async () => {
    const all = people(local);
    await report(local, all, { customerName: 'John Doe', email: 'john@doe.example' });
    await refer(local, all, 'CB-0002');
    await propose(local, all, 'CB-0002');
    const record = await all.eilidh.opens('Review', await all.eilidh.sees('CB-0002', 'EMT'));
    const form = await record.press('Approve');
    await form.press('Approve', { ...anApproval, notConsultedBecause: 'He is waiting outside for her.' });
    await local.drain();
    await consult(local, all, 'CB-0002');
    expect(wordsOn((await all.eilidh.sees('CB-0002: there is advice on equality')).attachments)).toContain(
      'Priya Nair gave it',
    );
    const emt = (await all.eilidh.messages('EMT')).filter(({ attachments }) =>
      wordsOn(attachments).includes('CB-0002'),
    );
    expect(emt).toHaveLength(1);
  });
});
