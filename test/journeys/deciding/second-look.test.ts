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

const alasdair = (): Colleague => new Colleague(local, 'alasdair');

const aProposal = {
  'writing-only.matter': 'The repair of the close',
  reviewOn: '2027-05-20',
  equalityReasoning: 'Nothing was known; large print was offered.',
  reason: 'He calls every day.',
  noWarningBecause: 'Three warnings on the telephone changed nothing.',
} as const;

const anAgreement = {
  considerations: profile.decision.considerations.map(({ code }) => code).join(','),
  rationale: 'He was told and did not stop.',
  tell: 'tell',
} as const;

/** Ailsa looks Jane Roe up on her way through the guidance, from the welcome card. */
async function lookUp(ailsa: Colleague): Promise<string> {
  await ailsa.says('help');
  let page = await ailsa.opens('Guide me through a contact', await ailsa.sees('Guide me'));
  for (const press of ['Telephone', 'Aggressive or abusive', 'Look them up']) {
    await local.clock.advance('PT1S');
    page = await page.press(press);
  }
  return wordsOn((await page.press('Look them up', { asked: 'jane.roe@example.org' })).card);
}

describe('In West Lothian, a decision that a senior officer overturns', () => {
  const it = tellInOrder();

  it('D3 · the manager passes on what the customer says, and the senior reviewers are asked', async () => {
    const all = people(local);
    const { callum, fiona } = all;
    await report(local, all, { behaviours: 'same-complaint-again' });
    await callum.presses('Acknowledge', await callum.sees('Case CB-0001'));
    await local.drain();
    const kinds = await callum.opens('Propose a restriction', await callum.sees('Case CB-0001'));
    await (await kinds.press('Continue', { kinds: 'writing-only' })).press('Send the proposal', aProposal);
    await local.drain();
    const record = await fiona.opens('Review', await fiona.sees('CB-0001', 'Heads of Service'));
    await (await record.press('Approve')).press('Approve', anAgreement);
    await local.drain();
    const notice = await callum.opens(
      'Record the notice',
      await callum.sees('CB-0001: a restriction was decided'),
    );
    await notice.press('Record', { told: 'told', sentOn: '2026-11-22', noticeChannel: 'letter' });
    await local.drain();
    const card = await callum.sees('Case CB-0001');
    const form = await callum.opens('Customer wants a second look', card);
    expect(wordsOn((await form.press('Pass it on', { text: '' })).card)).toContain(
      'Enter what the customer says',
    );
    const passed = await form.press('Pass it on', { text: 'Nobody told me what to expect.' });
    expect(wordsOn(passed.card)).toContain('The restriction stays in force meanwhile');
    await local.drain();
    const put = await alasdair().sees('CB-0001', 'Senior Reviewers');
    expect(wordsOn(put.attachments)).toContain('second look needed');
    expect(`${wordsOn(put.attachments)} ${put.notice}`).not.toMatch(/Roe|Nobody told me/);
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'active' }]);
  });

  it('D3 · an uninvolved senior officer overturns it, and everybody who was told of it is told', async () => {
    const { ailsa, callum, fiona } = people(local);
    const record = await alasdair().opens('Review', await alasdair().sees('CB-0001', 'Senior Reviewers'));
    expect(wordsOn(record.card)).toContain('Nobody told me what to expect.');
    expect(buttonsOn(record.card)).toEqual(
      expect.arrayContaining(['Confirm the decision', 'Overturn the decision']),
    );
    const form = await record.press('Overturn the decision');
    await form.press('Overturn it', { text: 'He was not told; that comes first.' });
    await local.drain();
    for (const person of [ailsa, callum, fiona]) {
      const news = await person.sees('the decision was looked at again');
      expect(wordsOn(news.attachments)).toContain('contact is no longer restricted');
      expect(wordsOn(news.attachments)).not.toContain('that comes first');
    }
    expect(wordsOn((await ailsa.sees('CB-0001: the decision was overturned')).attachments)).toContain(
      'deal with this customer as with everybody else',
    );
    const put = await alasdair().sees('CB-0001', 'Senior Reviewers');
    expect(buttonsOn(put.attachments)).toEqual([]);
  });

  it('D3 · S2 · look-ups stop showing the restriction, and the record keeps who overturned it and why', async () => {
    const { ailsa } = people(local);
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'ended' }]);
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      {
        Outcome: 'approved',
        AppealOutcome: 'overturned',
        AppealDecidedBy: 'Alasdair Gunn',
        AppealWhy: 'He was not told; that comes first.',
      },
    ]);
    const words = await lookUp(ailsa);
    expect(words).toContain('No restriction found.');
    expect(words).not.toContain('Jane Roe');
  });

  it('D3 · R6 · the customer is told, and the case ends', async () => {
    const { callum } = people(local);
    const notice = await callum.opens(
      'Record the notice',
      await callum.sees('CB-0001: the decision was overturned'),
    );
    await notice.press('Record', { told: 'told', sentOn: '2026-11-22', noticeChannel: 'letter' });
    await local.drain();
    const card = await callum.sees('Case CB-0001');
    expect(wordsOn(card.attachments)).toContain('Overturned, contact no longer restricted');
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'ended' }]);
  });
});
