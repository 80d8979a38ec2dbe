import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { anExecute, toBot } from '../activities';
import { buttonsOn, Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { anApproval, aReport, idOf, letEverybodyMeetTheBot, people } from '../story';
import { tellInOrder } from '../tell-in-order';

quietConsole();
let local: Local;
let ref = '';
const customer = { customerName: 'Iona Named', email: 'iona.named@example.org' } as const;
beforeAll(async () => {
  local = await startAtRest();
  for (const key of ['kirsty', 'catriona', 'gregor']) await new Colleague(local, key).places();
  await letEverybodyMeetTheBot(local);
  ref = await aCaseIn(local, 'awaiting-decision', customer);
});
afterAll(async () => local.stop());

describe('D5 · Somebody names every decider as affected', () => {
  const it = tellInOrder();

  it('D5 · nobody is out by being named: it stays with them, and each is asked', async () => {
    const form = { key: 'a hostile form', ...aReport, ...customer, recording: 'none', addTo: ref };
    const affected = [idOf('eilidh'), idOf('rory')].join(',');
    const sent = await toBot(local, anExecute(local, 'gregor', 'report', { ...form, affected }));
    expect(wordsOn(sent.body)).toContain(`The incident was added to ${ref}`);
    await local.drain();
    await local.clock.advance('PT15M');
    await local.drain();
    const substitutes = await new Colleague(local, 'catriona').messages('Substitute Deciders');
    expect(substitutes.filter(({ attachments }) => wordsOn(attachments).includes(ref))).toEqual([]);
  });

  it('D5 · each of them is asked whether they were, and sees nothing of the case before they answer', async () => {
    const { eilidh } = people(local);
    const told = await eilidh.sees(`${ref}: a report names you as affected`);
    const question = await eilidh.opens('Were you affected?', told);
    expect(wordsOn(question.card)).toContain('Gregor Wallace named you as affected');
    expect(wordsOn(question.card)).not.toContain('Iona Named');
    const answer = await question.press('I was not affected');
    expect(wordsOn((await answer.press('I was not affected', { text: '' })).card)).toContain(
      'Enter what your part in it was',
    );
    const said = await answer.press('I was not affected', { text: 'I was on leave all week.' });
    expect(wordsOn(said.card)).not.toContain('problem');
    await local.drain();
    await new Colleague(local, 'gregor').sees(`${ref}: somebody was named as affected and was not`);
    await new Colleague(local, 'kirsty').sees('named as affected and was not', 'Customer Experience');
  });

  it('D5 · where one was affected and the other is in conflict, it goes at once to whoever stands in', async () => {
    const { eilidh, rory } = people(local);
    const question = await rory.opens(
      'Were you affected?',
      await rory.sees(`${ref}: a report names you as affected`),
    );
    await question.press('I was affected');
    const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    const conflict = buttonsOn(record.card).includes('Declare a conflict')
      ? record
      : await record.press(/^Police, tasks|^More/);
    await (
      await conflict.press('Declare a conflict')
    ).press('Declare the conflict', { text: 'He is my neighbour.' });
    await local.drain();
    await local.clock.advance('PT15M');
    await local.drain();
    await new Colleague(local, 'kirsty').sees(`${ref}: nobody is left who may decide`, 'Customer Experience');
    const request = await new Colleague(local, 'catriona').sees(ref, 'Substitute Deciders');
    expect(buttonsOn(request.attachments)).toContain('Review');
  });

  it('D5 · the manager sets the incident aside, and whoever was named in it decides', async () => {
    const { callum, rory } = people(local);
    const record = await callum.opens(
      'Open the record',
      await callum.sees(`${ref}, somebody has to see to it`),
    );
    const more = buttonsOn(record.card).includes('Set an incident aside')
      ? record
      : await record.press(/^Police, tasks|^More/);
    const form = await more.press('Set an incident aside');
    expect(wordsOn(form.card)).toContain('reported by Gregor Wallace');
    await form.press('Set it aside', { of: '2', text: 'The others who were there say otherwise.' });
    await local.drain();
    const decided = await rory.opens('Review', await rory.sees(ref, 'EMT'));
    const said = await (await decided.press('Approve')).press('Approve', anApproval);
    expect(wordsOn(said.card)).toContain('Done');
  });
});
