import { loadProfile } from '../../../bot/policy/load-profile';
import type { Local } from '../../../local/start/local';
import { wordsOfOne } from '../../builders/words-of-each-body';
import { startTestLocal } from '../../start-local';
import { buttonsOn, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { idOf, people, report } from '../story';
import { tellInOrder } from '../tell-in-order';

const profile = loadProfile('west-lothian');
let local: Local;
beforeAll(async () => {
  local = await startTestLocal({ environment: { POLICY_PROFILE: profile.id } });
});
afterAll(async () => local.stop());

const aProposal = {
  'writing-only.matter': 'The repair of the close',
  reviewOn: '2027-05-20',
  equalityReasoning: 'Nothing was known; large print was offered.',
  noWarningBecause: 'Three warnings on the telephone changed nothing.',
  reason: 'He shouts at everybody who answers.',
} as const;

const anAgreement = {
  considerations: profile.decision.considerations.map(({ code }) => code).join(','),
  rationale: 'He was told to stop and did not.',
  tell: 'tell',
} as const;

describe('In West Lothian, from a report to a recorded decision', () => {
  const it = tellInOrder();

  it('D1 · the line manager proposes from their own chat, without a Head or EMT between', async () => {
    const all = people(local);
    const { callum } = all;
    await report(local, all, { behaviours: 'threats' });
    await callum.presses('Acknowledge', await callum.sees('Case CB-0001'));
    await local.drain();
    const card = await callum.sees('Case CB-0001');
    expect(buttonsOn(card.attachments)).toContain('Propose a restriction');
    const kinds = await callum.opens('Propose a restriction', card);
    expect(wordsOn(kinds.card)).toContain(
      'Documents can be sent back only to a customer who was unreasonably',
    );
    const measures = await kinds.press('Continue', { kinds: 'writing-only' });
    const sent = await measures.press('Send the proposal', aProposal);
    expect(wordsOn(sent.card)).toContain('With the Head of Service for decision');
    await local.drain();
  });

  it('D2 · S1 · a Head of Service agrees in the Heads of Service channel, without a SPOC', async () => {
    const { fiona } = people(local);
    const record = await fiona.opens('Review', await fiona.sees('CB-0001', 'Heads of Service'));
    const approve = await record.press('Approve');
    const done = await approve.press('Approve', anAgreement);
    expect(wordsOn(done.card)).toContain('Done: CB-0001');
    await local.drain();
    expect(await rowsOf(local, 'Decisions')).toMatchObject([
      {
        CaseRef: 'CB-0001',
        Outcome: 'approved',
        Decider: idOf('fiona'),
        Restrictions: 'writing-only',
        ReviewOn: '2027-05-20T12:00:00Z',
        EqualityConsulted: false,
        PolicyVersion: `${profile.policy.title}, September 2020`,
      },
    ]);
  });

  it('C2 · the channel sees the outcome once, and nobody is asked for a decision of EMT', async () => {
    const { fiona, eilidh } = people(local);
    const card = await fiona.sees('CB-0001', 'Heads of Service');
    expect(buttonsOn(card.attachments)).toEqual([]);
    expect(await eilidh.messages('EMT')).toEqual([]);
  });

  it('R6 · the manager who proposed it is told once, and records that the customer was told', async () => {
    const { callum, ailsa } = people(local);
    const told = (await callum.messages()).filter((message) =>
      wordsOn(message.attachments).includes('CB-0001: a restriction was decided'),
    );
    expect(told).toHaveLength(1);
    const notice = await callum.opens(
      'Record the notice',
      await callum.sees('CB-0001: a restriction was decided'),
    );
    const sent = { told: 'told', sentOn: '2026-11-22', noticeChannel: 'letter' };
    expect(wordsOn((await notice.press('Record', sent)).card)).toContain('Contact restricted');
    await local.drain();
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ RestrictionState: 'active' }]);
    expect(wordsOn((await ailsa.sees('Your report CB-0001')).attachments)).toContain('every six months');
  });

  it('E1 · the emergency advice begins with getting to safety', async () => {
    const { ailsa } = people(local);
    await ailsa.says('emergency');
    expect(wordsOn((await ailsa.sees('999')).attachments)).toContain('get yourself to safety');
  });

  it('Words · nobody reads in a chat or channel what only Registers of Scotland says', async () => {
    const read: string[] = [];
    for (const person of Object.values(people(local)))
      for (const { title } of await person.places())
        read.push(...(await person.messages(title)).map(({ attachments }) => wordsOn(attachments)));
    expect(read.filter((words) => words !== '').length).toBeGreaterThan(10);
    expect(read.filter((words) => wordsOfOne['registers-of-scotland'].test(words))).toEqual([]);
  });
});
