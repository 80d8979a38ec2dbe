import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { aFetch, aSubmit, toBot } from '../activities';
import { moveOn } from '../clock';
import { type Colleague, wordsOn } from '../colleague';
import { aCaseIn, aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aReport, letEverybodyMeetTheBot, people } from '../story';

quietConsole();
let local: Local;
let restricted = '';
let violent = '';
beforeAll(async () => {
  local = await startAtRest();
  await letEverybodyMeetTheBot(local);
  restricted = await aRestriction(local, {
    customerName: 'Alasdair Peaceful',
    email: 'alasdair@customer.example',
  });
  violent = await aRestriction(local, {
    customerName: 'Torquil Violent',
    email: 'torquil@customer.example',
    violent: 'true',
  });
});
afterAll(async () => local.stop());

async function answered(who: Colleague, text: string): Promise<string> {
  await who.says(text);
  return wordsOn((await who.messages()).at(-1)?.attachments);
}

const keepersRead = async (): Promise<string> =>
  wordsOn((await people(local).hamish.messages('Customer Experience')).map(({ attachments }) => attachments));

describe('X3 · somebody who looks up far more people than their work explains', () => {
  it('X3 · gets one answer in 20 seconds, and is always told of violence', async () => {
    const { ailsa } = people(local);
    for (let look = 0; look < 61; look += 1) await ailsa.says(`check person.${look}@customer.example`);
    expect(await answered(ailsa, 'check Alasdair Peaceful')).toContain('Look again in 20 seconds');
    expect(await answered(ailsa, 'check Alasdair Peaceful')).not.toContain('No restriction found');
    const shown = await answered(ailsa, 'check Torquil Violent');
    expect(shown).toContain('Contact with this customer is restricted');
    expect(shown).toContain('Look again in 20 seconds');
    await moveOn(local, 'PT20S');
    expect(await answered(ailsa, 'check Alasdair Peaceful')).toContain(
      'Contact with this customer is restricted',
    );
  });

  it('X3 · is made known to those who keep the list, once, and it is in the trail', async () => {
    const { ailsa } = people(local);
    for (let look = 0; look < 62; look += 1) await ailsa.says(`check again.${look}@customer.example`);
    await local.drain();
    expect((await keepersRead()).split('Somebody looks up many people')).toHaveLength(2);
    expect(await keepersRead()).toContain('Ailsa Reid');
    const over = (await rowsOf(local, 'Looks')).filter(({ KeyKinds }) => KeyKinds === 'over-limit-check');
    expect(over).toHaveLength(1);
  });

  it('X3 · does not slow down anybody else', async () => {
    const { rory } = people(local);
    expect(await answered(rory, 'check Alasdair Peaceful')).toContain(
      'Contact with this customer is restricted',
    );
  });
});

describe('X3 · somebody who reads many records', () => {
  const record = async (ref: string): Promise<string> =>
    wordsOn((await toBot(local, aFetch(local, 'hamish', { dialog: 'customer', ref }))).body);

  it('X3 · is slowed at the 31st of an hour, but not by the pages of one', async () => {
    const first = await record('CU-0001');
    for (let again = 0; again < 40; again += 1) expect(await record('CU-0001')).toBe(first);
    for (let other = 100; other < 129; other += 1) await record(`CU-0${other}`);
    await record('CU-0200');
    expect(await record('CU-0201')).toContain('This takes a little longer now');
    await moveOn(local, 'PT20S');
    expect(await record('CU-0201')).not.toContain('This takes a little longer now');
  });

  it('X3 · and that somebody read the record of a case is in the trail', async () => {
    const { body } = await toBot(local, aFetch(local, 'eilidh', { dialog: 'review', ref: restricted }));
    expect(wordsOn(body)).toContain('Alasdair Peaceful');
    await local.drain();
    const read = (await rowsOf(local, 'Looks')).filter(
      ({ KeyKinds, CustomersFound }) => KeyKinds === 'case' && String(CustomersFound).includes(restricted),
    );
    expect(read.map(({ ActorName }) => ActorName)).toContain('Eilidh Munro');
  });

  it('X3 · X4 · a form that a role opens of a case of which it sees no more is a look as well', async () => {
    const ref = await aCaseIn(local, 'reported', { email: 'form.read@customer.example' });
    const opening = async (who: string, dialog: string): Promise<string> =>
      wordsOn((await toBot(local, aFetch(local, who, { dialog, ref }))).body);
    expect(await opening('fiona', 'confirm-marker')).toContain('There is no such case for you to see');
    expect(await opening('tomasz', 'hold-record')).toContain('Hold');
    await local.drain();
    const looks = (await rowsOf(local, 'Looks')).filter(({ CustomersFound }) =>
      String(CustomersFound).includes(ref),
    );
    expect(looks).toMatchObject([{ ActorName: 'Tomasz Zielinski', KeyKinds: 'case' }]);
  });
});

