import type { Local } from '../../../local/start/local';
import { worked } from '../../eventually';
import { aSubmit, toBot } from '../activities';
import { buttonsOn, Colleague, type OpenDialog, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let ref: string;
beforeAll(async () => {
  local = await startAtRest();
  const { eilidh } = people(local);
  ref = await aCaseIn(local, 'awaiting-decision');
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await review.press('Approve')).press('Approve', anApproval);
  await local.drain();
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const contact = {
  receivedOn: '2026-11-22',
  receivedTime: '00:05',
  read: 'true',
  summary: 'He writes of his fence.',
};

/** Isla opens the dialog, says that the customer wrote by email, and answers the questions in their order. */
async function answering(...answers: readonly string[]): Promise<OpenDialog> {
  const { isla } = people(local);
  let dialog = await isla.opens('Log a contact', await isla.sees(`${ref}: please answer`));
  for (const answer of ['Email', 'The customer', ...answers]) dialog = await dialog.press(answer);
  return dialog;
}

const outcomes = async (): Promise<readonly unknown[]> =>
  (await rowsOf(local, 'Contacts')).map((row) => row['Outcome']);

describe('A further contact of a restricted customer', () => {
  const it = tellInOrder();

  it('S3 · is asked about in order, one question a card, with danger one tap away', async () => {
    const first = await answering();
    expect(wordsOn(first.card)).toContain('threat');
    expect(buttonsOn(first.card)).toEqual(expect.arrayContaining(['I am in danger', 'Yes', 'No']));
    const second = await first.press('No');
    expect(buttonsOn(second.card)).toContain('Buying a product or service');
  });

  it('S3 · that is covered is read and filed, and the record says by whom', async () => {
    const last = await answering('No', 'No', 'No');
    expect(wordsOn(last.card)).toContain('Managing ongoing customer contact, 2');
    expect(wordsOn(last.card)).not.toContain('Business area');
    expect(wordsOn((await last.press('Log it', {})).card)).toContain(
      'Confirm that you have read or heard all of it',
    );
    const done = await last.press('Log it', contact);
    expect(wordsOn(done.card)).toContain('Do not acknowledge it');
    await last.press('Log it', contact);
    await local.drain();
    expect(await rowsOf(local, 'Contacts')).toMatchObject([
      { Outcome: 'file', ActorName: 'Isla Fraser', Summary: 'He writes of his fence.', CaseRef: ref },
    ]);
  });

  it('R4 · S3 · that no restriction stops is passed on, and the area hears of it without a name', async () => {
    const last = await answering('No', 'Requests under our access-to-information duties');
    const done = await last.press('Log it', { ...contact, area: 'information-governance' });
    expect(wordsOn(done.card)).toContain('Send it to: Information governance');
    await local.drain();
    const told = await new Colleague(local, 'moira').sees(ref, 'Advice');
    expect(wordsOn(told.attachments)).toContain('it is passed to you');
    expect(`${wordsOn(told.attachments)} ${told.notice}`).not.toMatch(/Customer \d|fence/);
  });

  it('S3 · is dealt with by more than was proposed only for a reason', async () => {
    const last = await answering('No', 'No', 'No');
    const otherwise = { ...contact, outcome: 'pass-on', area: 'registration' };
    const asked = await last.press('Log it', otherwise);
    expect(wordsOn(asked.card)).toContain('Enter why more is done than was proposed');
    expect(wordsOn(asked.card)).toContain('Business area');
    const done = await asked.press('Log it', { ...otherwise, why: 'It is about another house.' });
    expect(wordsOn(done.card)).toContain('Send it to: Registration');
    await local.drain();
    expect((await rowsOf(local, 'Contacts')).at(-1)).toMatchObject({
      Proposed: 'file',
      Outcome: 'pass-on',
      OverrideReason: 'It is about another house.',
    });
  });

  it('S3 · E2 · that holds a threat is told to the manager and the Heads at once', async () => {
    const last = await answering('Yes');
    expect(wordsOn(last.card)).toContain('Call 999 first');
    await last.press('Log it', contact);
    await local.drain();
    const { callum, fiona } = people(local);
    for (const told of [await callum.sees('Call 999'), await fiona.sees('Call 999', 'Heads of Service')]) {
      expect(`${wordsOn(told.attachments)} ${told.notice}`).not.toMatch(/Customer \d|fence/);
    }
  });

  it('S3 · about the restriction itself goes to those who handle complaints', async () => {
    const last = await answering('No', 'No', 'Yes');
    expect(wordsOn((await last.press('Log it', contact)).card)).toContain('Customer Experience');
    await local.drain();
    expect(await outcomes()).toEqual(['file', 'exception', 'pass-on', 'escalate', 'complaint']);
  });

  it('S3 · that is logged while SharePoint is away is kept, and logged once', async () => {
    const last = await answering('No', 'No', 'No');
    local.faults.add({ service: 'graph', status: 503, times: 500 });
    const kept = await last.press('Log it', contact);
    expect(wordsOn(kept.card)).toContain('Accepted, and will be confirmed');
    local.faults.clear();
    await worked(local, async () => (await outcomes()).length === 6);
    expect((await outcomes()).at(-1)).toBe('file');
  });

  it('C5 · is logged by nobody who is nothing to the customer', async () => {
    await new Colleague(local, 'gregor').places();
    const data = {
      dialog: 'log-contact',
      step: 'submit',
      ref,
      key: 'forged-key-1',
      v: 1,
      way: 'email customer yes',
      outcome: 'escalate',
      ...contact,
    };
    const { body } = await toBot(local, aSubmit(local, 'gregor', data));
    expect(wordsOn(body)).toContain('There is no such case for you to see');
    expect(await outcomes()).toHaveLength(6);
  });
});
