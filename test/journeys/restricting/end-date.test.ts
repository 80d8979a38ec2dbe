import { DateTime } from 'luxon';
import type { Local } from '../../../local/start/local';
import { moveTo } from '../clock';
import { buttonsOn, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let ref: string;
/** Three weeks after the decision: its review is on its last day. */
const endsOn = '2026-12-13';
const at = (day: string, time: string): string =>
  DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/London' }).toUTC().toISO() ?? '';

beforeAll(async () => {
  local = await startAtRest();
  const { eilidh, isla } = people(local);
  ref = await aCaseIn(local, 'awaiting-decision');
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  const kinds = await review.press('Change and approve');
  const form = await kinds.press('Continue', { kinds: 'no-correspondence' });
  await form.press('Approve with these changes', {
    ...anApproval,
    endsOn,
    reviewOn: endsOn,
  });
  await local.drain();
  await isla.presses('Accept', await isla.sees(`${ref}: please answer`));
  await local.drain();
  const notice = await isla.opens('Record the notice', await isla.sees(`${ref}: you accepted`));
  const sentOn = local.clock.now().toISOString().slice(0, 10);
  await notice.press('Record', { told: 'told', sentOn, noticeChannel: 'letter' });
  await local.drain();
});
afterAll(async () => local.stop());

describe('A restriction with an end date', () => {
  const it = tellInOrder();

  it('R7 · is brought up two weeks before, with its contacts and with those who could prolong it', async () => {
    const { isla, struan, eilidh } = people(local);
    await moveTo(local, at('2026-11-29', '09:16'));
    for (const contact of [isla, struan]) {
      const card = await contact.sees(`${ref}: ends on 13 December 2026`);
      expect(buttonsOn(card.attachments)).toContain('Propose a change');
      expect(card.notice).not.toMatch(/Customer \d/);
    }
    const card = await eilidh.sees(`${ref}: ends on 13 December 2026`, 'EMT');
    expect(`${wordsOn(card.attachments)} ${card.notice}`).not.toMatch(/Customer \d/);
    const record = await eilidh.opens('Review', card);
    expect(wordsOn(record.card)).toContain('13 December 2026');
  });

  it('R7 · ends by itself on the morning after, in every list and on every card, and everybody hears of it', async () => {
    const { isla, ailsa, eilidh } = people(local);
    await moveTo(local, at('2026-12-13', '23:00'));
    expect((await rowsOf(local, 'InForce')).map((row) => row['CaseRef'])).toEqual([ref]);
    await moveTo(local, at('2026-12-14', '09:16'));
    expect(await rowsOf(local, 'InForce')).toEqual([]);
    expect((await rowsOf(local, 'Cases')).at(-1)).toMatchObject({ CaseStatus: 'lifted' });
    expect((await rowsOf(local, 'Restrictions')).map((row) => row['RestrictionState'])).toEqual(['ended']);
    for (const person of [isla, ailsa, eilidh]) {
      expect(wordsOn((await person.sees(`${ref}: the restriction has ended`)).attachments)).toContain(
        'Deal with this customer as with everybody else',
      );
    }
    const over = await isla.sees(`${ref}: had the end date 13 December 2026`);
    expect(buttonsOn(over.attachments)).toEqual(['Open the record']);
    await isla.says('my customers');
    expect(wordsOn((await isla.messages()).at(-1)?.attachments)).toContain(
      'You do not look after a customer',
    );
  });
});
