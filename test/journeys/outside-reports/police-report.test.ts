import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { anApproval, endorse, idOf, people, refer, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

const moira = (): Colleague => new Colleague(local, 'moira');

const aThreat = {
  recipient: 'police',
  grounds: 'threat',
  assessment: 'She knows where our people park.',
} as const;

describe('A threat that is reported to the police', () => {
  const it = tellInOrder();

  it('E2 · E3 · the manager, told at once, puts a report to the police forward and the advisers are asked', async () => {
    const all = people(local);
    await report(local, all, { violent: 'true', affected: idOf('rory') });
    const card = await all.callum.sees('Case CB-0001');
    const police = await all.callum.opens(/^Police, tasks/, card);
    expect(buttonsOn(police.card)).toEqual([
      'Record a task as done',
      'Confirm the warning',
      'Remove the warning',
      '999 was called',
      'Propose telling the police or others',
      'More steps',
    ]);
    const further = await police.press('More steps');
    expect(buttonsOn(further.card)).toContain('Give to another manager');
    expect(buttonsOn(further.card)).not.toContain('More steps');
    const form = await police.press('Propose telling the police or others');
    const missing = await form.press('Propose it', {});
    expect(wordsOn(missing.card)).toContain('Enter your assessment of the risk');
    expect(wordsOn((await missing.press('Propose it', aThreat)).card)).toContain('Done: CB-0001');
    await local.drain();
    const put = await moira().sees('CB-0001', 'Advice');
    expect(wordsOn(put.attachments)).toContain('advice needed');
    expect(`${wordsOn(put.attachments)} ${put.notice}`).not.toMatch(/Roe|wait for me|park/);
    expect(await all.eilidh.messages('EMT')).toEqual([]);
  });

  it('E3 · EMT is asked to decide once there is advice, and the restriction goes on meanwhile', async () => {
    const all = people(local);
    await refer(local, all, 'CB-0001');
    await endorse(local, all, 'CB-0001');
    const early = await all.eilidh.opens('Review', await all.eilidh.sees('CB-0001', 'EMT'));
    expect(buttonsOn(early.card)).not.toContain('Decide on telling the police or others');
    expect(wordsOn(early.card)).toContain('Waits for advice of Information governance or Legal');
    const review = await moira().opens('Review', await moira().sees('CB-0001', 'Advice'));
    const advice = await review.press('Give advice');
    expect(wordsOn(advice.card)).toContain('She knows where our people park.');
    await advice.press('Give the advice', { advice: 'Report it; the ground is made out.' });
    await local.drain();
    const asked = await all.eilidh.sees('report to a third party', 'EMT');
    expect(wordsOn(asked.attachments)).toContain('decision needed');
    expect(wordsOn(asked.attachments)).not.toMatch(/Roe|made out/);
  });

  it('E3 · E5 · EMT approves, it is recorded with its reference, and both decisions stand', async () => {
    const { eilidh, callum, ailsa, hamish } = people(local);
    const review = await eilidh.opens('Review', await eilidh.sees('report to a third party', 'EMT'));
    const decide = await review.press('Decide on telling the police or others');
    expect(wordsOn(decide.card)).toContain('Report it; the ground is made out.');
    await decide.press('Record the decision', { verdict: 'approved', rationale: 'Her life was threatened.' });
    const restriction = await eilidh.opens('Review', await eilidh.sees('CB-0001: decision needed', 'EMT'));
    await (await restriction.press('Approve')).press('Approve', anApproval);
    await local.drain();
    for (const person of [callum, ailsa]) {
      expect(wordsOn((await person.sees('a report to a third party was decided')).attachments)).toContain(
        'Police Scotland: Approved',
      );
    }
    await eilidh.sees('approved: record', 'EMT');
    const waiting = await hamish.sees('approved: record', 'Heads of Service');
    expect(`${wordsOn(waiting.attachments)} ${waiting.notice}`).not.toMatch(/Roe|threatened/);
    const put = await hamish.opens('Review', waiting);
    const record = await (await put.press(/^Police, tasks/)).press('Record a report to the police');
    await record.press('Record the report', { madeOn: '2026-11-22', theirReference: 'PS-20261122-7' });
    await local.drain();
    expect(await rowsOf(local, 'ExternalReports')).toMatchObject([
      { Recipient: 'police', Outcome: 'approved', ActorName: 'Eilidh Munro', Grounds: 'threat' },
      { Recipient: 'police', Outcome: 'made', TheirReference: 'PS-20261122-7', CaseRef: 'CB-0001' },
    ]);
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      { Outcome: 'approved', Restrictions: 'no-correspondence' },
    ]);
    const cards = [
      await eilidh.sees('report to a third party', 'EMT'),
      await hamish.sees('report to a third party', 'Heads of Service'),
      await moira().sees('CB-0001', 'Advice'),
    ];
    expect(cards.flatMap((card) => buttonsOn(card.attachments))).toEqual([]);
  });

  it('T2 · Ailsa goes to the police herself, and her manager is told to support her', async () => {
    const { ailsa, callum } = people(local);
    const form = await ailsa.opens('I went to the police', await ailsa.sees('Your report CB-0001'));
    expect(wordsOn(form.card)).toContain('It is your choice');
    await form.press('Record it', { madeOn: '2026-11-22' });
    await local.drain();
    const told = await callum.sees('went to the police themselves');
    expect(wordsOn(told.attachments)).toContain('they have our support');
    expect(told.notice).not.toContain('Roe');
  });

  it('T2 · X4 · Rory, named as affected, hears only that, and can say that he went to the police', async () => {
    const { rory, callum } = people(local);
    const card = await rory.sees('CB-0001: a report names you as affected');
    expect(wordsOn(card.attachments)).toContain('Ailsa Reid reported an incident of 20 November 2026');
    expect(`${wordsOn(card.attachments)} ${card.notice}`).not.toMatch(/Roe|wait for me|park/);
    expect(buttonsOn(card.attachments)).toEqual([
      'Were you affected?',
      'I went to the police',
      'Report an incident',
    ]);
    const form = await rory.opens('I went to the police', card);
    expect(wordsOn(form.card)).not.toMatch(/Roe|wait for me/);
    await form.press('Record it', { madeOn: '2026-11-22' });
    await local.drain();
    const told = await callum.sees('Rory');
    expect(wordsOn(told.attachments)).toContain('went to the police themselves');
    const heard = (await rory.messages()).filter(({ attachments }) =>
      wordsOn(attachments).includes('CB-0001'),
    );
    expect(heard).toHaveLength(1);
  });
});
