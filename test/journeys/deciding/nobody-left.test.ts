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

  it('D5 · it goes at once to whoever stands in, and those who keep the list are told', async () => {
    const form = { key: 'a hostile form', ...aReport, ...customer, recording: 'none', addTo: ref };
    const affected = [idOf('eilidh'), idOf('rory')].join(',');
    const sent = await toBot(local, anExecute(local, 'gregor', 'report', { ...form, affected }));
    expect(wordsOn(sent.body)).toContain(`The incident was added to ${ref}`);
    await local.drain();
    await local.clock.advance('PT15M');
    await local.drain();
    await new Colleague(local, 'kirsty').sees(`${ref}: nobody is left who may decide`, 'Customer Experience');
    const request = await new Colleague(local, 'catriona').sees(ref, 'Substitute Deciders');
    expect(buttonsOn(request.attachments)).toContain('Review');
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

  it('D5 · the manager sets the incident aside, and the deciders decide', async () => {
    const { callum, rory } = people(local);
    const record = await callum.opens(
      'Open the record',
      await callum.sees(`${ref}: a further incident was added`),
    );
    const more = buttonsOn(record.card).includes('Set an incident aside')
      ? record
      : await record.press(
          buttonsOn(record.card).find((title) => /more steps|tasks/i.test(title)) ?? 'More steps',
        );
    const form = await more.press('Set an incident aside');
    expect(wordsOn(form.card)).toContain('reported by Gregor Wallace');
    await form.press('Set it aside', { of: '2', text: 'The others who were there say otherwise.' });
    await local.drain();
    const decided = await rory.opens('Review', await rory.sees(ref, 'EMT'));
    const said = await (await decided.press('Approve')).press('Approve', anApproval);
    expect(wordsOn(said.card)).toContain('Done');
  });
});
