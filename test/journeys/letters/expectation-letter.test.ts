import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { buttonsOn, inputsOn, wordsOn } from '../colleague';
import { edited, noticeFile, putNotice, wordText } from '../notices';
import { rowsOf } from '../register-rows';
import { idOf, people, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

const template = 'Templates/Expectation letter.docx';
const hostile = 'Costs & delays <w:t>{x}</w:t> {{y}} "quoted"';
const entered = {
  'letter.what-happened': `You wrote to us 14 times about a decision that was made. ${hostile}`,
  'letter.what-to-expect': 'We answer a letter within ten working days.',
  'letter.next-steps': 'You can appeal to the Lands Tribunal for Scotland.',
  'letter.whom-to-contact': 'Customer Services, 0131 496 0000',
};

const open = async () => {
  const { callum } = people(local);
  const choose = await callum.opens('Prepare a letter', await callum.sees('Case CB-0001'));
  return choose.press('Continue', { letter: 'expectation' });
};

describe('A decided matter in writing (RoS)', () => {
  const it = tellInOrder();

  it('H7 · the manager is offered the letter, and a value that is missing is said at its field before there is one', async () => {
    const all = people(local);
    await report(local, all, { channel: 'email', behaviours: 'excessive-contact' });
    await all.callum.presses('Acknowledge', await all.callum.sees('Case CB-0001'));
    await local.drain();
    const form = await open();
    const again = await form.press('Prepare it', { ...entered, 'letter.next-steps': ' ' });
    expect(wordsOn(again.card)).toContain('Enter what the customer can do next');
    expect(JSON.stringify(again.card)).toContain('You wrote to us 14 times');
    await local.drain();
    expect(await rowsOf(local, 'Notices')).toHaveLength(7);
  });

  it('H7 · a template that staff broke is named to who asked, and what was entered stands in the form', async () => {
    const good = (await noticeFile(local, template)) ?? Buffer.of();
    await putNotice(local, template, edited(good, '{what-happened}', '{what-happened} {title-number}'));
    const unknown = await (await open()).press('Prepare it', entered);
    expect(wordsOn(unknown.card)).toContain('{title-number} in Expectation letter.docx');
    expect(JSON.stringify(unknown.card)).toContain('Lands Tribunal');
    await putNotice(local, template, edited(good, '{what-happened}', '{what-happened'));
    const broken = await (await open()).press('Prepare it', entered);
    expect(wordsOn(broken.card)).toContain('The Word template cannot be read: Expectation letter.docx');
    await putNotice(local, template, 'no Word file at all');
    const none = await (await open()).press('Prepare it', entered);
    expect(wordsOn(none.card)).toContain('cannot be read: Expectation letter.docx');
    await putNotice(local, template, edited(good, 'Who to contact', 'Who can help you'));
    await local.drain();
    expect(await rowsOf(local, 'Notices')).toHaveLength(7);
  });

  it('H7 · the letter is a Word file from the template as staff edited it, in which text stays text', async () => {
    const { callum } = people(local);
    const done = await (await open()).press('Prepare it', entered);
    expect(wordsOn(done.card)).toContain('Done: CB-0001');
    await local.drain();
    const file = (await noticeFile(local, 'CB-0001/CB-0001-3-expectation.docx')) ?? Buffer.of();
    const said = wordText(file);
    expect(said).toContain('Our reference: CB-0001');
    expect(said).toContain('Who can help you');
    expect(said).toContain('Costs &amp; delays &lt;w:t&gt;{x}&lt;/w:t&gt; {{y}}');
    expect(said).not.toMatch(/undefined|\{what|\{ref/);
    const card = await callum.sees('CB-0001: Expectation letter');
    expect(wordsOn(card.attachments)).toContain(hostile);
    expect(buttonsOn(card.attachments)).toEqual([
      'Record the letter as sent',
      'Prepare a letter',
      'Open in Word',
    ]);
    expect(card.notice).not.toContain('Roe');
    const row = (await rowsOf(local, 'Notices')).find(({ LetterKind }) => LetterKind === 'expectation');
    expect(row).toMatchObject({ CaseRef: 'CB-0001', PreparedBy: idOf('callum'), LetterNumber: 3 });
    expect(JSON.stringify(row)).not.toContain('Roe');
  });

  it('H7 · H8 · once it is sent the case stays open, and the manager is told to consider a restriction', async () => {
    const { callum } = people(local);
    const form = await callum.opens('Record the letter as sent', await callum.sees('CB-0001: Expectation'));
    expect(wordsOn(form.card)).toContain('Expectation letter');
    expect(Object.keys(inputsOn(form.card))).not.toContain('letter');
    const wrong = await form.press('Record it as sent', {
      letterSentOn: '2026-02-30',
      letterChannel: 'letter',
    });
    expect(wordsOn(wrong.card)).toContain('must be a real date');
    expect(wordsOn(wrong.card)).toContain('Select what happens to the case');
    const sent = { letterSentOn: '2026-11-22', letterChannel: 'letter', then: 'stay' };
    expect(wordsOn((await wrong.press('Record it as sent', sent)).card)).toContain('Done: CB-0001');
    await local.drain();
    expect(wordsOn((await callum.sees('Case CB-0001')).attachments)).toContain('consider a restriction');
    const card = await callum.sees('CB-0001: Expectation letter');
    expect(buttonsOn(card.attachments)).toEqual(['Open in Word']);
    const row = (await rowsOf(local, 'Notices')).find(({ LetterKind }) => LetterKind === 'expectation');
    expect(row).toMatchObject({ SentBy: idOf('callum'), SentHow: 'letter', SentOn: '2026-11-22T12:00:00Z' });
  });

  it('X3 · the trail has the letter with every value, and that it was sent', async () => {
    const events = (await rowsOf(local, 'Events')).filter(({ EventType }) =>
      String(EventType).includes('Letter'),
    );
    expect(events.map(({ EventType }) => EventType)).toEqual(['LetterPrepared', 'LetterSent']);
    expect(String(events[0]?.['EntryJson'])).toContain('Lands Tribunal');
  });
});
