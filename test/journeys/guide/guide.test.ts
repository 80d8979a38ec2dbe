import type { MessageView, Outcome } from '../../../local/connector/page-contract';
import type { Local } from '../../../local/start/local';
import { inputsIn } from '../../cards/card-nodes';
import { startTestLocal } from '../../start-local';
import { buttonsOn, type Colleague, wordsOn } from '../colleague';
import { rowsOf } from '../register-rows';
import { aReport, anApproval, endorse, people, refer, report } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

/** Types `guide` and presses one button after another; gives the card that stands there at the end. */
async function guided(who: Colleague, ...presses: string[]): Promise<MessageView> {
  await who.says('guide');
  let card = await who.sees('How is the contact taking place?');
  for (const press of presses) card = replaced(card, await who.presses(press, await read(card)));
  return card;
}

/** Nobody answers before they have read: what comes within half a second is the second half of a double tap. */
async function read<Card>(card: Card): Promise<Card> {
  await local.clock.advance('PT1S');
  return card;
}

function replaced(message: MessageView, outcome: Outcome): MessageView {
  if (outcome.kind !== 'card') throw new TypeError(`No card, but ${JSON.stringify(outcome)}`);
  const [first] = message.attachments;
  if (!first) throw new TypeError('The message has no card');
  return { ...message, attachments: [{ ...first, content: outcome.card }] };
}

const valueOf = (card: unknown, id: string): unknown =>
  inputsIn(card).find((input) => input['id'] === id)?.['value'];

const it = tellInOrder();

describe('H1 · the guidance in the chat', () => {
  it('H2 · leads an abused member of staff to the report form, filled in from what they answered', async () => {
    const { ailsa } = people(local);
    const end = await guided(
      ailsa,
      ...['Telephone', 'Offensive, threatening or abusive', 'No'],
      ...['I have said this', 'Yes', 'I have ended it'],
    );
    expect(wordsOn(end.attachments)).toContain('Tell your manager');
    const form = await ailsa.opens('Report it', end);
    expect(valueOf(form.card, 'channel')).toBe('telephone');
    expect(valueOf(form.card, 'actionTaken')).toBe(
      'I said that I would end the contact if the behaviour went on. I ended the contact because the behaviour went on.',
    );
    const sent = await form.press('Send the report', { ...aReport, behaviours: 'insulting-or-degrading' });
    expect(wordsOn(sent.card)).toContain('Your report CB-0001 is in');
    expect(wordsOn(sent.card)).toContain('Nobody is disciplined');
    await local.drain();
    expect(await rowsOf(local, 'Incidents')).toHaveLength(1);
  });

  it('asks the register for nothing and stores nothing', async () => {
    const { ailsa } = people(local);
    const before = local.graph.requests.length;
    await guided(ailsa, 'Email', 'Offensive, threatening or abusive', 'Back', 'Back');
    expect(local.graph.requests).toHaveLength(before);
  });

  it('E1 · fills danger in for somebody who was at risk, no violence that nobody spoke of, and the emergency steps stand open', async () => {
    const { ailsa } = people(local);
    const end = await guided(
      ailsa,
      ...['Telephone', 'Offensive, threatening or abusive', 'Yes'],
      'I ended it and called 999',
    );
    const form = await ailsa.opens('Report it', end);
    expect([valueOf(form.card, 'danger'), valueOf(form.card, 'violent')]).toEqual(['true', 'false']);
    expect(valueOf(form.card, 'behaviours3')).toBe('threatening');
  });

  it('runs as a dialog from the welcome card, to the same form', async () => {
    const { ailsa } = people(local);
    await ailsa.says('help');
    let page = await ailsa.opens('Guide me through a contact', await ailsa.sees('Guide me'));
    for (const press of ['Post', 'Offensive, threatening or abusive', 'Yes, with a threat']) {
      page = await (await read(page)).press(press);
    }
    const form = await page.press('Report it');
    expect(valueOf(form.card, 'channel')).toBe('post');
    expect(buttonsOn(form.card)).toContain('Send the report');
  });
});

