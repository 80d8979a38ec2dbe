import { loadProfile } from '../../../bot/policy/load-profile';
import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, wordsOn } from '../colleague';
import { noticeFile, wordText } from '../notices';
import { aReport, people, report } from '../story';
import { tellInOrder } from '../tell-in-order';

const profile = loadProfile('west-lothian');
let local: Local;
beforeAll(async () => {
  local = await startTestLocal({ environment: { POLICY_PROFILE: profile.id }, enforceRates: false });
});
afterAll(async () => local.stop());

const entered = {
  'letter.what-happened': 'On 20 November you shouted at a colleague.',
  'letter.what-must-change': 'Speak to our staff without shouting.',
  'letter.whom-to-contact': 'Callum Boyd, 0131 496 0001',
};

/** Ailsa reports, Callum picks it up, prepares a warning and sends it. */
async function warn(ref: string, letterSentOn: string, watchUntil?: string): Promise<void> {
  const all = people(local);
  const { callum } = all;
  const customer = { customerName: `Customer ${ref}`, email: `${ref}@example.org` };
  await report(local, all, { ...customer, behaviours: 'verbal-abuse' });
  await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`));
  await local.drain();
  const choose = await callum.opens('Prepare a letter', await callum.sees(`Case ${ref}`));
  await (await choose.press('Continue', { letter: 'warning' })).press('Prepare it', entered);
  await local.drain();
  expect(wordText((await noticeFile(local, `${ref}/${ref}-4-warning.docx`)) ?? Buffer.of())).toContain(
    'is not acceptable, and it has to stop.',
  );
  const form = await callum.opens('Record the letter as sent', await callum.sees(`${ref}: Warning letter`));
  const sent = { letterSentOn, letterChannel: 'letter', ...(watchUntil ? { watchUntil } : {}) };
  const done = await form.press('Record it as sent', sent);
  expect(wordsOn(done.card)).toContain('Warned, and watched');
  await local.drain();
}

const advance = async (by: string): Promise<void> => {
  const response = await fetch(`${local.url}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: by }),
  });
  expect(response.ok).toBe(true);
  await local.drain();
};

describe('A warned customer (WLC)', () => {
  const it = tellInOrder();

  it('H9 · D2 · is asked after on the day set, once; the behaviour changed, the case closes and the reporter is told', async () => {
    const { callum, ailsa } = people(local);
    await warn('CB-0001', '2026-11-22', '2026-11-25');
    await advance('P5D');
    await advance('P1D');
    const asked = (await callum.messages()).filter((message) =>
      wordsOn(message.attachments).includes('CB-0001: has the behaviour changed?'),
    );
    expect(asked).toHaveLength(1);
    const card = await callum.sees('CB-0001: has the behaviour changed?');
    expect(buttonsOn(card.attachments)).toEqual([
      'Behaviour changed',
      'Behaviour not changed',
      'Open the record',
    ]);
    const form = await callum.opens('Behaviour changed', card);
    const early = await form.press('Close the case', { behaviourOn: '2026-11-01', behaviourNote: 'Polite.' });
    expect(wordsOn(early.card)).toContain('must not be before the day of the letter');
    await early.press('Close the case', { behaviourOn: '2026-11-24', behaviourNote: 'He was polite.' });
    await local.drain();
    expect(wordsOn((await ailsa.sees('CB-0001: the case was closed')).attachments)).toContain(
      'He was polite.',
    );
    expect(buttonsOn((await callum.sees('CB-0001: the warning')).attachments)).toEqual(['Open the record']);
  });

  it('D2 · D8 · did not change: the card comes up with a new incident, a restriction is proposed without a reason for no warning', async () => {
    const all = people(local);
    const { callum, fiona } = all;
    await warn('CB-0002', '2026-11-28');
    const form = await all.ailsa.opens('Add an incident', await all.ailsa.sees('Your report CB-0002'));
    await form.press('Add this incident', {
      ...aReport,
      behaviours: 'verbal-abuse',
      date: '2026-11-28',
      time: '09:00',
    });
    await local.drain();
    const card = await callum.sees('CB-0002: has the behaviour changed?');
    expect(wordsOn(card.attachments)).toContain('a further incident was added since');
    const notChanged = await callum.opens('Behaviour not changed', card);
    const on = { behaviourOn: '2026-11-28', behaviourNote: 'He shouted again.' };
    expect(wordsOn((await notChanged.press('Record it', on)).card)).toContain(
      'Picked up by the line manager',
    );
    await local.drain();
    const kinds = await callum.opens('Propose a restriction', await callum.sees('Case CB-0002'));
    const measures = await kinds.press('Continue', { kinds: 'writing-only' });
    expect(wordsOn(measures.card)).not.toContain('Why was the customer not warned first?');
    await measures.press('Send the proposal', {
      'writing-only.matter': 'The close',
      reviewOn: '2027-05-20',
      equalityReasoning: 'Nothing was known.',
      reason: 'He did not stop.',
    });
    await local.drain();
    const review = await fiona.opens('Review', await fiona.sees('CB-0002', 'Heads of Service'));
    expect(wordsOn(review.card)).toContain('Letter to the customer: Warning letter');
    expect(wordsOn(review.card)).toContain('He shouted again.');
  });

  it('D8 · in a further case, the decider sees the warning of the one before and what came of it', async () => {
    const all = people(local);
    const { callum, fiona } = all;
    const customer = { customerName: 'Customer CB-0001', email: 'CB-0001@example.org' };
    await report(local, all, { ...customer, behaviours: 'verbal-abuse' });
    await callum.presses('Acknowledge', await callum.sees('Case CB-0003'));
    await local.drain();
    const kinds = await callum.opens('Propose a restriction', await callum.sees('Case CB-0003'));
    const measures = await kinds.press('Continue', { kinds: 'writing-only' });
    await measures.press('Send the proposal', {
      'writing-only.matter': 'The close',
      reviewOn: '2027-05-20',
      equalityReasoning: 'Nothing was known.',
      reason: 'It began again.',
      noWarningBecause: 'He was warned a week ago.',
    });
    await local.drain();
    const record = await fiona.sees('CB-0003', 'Heads of Service');
    local.graph.clearRequests();
    const review = await fiona.opens('Review', record);
    expect(wordsOn(review.card)).toContain('warned 22 November 2026, and the behaviour changed');
    expect(wordsOn(review.card)).toContain('He was warned a week ago.');
    expect(local.graph.requests.filter(({ inBatch }) => !inBatch)).toHaveLength(1);
  });
});
