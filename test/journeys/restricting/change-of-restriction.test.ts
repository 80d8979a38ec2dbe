import { DateTime } from 'luxon';
import type { Local } from '../../../local/start/local';
import { dayInWords } from '../../../bot/views/time/dates';
import { moveTo } from '../clock';
import { buttonsOn, wordsOn } from '../colleague';
import { aRestrictionInForce } from '../many-cases';
import { startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aProposal, anApproval, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let ref: string;
const dueOn = aProposal.reviewOn;
const at = (day: string, time: string): string =>
  DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/London' }).toUTC().toISO() ?? '';
const today = (): string => local.clock.now().toISOString().slice(0, 10);

beforeAll(async () => {
  local = await startAtRest();
  ref = await aRestrictionInForce(local);
});
afterAll(async () => local.stop());

/** What somebody reads who looks the customer up. */
async function lookedUp(): Promise<string> {
  const { hamish } = people(local);
  const customer = /customer\.\d+@example\.org/.exec(JSON.stringify(await rowsOf(local, 'Customers')))?.[0];
  await hamish.says(`check ${customer ?? ''}`);
  return wordsOn((await hamish.messages()).at(-1)?.attachments);
}

const restrictions = async () =>
  (await rowsOf(local, 'Restrictions')).map((row) => [row['RestrictionKind'], row['RestrictionState']]);
const inForce = async () => (await rowsOf(local, 'InForce')).map((row) => row['RestrictionKind']);

describe('A restriction that a review finds to need a change', () => {
  const it = tellInOrder();

  it('V2 · is put to EMT as it is proposed, without a name, and stays in force meanwhile', async () => {
    const { isla, eilidh, struan } = people(local);
    await moveTo(local, at(dueOn, '09:16'));
    const card = await isla.sees(`${ref}: review due, ${dayInWords(dueOn)}`);
    expect(buttonsOn(card.attachments)).toEqual([
      ...['Continue the restriction', 'Propose a change', 'Propose to lift it', 'Log a contact'],
      'Open the record',
    ]);
    const kinds = await isla.opens('Propose a change', card);
    const form = await kinds.press('Continue', { kinds: 'channel' });
    expect(wordsOn(form.card)).toContain('What stands now is filled in');
    expect(wordsOn(form.card)).not.toContain('Select who stands in for them');
    const reviewOn = DateTime.fromISO(dueOn).plus({ months: 2 }).toFormat('yyyy-MM-dd');
    const bare = { 'channel.allowed-channels': 'post', reviewOn };
    // What was considered once is considered anew.
    const missing = wordsOn((await form.press('Send the proposal', bare)).card);
    expect(missing).toContain('Enter what was considered and adjusted');
    expect(missing).toContain('Enter your reason');
    const entries = { ...bare, equalityReasoning: 'Nothing new is known.' };
    await form.press('Send the proposal', { ...entries, reason: 'He rings every day.' });
    await local.drain();
    const request = await eilidh.sees(`${ref}: change of a restriction, decision needed`, 'EMT');
    expect(`${wordsOn(request.attachments)} ${request.notice}`).not.toMatch(/Customer \d|rings every day/);
    expect(
      wordsOn((await struan.sees(`${ref}: a change of the restriction was proposed`)).attachments),
    ).toContain('Isla Fraser');
    expect(wordsOn((await isla.sees(`${ref}: reviewed`)).attachments)).toContain('A change was proposed');
    expect(await restrictions()).toEqual([['no-correspondence', 'active']]);
    expect(await lookedUp()).not.toContain('Contact through certain channels only');
    expect((await rowsOf(local, 'Reviews')).at(-1)).toMatchObject({
      ReviewState: 'answered',
      Outcome: 'vary',
    });
  });

  it('V3 · decided twice has one effect, and the second decider is told who was first', async () => {
    const { eilidh, rory } = people(local);
    const request = await eilidh.sees(`${ref}: change of a restriction`, 'EMT');
    const record = await eilidh.opens('Review', request);
    expect(wordsOn(record.card)).toContain('Since 22 November 2026');
    const one = await record.press('Approve');
    expect(wordsOn(one.card)).toContain('He rings every day.');
    const other = await (await rory.opens('Review', request)).press('Refuse');
    await one.press('Approve', anApproval);
    const late = await other.press('Refuse', { ...anApproval, rationale: 'Not yet.' });
    expect(wordsOn(late.card)).toContain('Eilidh Munro took the last step on');
    await local.drain();
    expect((await rowsOf(local, 'Decisions')).map((row) => [row['Matter'], row['CustomerTold']])).toEqual([
      ['restriction', true],
      ['variation', false],
    ]);
    expect(wordsOn((await rory.sees(`${ref}: the restriction is changed`, 'EMT')).attachments)).toContain(
      'Eilidh Munro',
    );
  });

  it('R6 · binds as changed only once the customer was told, which its letter records', async () => {
    const { isla, ailsa } = people(local);
    expect(await restrictions()).toEqual([
      ['no-correspondence', 'active'],
      ['channel', 'awaiting-notice'],
    ]);
    expect(await inForce()).toEqual(['no-correspondence']);
    const decided = await isla.sees(`${ref}: the change of the restriction was decided`);
    const form = await isla.opens('Open the record', decided);
    const letter = await form.press('Prepare a letter');
    await letter.press('Prepare it', {
      'letter.what-changes': 'Write to us by post only.',
      'letter.why': 'You rang each day.',
      'letter.whom-to-contact': 'Isla Fraser, 0131 496 0002',
    });
    await local.drain();
    const card = await isla.sees(`${ref}: Notice of a change`);
    expect(wordsOn(card.attachments)).toMatch(/post/i);
    const sent = await isla.opens('Record the letter as sent', card);
    await sent.press('Record it as sent', { letterSentOn: today(), letterChannel: 'letter' });
    await local.drain();
    expect(await restrictions()).toEqual([
      ['no-correspondence', 'ended'],
      ['channel', 'active'],
    ]);
    expect(await inForce()).toEqual(['channel']);
    expect(await lookedUp()).toContain('Contact through certain channels only');
    expect((await rowsOf(local, 'Decisions')).at(-1)).toMatchObject({
      Matter: 'variation',
      CustomerTold: true,
      NoticeChannel: 'letter',
    });
    expect(wordsOn((await ailsa.sees(`${ref}: the changed restriction is active`)).attachments)).toContain(
      ref,
    );
  });
});

describe('A restriction that is needed no more', () => {
  const it = tellInOrder();

  it('V2 · is proposed to be lifted at any time, by whoever looks after the contact', async () => {
    const { struan, eilidh } = people(local);
    const form = await struan.opens('Propose to lift it', await struan.sees(`${ref}: you accepted`));
    await form.press('Propose to lift it', { reason: 'He has been polite for a month.' });
    await local.drain();
    const request = await eilidh.sees(`${ref}: lifting, decision needed`, 'EMT');
    const approval = await (await eilidh.opens('Review', request)).press('Approve');
    expect(wordsOn(approval.card)).toContain('All of this ends');
    await approval.press('Approve', { ...anApproval, rationale: 'It has done its work.' });
  });

  it('V2 · is told to those who reported it and those who look after the contact, by name of the decider', async () => {
    const { isla, ailsa } = people(local);
    await local.drain();
    expect(wordsOn((await ailsa.sees('The restriction is lifted')).attachments)).toContain('Eilidh Munro');
    expect(wordsOn((await isla.sees('The restriction is lifted')).attachments)).toContain('Eilidh Munro');
  });

  it('V2 · R6 · binds nobody from the decision on, and ends once the customer was told', async () => {
    const { isla, ailsa } = people(local);
    expect(await inForce()).toEqual([]);
    expect(new Set((await restrictions()).map(([, state]) => state))).toEqual(new Set(['ended']));
    expect(await lookedUp()).not.toContain('Pass contact to');
    const card = await isla.sees(`${ref}: no longer restricted`);
    expect(wordsOn(card.attachments)).not.toContain('What is restricted');
    const notice = await isla.opens('Record the notice', card);
    await notice.press('Record', { told: 'told', sentOn: today(), noticeChannel: 'letter' });
    await local.drain();
    expect((await rowsOf(local, 'Cases')).at(-1)).toMatchObject({ CaseStatus: 'lifted' });
    expect((await rowsOf(local, 'Decisions')).at(-1)).toMatchObject({
      Matter: 'lifting',
      CustomerTold: true,
    });
    expect(
      wordsOn((await ailsa.sees('the customer knows that the restriction ended')).attachments),
    ).toContain('Isla Fraser');
    await isla.says('my customers');
    expect(wordsOn((await isla.messages()).at(-1)?.attachments)).toContain(
      'You do not look after a customer',
    );
  });
});