describe('S2 · F1.2 · F2.2 · whether we know the customer', () => {
  const ask = async (who: Colleague, asked: string) => {
    const step = await guided(who, 'Telephone', 'Offensive, threatening or abusive');
    const form = await who.opens('Look them up', step);
    return form.press('Look them up', { asked });
  };

  it('says that nothing is known, and goes on', async () => {
    const { ailsa } = people(local);
    const page = await ask(ailsa, 'nobody@nowhere.example');
    expect(wordsOn(page.card)).toContain('No restriction found.');
    expect(wordsOn(page.card)).toContain('Searched: email addresses.');
    expect(wordsOn((await page.press('Go on')).card)).toContain('Do you fear for anybody’s safety?');
  });

  it('asks again when nothing was entered', async () => {
    const { ailsa } = people(local);
    expect(wordsOn((await ask(ailsa, '  ')).card)).toContain('Enter what you know of the customer');
  });

  it('shows a restriction in force with what to do and whom to pass contact to, never what happened', async () => {
    const all = people(local);
    const { ailsa, eilidh, isla } = all;
    await report(local, all, { customerName: 'John Doe', email: 'john@doe.example', violent: 'true' });
    await refer(local, all, 'CB-0002');
    await endorse(local, all, 'CB-0002');
    const record = await eilidh.opens('Review', await eilidh.sees('CB-0002', 'EMT'));
    await (await record.press('Approve')).press('Approve', anApproval);
    await local.drain();
    expect(wordsOn((await ask(ailsa, 'john@doe.example')).card)).toContain('does not bind them yet');
    const notice = await isla.opens('Record the notice', await isla.sees('CB-0002: '));
    await notice.press('Record', { told: 'told', sentOn: '2026-11-22', noticeChannel: 'letter' });
    await local.drain();
    const page = await ask(ailsa, ' JOHN@doe.example');
    const words = wordsOn(page.card);
    expect(words).toContain(
      'Take care: read the warning first. Contact with this customer is restricted too',
    );
    expect(words).toContain('Isla Fraser (SPOC); Struan Bell (deputy)');
    expect(words).toContain(
      'Violence, a threat or danger was reported on 22 November 2026. Not yet looked at',
    );
    expect(words).not.toContain('wait for me');
    expect(wordsOn((await ask(ailsa, 'john doe')).card)).toContain('This may be somebody else');
    // It goes along to the next step and, with the channel, into the report.
    const step = await page.press('Go on');
    const further = await (await read(step)).press('No');
    for (const { card } of [step, further]) {
      expect(wordsOn(card)).toContain('Violence, a threat or danger was reported on 22 November 2026');
      expect(wordsOn(card)).toContain('Isla Fraser (SPOC)');
    }
    const again = await further.press('I have ended it');
    expect(wordsOn(again.card)).toContain('one tap after another');
    const form = await (await (await read(again)).press('I have ended it')).press('Report it');
    expect(valueOf(form.card, 'email')).toBe('JOHN@doe.example');
    expect(valueOf(form.card, 'channel')).toBe('telephone');
    expect(valueOf(form.card, 'time')).toMatch(/^\d\d:\d\d$/);
  });

  it('X3 · costs one request and records who looked, not what they entered', async () => {
    const { callum: ailsa } = people(local);
    // What earlier looks still owe the list is not this one's.
    await local.drain();
    const before = local.graph.requests.filter(({ inBatch }) => !inBatch).length;
    const looks = (await rowsOf(local, 'Looks')).length;
    const reading = local.graph.requests.filter(({ inBatch }) => !inBatch).length - before;
    await ask(ailsa, 'john@doe.example');
    const made = local.graph.requests.filter(({ inBatch }) => !inBatch).length - before - reading;
    expect(made).toBeLessThanOrEqual(1);
    await local.drain();
    const rows = await rowsOf(local, 'Looks');
    expect(rows).toHaveLength(looks + 1);
    expect(rows.at(-1)).toMatchObject({
      ActorName: 'Callum Boyd',
      KeyKinds: 'email',
      CustomersFound: 'CU-0002',
    });
    expect(JSON.stringify(rows)).not.toContain('doe');
  });

  it('lets the guidance go on when the register is away', async () => {
    const { ailsa } = people(local);
    local.faults.add({ service: 'graph', times: 50, status: 503 });
    const page = await ask(ailsa, 'john@doe.example');
    local.faults.clear();
    expect(wordsOn(page.card)).toContain('cannot be reached just now. Go on');
    expect(wordsOn((await page.press('Go on')).card)).toContain('Do you fear for anybody’s safety?');
  });
});

describe('T1 · H4 · support', () => {
  it('is there for the asking, with the assurance that nobody is disciplined', async () => {
    const { ailsa } = people(local);
    await ailsa.says('support');
    const words = wordsOn((await ailsa.sees('Support for you')).attachments);
    expect(words).toContain('Counselling');
    expect(words).toContain('Nobody is disciplined');
  });

  it('is offered with the confirmation of a report, and again in the chat after violence', async () => {
    const { ailsa } = people(local);
    const offers = (await ailsa.messages()).filter((message) =>
      wordsOn(message.attachments).includes('For you, after what happened'),
    );
    // One of the two reports of this story was of violence.
    expect(offers).toHaveLength(1);
    expect(offers[0]?.notice).not.toContain('Doe');
    await ailsa.says('help');
    const form = await ailsa.opens('Report an incident', await ailsa.sees('Guide me'));
    const sent = await form.press('Send the report', { ...aReport, email: 'new@customer.example' });
    expect(buttonsOn(sent.card)).toContain('Support for you');
    expect(wordsOn((await sent.press('Support for you')).card)).toContain('Somebody to talk to');
    await local.drain();
  });
});

describe('P2 · a colleague’s conduct', () => {
  it('is shown its own route from the report form, opens no case and stores nothing', async () => {
    const { callum } = people(local);
    await callum.says('report');
    const before = (await rowsOf(local, 'Cases')).length;
    const page = await callum.opens('It was a colleague', await callum.sees('Report an incident'));
    expect(wordsOn(page.card)).toMatch(/informally first[^]*formal complaint/);
    expect(wordsOn(page.card)).toContain('no case was opened');
    await local.drain();
    expect(await rowsOf(local, 'Cases')).toHaveLength(before);
  });

  it('is reachable from the guidance, in the chat and in its dialog, and leads back to a report of a customer', async () => {
    const { ailsa } = people(local);
    const chat = await guided(ailsa, 'Telephone');
    const page = await ailsa.opens('It was a colleague, not a customer', chat);
    const form = await page.press('Report a customer instead');
    expect(buttonsOn(form.card)).toContain('Send the report');
    await ailsa.says('help');
    const guide = await ailsa.opens('Guide me through a contact', await ailsa.sees('Guide me'));
    const aside = await guide.press('It was a colleague, not a customer');
    expect(wordsOn(aside.card)).toContain('bullying and harassment');
  });
});