describe('X3 · somebody who finds out by the numbers of cases whose contact is looked after', () => {
  const dialog = 'tell-contact-person';
  const opened = async (ref: string): Promise<string> =>
    wordsOn((await toBot(local, aFetch(local, 'morven', { dialog, ref }))).body);
  const sent = async (ref: string, key: string, summary: string): Promise<string> => {
    const said = { writer: 'customer', cameBy: 'telephone', summary };
    return wordsOn(
      (await toBot(local, aSubmit(local, 'morven', { dialog, step: 'submit', ref, key, ...said }))).body,
    );
  };
  const slowly = 'This takes a little longer now';

  it('X3 · each contact that is passed on is a look of its own, and sent again the same one', async () => {
    expect(await opened(restricted)).toContain('Isla Fraser');
    for (const key of ['one', 'two', 'three', 'three']) {
      expect(await sent(restricted, key, 'He rang again.')).toContain('the contact person is told');
    }
    await local.drain();
    const looks = (await rowsOf(local, 'Looks')).filter(({ ActorName }) => ActorName === 'Morven Sutherland');
    expect(looks.map(({ KeyKinds }) => KeyKinds)).toEqual(Array(4).fill('contact-person'));
    expect(looks.every(({ CustomersFound }) => String(CustomersFound).includes(restricted))).toBe(true);
  });

  it('X3 · is answered alike of a case with a contact person, one without, and none', async () => {
    const [without, other] = [
      await aCaseIn(local, 'reported', { email: 'without@customer.example' }),
      await aRestriction(local, { email: 'with@customer.example' }),
    ];
    expect(await opened(violent)).toContain('Isla Fraser');
    // With the five looks before, these are the sixty of an hour.
    for (let guess = 1000; guess < 1055; guess += 1) {
      expect(await opened(`CB-${guess}`)).toContain('There is no such case');
    }
    const none = 'CB-7777';
    expect(new Set([await opened(other), await opened(without), await opened(none)]).size).toBe(1);
    expect(await opened(other)).toContain(slowly);
    const tried = await Promise.all([other, without, none].map((ref) => sent(ref, 'guessed', 'Who is it?')));
    expect(tried.every((said) => said.includes(slowly))).toBe(true);
  });

  it('X3 · and what somebody wrote on a form that they had before is not held up', async () => {
    expect(await opened('CB-8888')).toContain(slowly);
    expect(await sent(violent, 'four', 'He rang.')).toContain('the contact person is told');
  });
});

describe('X3 · what is looked up on the way to something else', () => {
  it('X3 · that a report was offered an open case is a look like any other', async () => {
    const { ailsa } = people(local);
    await ailsa.says('report');
    const form = await ailsa.sees('Send the report');
    const again = { ...aReport, customerName: 'Alasdair Peaceful', email: 'alasdair@customer.example' };
    await ailsa.presses('Send the report', form, again);
    await local.drain();
    const offered = (await rowsOf(local, 'Looks')).filter(({ KeyKinds }) => KeyKinds === 'report');
    expect(offered.map(({ ActorName }) => ActorName)).toContain('Ailsa Reid');
  });

  it('X3 · in the guide nobody is slowed down, and the keepers of the list are told all the same', async () => {
    const guided = (asked: string) =>
      toBot(local, aSubmit(local, 'nadia', { dialog: 'known-customer', step: 'submit', way: '', asked }));
    for (let look = 0; look < 61; look += 1) await guided(`guided.${look}@customer.example`);
    const { body } = await guided('Alasdair Peaceful');
    expect(wordsOn(body)).toContain('Contact with this customer is restricted');
    await local.drain();
    expect(await keepersRead()).toContain('Nadia Iqbal');
  });

  it('X3 · two records side by side are two, whatever the dialog is called after', async () => {
    const merge = (number: string) =>
      toBot(
        local,
        aSubmit(local, 'kirsty', {
          dialog: 'customer-merge',
          step: 'kinds',
          ref: 'CU-0001',
          number,
          key: 'k',
        }),
      );
    let words = '';
    for (let other = 300; other < 340; other += 1) words = wordsOn((await merge(`CU-0${other}`)).body);
    expect(words).toContain('This takes a little longer now');
  });
});
