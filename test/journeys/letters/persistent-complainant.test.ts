import { loadProfile } from '../../../bot/policy/load-profile';
import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { people, report } from '../story';
import { tellInOrder } from '../tell-in-order';

const profile = loadProfile('west-lothian');
let local: Local;
beforeAll(async () => {
  local = await startTestLocal({ environment: { POLICY_PROFILE: profile.id } });
});
afterAll(async () => local.stop());

const morven = (): Colleague => new Colleague(local, 'morven');

const aProposal = {
  'writing-only.matter': 'The repair of the close',
  reviewOn: '2027-05-20',
  equalityReasoning: 'Nothing was known; large print was offered.',
  noWarningBecause: 'Three warnings on the telephone changed nothing.',
  reason: 'He calls every day about what was answered twice.',
} as const;

const considerations = profile.decision.considerations.map(({ code }) => code).join(',');

describe('In West Lothian, a persistent complainant whose complaint is being handled', () => {
  const it = tellInOrder();

  it('D1 · the form asks about a complaint, and the manager’s click puts the case to the complaints officer', async () => {
    const all = people(local);
    const { ailsa, callum } = all;
    await ailsa.says('report');
    expect(wordsOn((await ailsa.sees('Send the report')).attachments)).toContain(
      'Is a complaint being handled?',
    );
    await report(local, all, { behaviours: 'same-complaint-again', complaint: 'true' });
    await callum.presses('Acknowledge', await callum.sees('Case CB-0001'));
    await local.drain();
    const card = await callum.sees('Case CB-0001');
    expect(buttonsOn(card.attachments)).not.toContain('Propose a restriction');
    expect(wordsOn(card.attachments)).toContain('first finds whether the behaviour is unacceptable');
    const put = await morven().sees('CB-0001', 'Complaints Officers');
    expect(wordsOn(put.attachments)).toContain('Complaint being handled');
    expect(`${wordsOn(put.attachments)} ${put.notice}`).not.toMatch(/Roe|wait for me/);
  });

  it('D1 · the officer finds it unacceptable, the manager and the reporter are told, and the card closes', async () => {
    const { ailsa, callum } = people(local);
    const record = await morven().opens('Review', await morven().sees('CB-0001', 'Complaints Officers'));
    expect(buttonsOn(record.card)).toEqual(
      expect.arrayContaining(['It is unacceptable', 'It is acceptable']),
    );
    const form = await record.press('It is unacceptable');
    expect(wordsOn((await form.press('Record the finding', { text: '' })).card)).toContain(
      'Enter your reason',
    );
    const done = await form.press('Record the finding', { text: 'It was answered in full, twice.' });
    expect(wordsOn(done.card)).toContain('Done: CB-0001');
    await local.drain();
    for (const person of [ailsa, callum]) {
      const news = await person.sees('those who handle complaints have answered');
      expect(wordsOn(news.attachments)).toContain('The behaviour was found unacceptable');
      expect(wordsOn(news.attachments)).not.toContain('answered in full');
    }
    const put = await morven().sees('CB-0001', 'Complaints Officers');
    expect(buttonsOn(put.attachments)).toEqual([]);
    expect(wordsOn(put.attachments)).toContain('Assessed by');
  });

  it('D1 · F2.9 · the manager proposes, and the Head of Service sees the finding before deciding', async () => {
    const { callum, fiona } = people(local);
    const kinds = await callum.opens('Propose a restriction', await callum.sees('Case CB-0001'));
    const measures = await kinds.press('Continue', { kinds: 'writing-only' });
    await measures.press('Send the proposal', aProposal);
    await local.drain();
    const record = await fiona.opens('Review', await fiona.sees('CB-0001', 'Heads of Service'));
    const words = wordsOn(record.card);
    expect(words).toContain('It was answered in full, twice.');
    expect(words).toContain('Morven Sutherland');
  });

  it('F2.10 · D6 · the Head says no with a reason: reporter and manager are told, and the case ends', async () => {
    const { ailsa, callum, fiona } = people(local);
    const record = await fiona.opens('Review', await fiona.sees('CB-0001', 'Heads of Service'));
    const refuse = await record.press('Refuse');
    const missing = await refuse.press('Refuse', { considerations, rationale: '' });
    expect(wordsOn(missing.card)).toContain('Enter a reason for your decision');
    const rationale = 'Nobody has told him yet what to expect.';
    expect(wordsOn((await missing.press('Refuse', { considerations, rationale })).card)).toContain('Done');
    await local.drain();
    expect(wordsOn((await ailsa.sees('CB-0001: no restriction')).attachments)).toContain(
      'It was decided not to restrict',
    );
    expect(wordsOn((await callum.sees('CB-0001: no restriction')).attachments)).toContain(rationale);
    const card = await callum.sees('Case CB-0001');
    expect(wordsOn(card.attachments)).toContain('Not agreed by the Head of Service');
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      {
        Outcome: 'refused',
        Rationale: rationale,
        ComplaintFinding: 'unacceptable',
        ComplaintFoundBy: 'Morven Sutherland',
        ComplaintFoundWhy: 'It was answered in full, twice.',
      },
    ]);
    expect(await rowsOf(local, 'Restrictions')).toEqual([]);
  });

  it('F2.10 · D6 · asked for more, a case comes back to the Head of Service with the answer', async () => {
    const all = people(local);
    const { ailsa, callum, fiona } = all;
    await report(local, all, {
      customerName: 'John Doe',
      email: 'john.doe@example.org',
      behaviours: 'same-complaint-again',
    });
    await callum.presses('Acknowledge', await callum.sees('Case CB-0002'));
    await local.drain();
    const kinds = await callum.opens('Propose a restriction', await callum.sees('Case CB-0002'));
    await (await kinds.press('Continue', { kinds: 'writing-only' })).press('Send the proposal', aProposal);
    await local.drain();
    const record = await fiona.opens('Review', await fiona.sees('CB-0002', 'Heads of Service'));
    const ask = await record.press('Ask for information');
    await ask.press('Ask', { text: 'Was he told what to expect?', of: 'reporter' });
    await local.drain();
    const answer = await ailsa.opens('Answer the question', await ailsa.sees('Was he told what to expect?'));
    await answer.press('Answer', { text: 'Yes, by letter in May.' });
    await local.drain();
    const back = await fiona.opens('Review', await fiona.sees('CB-0002', 'Heads of Service'));
    expect(wordsOn(back.card)).toContain('Yes, by letter in May.');
    expect(buttonsOn(back.card)).toEqual(expect.arrayContaining(['Approve', 'Refuse']));
  });
});
