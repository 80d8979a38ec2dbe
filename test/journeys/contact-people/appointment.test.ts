import type { Local } from '../../../local/start/local';
import { anExecute, toBot } from '../activities';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, idOf, people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
let ref: string;
beforeAll(async () => {
  local = await startAtRest();
  await new Colleague(local, 'kirsty').places();
  const { eilidh } = people(local);
  ref = await aCaseIn(local, 'awaiting-decision');
  const review = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
  await (await review.press('Approve')).press('Approve', anApproval);
  await local.drain();
});
afterAll(async () => local.stop());

describe('A SPOC and a deputy', () => {
  const it = tellInOrder();

  it('S1 · are told on appointment, with the history and what is expected of them', async () => {
    const { isla, struan, fiona } = people(local);
    const card = await isla.sees(`${ref}: please answer`);
    expect(card.notice).not.toContain('Customer');
    for (const said of [
      'Threatening',
      'No further correspondence with this customer',
      'access-to-information',
      '10 February 2027',
      'log each contact',
    ]) {
      expect(wordsOn(card.attachments)).toContain(said);
    }
    expect(buttonsOn(card.attachments)).toEqual([
      'Accept',
      'Decline',
      'Record the notice',
      'Log a contact',
      'Hand over',
      'Open the record',
    ]);
    expect(wordsOn((await struan.sees(`${ref}: please answer`)).attachments)).toContain('deputy');
    expect(wordsOn((await fiona.sees(`${ref}: a restriction was decided`)).attachments)).toContain(
      'Isla Fraser, not yet accepted',
    );
  });

  it('S1 · decline with a reason, and the Heads appoint somebody else', async () => {
    const { isla, fiona } = people(local);
    const decline = await isla.opens('Decline', await isla.sees(`${ref}: please answer`));
    expect(wordsOn((await decline.press('Decline', {})).card)).toContain('Enter your reason');
    await decline.press('Decline', { reason: 'I know the customer from school.' });
    await local.drain();
    const asked = await fiona.sees('a contact has to be appointed', 'Heads of Service');
    expect(wordsOn(asked.attachments)).not.toMatch(/school|Customer \d/);
    const form = await (await fiona.opens('Review', asked)).press('Appoint a contact');
    const wrong = await form.press('Appoint', {
      contactRole: 'spoc',
      person: idOf('struan'),
      reason: 'Free.',
    });
    expect(wordsOn(wrong.card)).toContain('Whoever stands in must be somebody else');
    await wrong.press('Appoint', { contactRole: 'spoc', person: idOf('kirsty'), reason: 'Free.' });
    await local.drain();
    expect(wordsOn((await isla.sees(`${ref}: somebody else`)).attachments)).toContain(
      'nothing for you to do',
    );
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([
      { SpocName: 'Kirsty Lamont', DeputyName: 'Struan Bell' },
    ]);
  });

  it('S1 · accept by a click, once, and the open request in the channel says so', async () => {
    const { struan, fiona } = people(local);
    const kirsty = new Colleague(local, 'kirsty');
    for (const person of [kirsty, struan]) {
      const asked = await person.sees(`${ref}: please answer`);
      const first = await person.presses('Accept', asked);
      expect(wordsOn(first.kind === 'card' ? first.card : '')).toContain('you accepted');
      await person.presses('Accept', asked);
      await local.drain();
    }
    const request = await fiona.sees('the contacts have accepted', 'Heads of Service');
    expect(buttonsOn(request.attachments)).toEqual([]);
    const taken = (await rowsOf(local, 'Events')).filter((row) => row['EventType'] === 'AppointmentAccepted');
    expect(taken).toHaveLength(2);
  });

  it('S1 · hand over, and whoever takes over is the contact from then on', async () => {
    const { isla } = people(local);
    const kirsty = new Colleague(local, 'kirsty');
    const form = await kirsty.opens('Hand over', await kirsty.sees(`${ref}: you accepted`));
    await form.press('Ask them to take over', { person: idOf('isla'), reason: 'He writes on Mondays.' });
    await local.drain();
    const offered = await isla.sees('handed over to you');
    expect(wordsOn(offered.attachments)).toContain('He writes on Mondays.');
    await isla.presses('Accept', offered);
    await local.drain();
    expect(wordsOn((await kirsty.sees('a contact was taken over')).attachments)).toContain(
      'SPOC: Isla Fraser',
    );
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ SpocName: 'Isla Fraser' }]);
  });

  it('C5 · S1 · find the case by its reference, as do those who decide; a stranger does not', async () => {
    const saying = async (key: string): Promise<unknown> => {
      const who = new Colleague(local, key);
      await who.says(ref);
      return (await who.messages()).at(-1)?.attachments;
    };
    expect(buttonsOn(await saying('isla'))).toContain('Log a contact');
    const short = await saying('eilidh');
    expect(buttonsOn(short)).toEqual(['Open the record']);
    expect(wordsOn(short)).toContain(`${ref}: `);
    for (const key of ['gregor', 'duncan']) {
      expect(wordsOn(await saying(key))).toContain('There is no such case for you to see');
    }
  });

  it('C5 · are nobody else: a forged click is refused', async () => {
    await new Colleague(local, 'gregor').places();
    for (const verb of ['accept-appointment', 'accept-appointment']) {
      const { body } = await toBot(local, anExecute(local, 'gregor', verb, { ref, v: 1 }));
      expect(wordsOn(body)).toContain('There is no such case for you to see');
    }
    expect(await rowsOf(local, 'Restrictions')).toMatchObject([{ SpocName: 'Isla Fraser' }]);
  });
});
