import type { Local } from '../../../local/start/local';
import { worked } from '../../eventually';
import { quietConsole } from '../../quiet-console';
import { anExecute, toBot } from '../activities';
import { moveOn } from '../clock';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { anApproval, idOf, people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let ref: string;
beforeAll(async () => {
  local = await startAtRest();
  const { eilidh } = people(local);
  ref = await aCaseIn(local, 'awaiting-decision', {
    customerName: 'Torquil Abernethy',
    email: 'torquil@customer.example',
  });
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await review.press('Approve')).press('Approve', anApproval);
  await local.drain();
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

/** What the bot answers to a text: its newest card. */
async function answer(who: Colleague, text: string) {
  await who.says(text);
  const newest = (await who.messages()).at(-1);
  if (!newest) throw new TypeError('The bot answers everything');
  return newest;
}
const read = async (who: Colleague, text: string): Promise<string> =>
  wordsOn((await answer(who, text)).attachments);
const enters = async (who: Colleague, awayFrom: string, awayUntil: string): Promise<string> => {
  const outcome = await who.presses('Enter it', await answer(who, 'absent'), { awayFrom, awayUntil });
  await local.drain();
  return wordsOn(outcome.kind === 'card' ? outcome.card : '');
};

describe('S1 · My customers', () => {
  it('are listed for their contacts, unaccepted first, in one request, with what is due', async () => {
    const { isla, struan, ailsa } = people(local);
    await read(isla, 'help');
    local.graph.clearRequests();
    const words = await read(isla, 'my customers');
    expect(local.graph.requests.filter(({ inBatch }) => !inBatch)).toHaveLength(1);
    expect(words).toContain('Torquil Abernethy');
    expect(words).toContain('You have not accepted yet');
    expect(words).toContain('10 February 2027');
    expect(words).toContain('SPOC; Struan Bell (deputy) stands in');
    expect(await read(struan, 'my customers')).toContain('deputy; Isla Fraser (SPOC) looks after them');
    expect(await read(ailsa, 'my customers')).toContain('You do not look after a customer now');
  });

  it('open the appointment with what is allowed now, and nobody else’s', async () => {
    const { isla } = people(local);
    const opened = await isla.presses('Open', await answer(isla, 'my customers'));
    const card = opened.kind === 'card' ? opened.card : '';
    expect(buttonsOn(card)).toEqual(expect.arrayContaining(['Accept', 'Log a contact', 'Hand over']));
    await isla.presses('Accept', await isla.sees(`${ref}: please answer`));
    await local.drain();
    expect(await read(isla, 'my customers')).not.toContain('You have not accepted yet');
    await new Colleague(local, 'gregor').places();
    for (const forged of [ref, 'CB-9999', '', "' or 1 eq 1"]) {
      const { body } = await toBot(local, anExecute(local, 'gregor', 'open-appointment', { ref: forged }));
      expect(wordsOn(body)).not.toContain('Abernethy');
      expect(buttonsOn(body)).toEqual([]);
    }
  });

  it('S3 · are logged from the list, by “log”, and by “log” and what is known of somebody', async () => {
    const { isla, ailsa } = people(local);
    const list = await answer(isla, 'log');
    expect(wordsOn(list.attachments)).toContain('Log a contact: which customer?');
    const question = await isla.opens('Log a contact', list, { ref });
    expect(wordsOn(question.card)).toContain('How did it come?');
    const found = await answer(isla, 'log Abernethy');
    expect(wordsOn((await isla.opens('Log a contact', found)).card)).toContain('How did it come?');
    expect(buttonsOn((await answer(ailsa, 'log Abernethy')).attachments)).not.toContain('Log a contact');
  });
});

describe('S1 · Somebody who is away', () => {
  const it = tellInOrder();

  it.each([
    ['', '', 'Enter the first day away'],
    ['2026-12-01', '2026-11-30', 'Last day away must not be before the first'],
    ['2026-11-01', '2026-11-21', 'Last day away must be today or in the future'],
    ['2026-12-01', '2028-12-01', 'Last day away must be on or before 2 December 2027'],
    ['31 December', 'soon', 'First day away must be a real date'],
  ])('enters from %j to %j and is told what to mend', async (from, until, expected) => {
    expect(await enters(people(local).isla, from, until)).toContain(expected);
  });

  it('is acted for by the deputy, whom everybody finds, and who is told without the customer’s name', async () => {
    const { isla, struan, ailsa } = people(local);
    expect(await enters(isla, '2026-11-22', '2026-11-27')).toContain('You are away until 27 November 2026');
    const told = await struan.sees('You act for a colleague who is away');
    expect(wordsOn(told.attachments)).toContain(ref);
    expect(`${wordsOn(told.attachments)} ${told.notice}`).not.toContain('Abernethy');
    expect(wordsOn((await isla.sees('this is who acts for you')).attachments)).toContain(
      `${ref}: Struan Bell`,
    );
    const looked = await read(ailsa, 'check torquil@customer.example');
    expect(looked).toContain('Struan Bell (deputy). Isla Fraser (SPOC) is away until 27 November 2026.');
    expect(await read(struan, 'my customers')).toContain('so you act');
    expect(await read(isla, 'my customers')).toContain('You are away until 27 November 2026');
  });

  it('whose deputy is away as well is acted for by those who appoint', async () => {
    const { struan, fiona } = people(local);
    await enters(struan, '2026-11-21', '2026-11-23');
    const told = await fiona.sees('Customers without a contact', 'Heads of Service');
    expect(wordsOn(told.attachments)).toContain(ref);
    expect(`${wordsOn(told.attachments)} ${told.notice}`).not.toContain('Abernethy');
    const found = await answer(fiona, 'check torquil@customer.example');
    expect(wordsOn(found.attachments)).toContain('Pass contact to: \nHead of Customer Services or');
    const dialog = await fiona.opens('Log a contact', found);
    expect(wordsOn(dialog.card)).toContain('How did it come?');
  });

  it('is back by one press, twice as well as once, and whoever acted is told', async () => {
    const { isla, struan, ailsa } = people(local);
    const card = await answer(isla, 'absent');
    await isla.presses('I am back', card);
    const again = await isla.presses('I am back', card);
    expect(wordsOn(again)).toContain('cancelled already');
    await local.drain();
    await struan.presses('I am back', await answer(struan, 'absent'));
    await local.drain();
    expect(await read(ailsa, 'check torquil@customer.example')).toContain(
      'Isla Fraser (SPOC); Struan Bell (deputy)',
    );
    expect(wordsOn((await isla.sees('A colleague is back')).attachments)).toContain('Struan Bell');
  });

  it('of whom nobody can be told at once is told of as soon as Teams answers, once', async () => {
    const { isla, struan } = people(local);
    const told = async () => (await struan.messages()).length;
    const before = await told();
    const card = await answer(isla, 'absent');
    local.faults.add({ service: 'connector', method: 'POST', status: 503, times: 12 });
    await isla.presses('Enter it', card, { awayFrom: '2026-12-24', awayUntil: '2026-12-31' });
    await local.drain();
    expect(await told()).toBe(before);
    local.faults.clear();
    await worked(local, async () => (await told()) > before);
    await isla.presses('Enter it', card, { awayFrom: '2026-12-24', awayUntil: '2026-12-31' });
    await local.drain();
    expect(await told()).toBe(before + 1);
  });
});

describe('S1 · Somebody who cannot say that they are away', () => {
  const it = tellInOrder();

  const pick = async (who: Colleague, colleague: string): Promise<string> => {
    await who.presses('For a colleague', await answer(who, 'absent'));
    const outcome = await who.presses('Go on', await who.sees('Who is away?'), { colleague });
    return wordsOn(outcome.kind === 'card' ? outcome.card : '');
  };

  it('is entered as away by those who appoint; they and whoever acts for them hear who did so', async () => {
    const { fiona, isla, struan, ailsa } = people(local);
    expect(await pick(fiona, idOf('isla'))).toContain('When Isla Fraser is away');
    const days = { awayFrom: '2026-11-22', awayUntil: '2026-11-29' };
    const wrong = await fiona.presses('Enter it', await fiona.sees('When Isla Fraser is away'), {
      ...days,
      awayUntil: '2026-11-21',
    });
    expect(wordsOn(wrong)).toContain('Last day away must be today or in the future');
    await fiona.presses('Enter it', await fiona.sees('When Isla Fraser is away'), days);
    await local.drain();
    const hers = await fiona.sees('Saved. We are telling Isla Fraser and whoever acts for them.');
    expect(wordsOn(hers.attachments)).toContain('Away until 29 November 2026. Entered by Fiona Grant');
    const told = await isla.sees('Fiona Grant entered that you are away from 22 November 2026');
    expect(wordsOn(told.attachments)).toContain(`${ref}: Struan Bell`);
    expect(told.notice).not.toContain('Grant');
    expect(await read(isla, 'absent')).toContain(
      'You are away until 29 November 2026. Entered by Fiona Grant',
    );
    expect(wordsOn((await struan.sees('from 22 November 2026 until 29')).attachments)).toContain(ref);
    expect(await read(ailsa, 'check torquil@customer.example')).toContain(
      'Isla Fraser (SPOC) is away until 29',
    );
  });

  it('is entered as back by them, and hears that too', async () => {
    const { fiona, isla, ailsa } = people(local);
    await pick(fiona, idOf('isla'));
    await fiona.presses('They are back', await fiona.sees('When Isla Fraser is away'));
    await local.drain();
    await isla.sees('Fiona Grant took back that you are away from 22 November 2026');
    expect(await read(ailsa, 'check torquil@customer.example')).toContain('Isla Fraser (SPOC); Struan Bell');
  });

  it('hears of it without looking after a customer', async () => {
    const { fiona, callum } = people(local);
    await pick(fiona, idOf('callum'));
    const card = await fiona.sees('When Callum Boyd is away');
    await fiona.presses('Enter it', card, { awayFrom: '2027-03-01', awayUntil: '2027-03-05' });
    await local.drain();
    const told = await callum.sees('Fiona Grant entered that you are away from 1 March 2027 until 5 March');
    expect(told.notice).not.toContain('Grant');
  });

  it('is entered by nobody else, whatever a card or a forged one says', async () => {
    const { ailsa, isla, fiona } = people(local);
    const refused = await ailsa.presses('For a colleague', await answer(ailsa, 'absent'));
    expect(wordsOn(refused)).toContain(
      'Only these can enter it for a colleague: Head of Customer Services; ',
    );
    const before = await read(isla, 'absent');
    const data = { key: 'k', person: idOf('isla'), awayFrom: '2026-11-23', awayUntil: '2026-11-24' };
    for (const [verb, more] of [
      ['record-absence', {}],
      ['cancel-absence', { ref: '2026-12-24' }],
      ['absence-of', { colleague: idOf('isla') }],
    ] as const) {
      const { body } = await toBot(local, anExecute(local, 'ailsa', verb, { ...data, ...more }));
      expect(wordsOn(body)).toContain('This is not yours to enter');
    }
    await local.drain();
    expect(await read(isla, 'absent')).toBe(before);
    expect(await pick(fiona, '')).toContain('Select the colleague who is away');
    expect(await pick(fiona, '00000000-0000-4000-8000-00000000dead')).toContain(
      'does not know this colleague',
    );
  });
});

describe('S1 · D7 · A case for a manager who is away', () => {
  it('reaches them and, within minutes, the next channel, each once; a further incident too', async () => {
    const { callum, fiona } = people(local);
    await enters(callum, '2026-11-22', '2026-11-30');
    const customer = { customerName: 'Effie Macrae', email: 'effie@customer.example' };
    const own = await aCaseIn(local, 'reported', customer);
    await callum.sees(own);
    const put = async (): Promise<readonly string[]> =>
      (await fiona.messages('Heads of Service'))
        .map(({ attachments, notice }) => `${wordsOn(attachments)} ${notice}`)
        .filter((words) => words.includes(own));
    await moveOn(local, 'PT3M');
    // That it is urgent, and the case itself.
    expect(await put()).toHaveLength(2);
    expect(buttonsOn((await fiona.sees(own, 'Heads of Service')).attachments)).toContain('Review');
    await aCaseIn(local, 'reported', { ...customer, addTo: own });
    await worked(local, async () => (await put()).length > 2);
    const said = await put();
    expect(said).toHaveLength(3);
    expect(said.at(-1)).toMatch(/^Urgent: /);
    expect(said.join(' ')).not.toContain('Macrae');
  });
});
