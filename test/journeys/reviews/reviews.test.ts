import { DateTime } from 'luxon';
import type { Local } from '../../../local/start/local';
import { monthsAfter } from '../../../bot/domain/time/calendar';
import { dayInWords } from '../../../bot/views/time/dates';
import { moveTo } from '../clock';
import { buttonsOn, wordsOn } from '../colleague';
import { aRestrictionInForce } from '../many-cases';
import { startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aProposal, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let ref: string;
const dueOn = aProposal.reviewOn;
const nextOn = monthsAfter(dueOn, 3);
const at = (day: string, time: string): string =>
  DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/London' }).toUTC().toISO() ?? '';

beforeAll(async () => {
  local = await startAtRest();
  ref = await aRestrictionInForce(local);
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const reviewsSeen = async (who: 'isla' | 'struan'): Promise<number> =>
  (await people(local)[who].messages()).filter(({ attachments }) =>
    /: (?:review due|review overdue|reviewed)/.test(wordsOn(attachments)),
  ).length;

describe('The quarterly review of a restriction', () => {
  const it = tellInOrder();

  it('V1 · C4 · is brought to the SPOC two weeks ahead, at nine, with what happened since', async () => {
    const { isla } = people(local);
    const ahead = DateTime.fromISO(dueOn).minus({ days: 14 }).toFormat('yyyy-MM-dd');
    await moveTo(local, at(ahead, '08:59'));
    expect(await reviewsSeen('isla')).toBe(0);
    await moveTo(local, at(ahead, '09:16'));
    expect(await reviewsSeen('isla')).toBe(1);
    const card = await isla.sees(`${ref}: review due on ${dayInWords(dueOn)}`);
    expect(card.notice).not.toMatch(/Customer \d/);
    expect(wordsOn(card.attachments)).toContain('Contacts of the customer');
    expect(buttonsOn(card.attachments)).toContain('Continue the restriction');
    expect(await rowsOf(local, 'Reviews')).toMatchObject([{ ReviewState: 'due', CaseRef: ref }]);
  });

  it('V3 · is asked for once, late, when SharePoint was away at the hour', async () => {
    local.faults.add({ service: 'graph', status: 503, retryAfter: 120, times: 100_000 });
    await moveTo(local, at(dueOn, '09:30'));
    expect(await reviewsSeen('isla')).toBe(1);
    local.faults.clear();
    await moveTo(local, at(dueOn, '10:01'));
    await moveTo(local, at(dueOn, '12:01'));
    expect(await reviewsSeen('isla')).toBe(2);
  });

  it('V2 · that the SPOC answers sets the next, and every copy of the card says so', async () => {
    const { isla, struan } = people(local);
    const card = await isla.sees(`${ref}: review due, ${dayInWords(dueOn)}`);
    const form = await isla.opens('Continue the restriction', card);
    expect(wordsOn((await form.press('Continue the restriction', {})).card)).toContain('Enter your reason');
    const reason = 'He writes each week, and swears.';
    await form.press('Continue the restriction', { reason });
    await local.drain();
    const copies = (await isla.messages()).filter(({ attachments }) =>
      wordsOn(attachments).includes(`${ref}: reviewed`),
    );
    expect(copies).toHaveLength(2);
    for (const { attachments } of copies) {
      expect(wordsOn(attachments)).toContain(`Next review: ${dayInWords(nextOn)}`);
      expect(buttonsOn(attachments)).not.toContain('Continue the restriction');
    }
    expect(wordsOn((await struan.sees(`${ref}: the review was answered`)).attachments)).toContain(
      'Isla Fraser',
    );
    expect((await rowsOf(local, 'Reviews')).at(-1)).toMatchObject({
      ReviewState: 'answered',
      Outcome: 'continue',
      LateDays: 0,
      Reason: reason,
      ActorName: 'Isla Fraser',
      NextReviewOn: `${nextOn}T12:00:00Z`,
    });
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ ReviewOn: `${nextOn}T12:00:00Z` }]);
  });

  it('R9 · V2 · waits for the SPOC to tell the customer, and the list of reviews then says so', async () => {
    const { isla } = people(local);
    await isla.says('waiting');
    const waiting = await isla.sees('Waiting for you');
    expect(wordsOn(waiting.attachments)).toContain('The customer to tell how a review ended');
    const form = await isla.opens(
      'Record the notice',
      await isla.sees(`${ref}: reviewed. Tell the customer`),
    );
    await form.press('Record', { told: 'told', sentOn: dueOn, noticeChannel: 'letter' });
    await local.drain();
    expect(buttonsOn((await isla.sees(`${ref}: reviewed`)).attachments)).not.toContain('Record the notice');
    expect((await rowsOf(local, 'Reviews')).at(-1)).toMatchObject({
      ReviewState: 'answered',
      CustomerTold: true,
      NoticeSentOn: `${dueOn}T12:00:00Z`,
    });
  });

  it('V3 · answered a second time has no effect, and the second is told who was first', async () => {
    const { isla } = people(local);
    await moveTo(local, at(nextOn, '09:16'));
    const card = await isla.sees(`${ref}: review due, ${dayInWords(nextOn)}`);
    const one = await isla.opens('Continue the restriction', card);
    const other = await isla.opens('Continue the restriction', card);
    await one.press('Continue the restriction', { reason: 'Still needed.' });
    const late = await other.press('Continue the restriction', { reason: 'Still needed, I think.' });
    expect(wordsOn(late.card)).toContain('This review was answered already');
    expect(wordsOn(late.card)).toContain('Isla Fraser answered it on');
    await local.drain();
    const answered = (await rowsOf(local, 'Reviews')).filter((row) => row['ReviewState'] === 'answered');
    expect(answered).toHaveLength(2);
    expect(await reviewsSeen('struan')).toBe(0);
  });

  it('V1 · that nobody answers goes to the deputy, and then to the Heads, who answer it', async () => {
    const { struan, fiona } = people(local);
    const third = monthsAfter(dueOn, 6);
    await moveTo(local, at(DateTime.fromISO(third).plus({ days: 40 }).toFormat('yyyy-MM-dd'), '09:16'));
    expect(wordsOn((await struan.sees(`${ref}: review overdue`)).attachments)).toContain(
      'Continue the restriction',
    );
    const card = await fiona.sees(`${ref}: review overdue`, 'Heads of Service');
    expect(`${wordsOn(card.attachments)} ${card.notice}`).not.toMatch(/Customer \d/);
    const form = await (await fiona.opens('Review', card)).press('Continue the restriction');
    await form.press('Continue the restriction', { reason: 'The SPOC has left; it is still needed.' });
    await local.drain();
    expect((await rowsOf(local, 'Reviews')).at(-1)).toMatchObject({
      LateDays: 40,
      ActorName: 'Fiona Grant',
    });
    expect(wordsOn((await fiona.sees(ref, 'Heads of Service')).attachments)).toContain('Answered by');
  });
});
