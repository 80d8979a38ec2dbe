import type { Local } from '../../../local/start/local';
import { localOrganisation } from '../../../local/people';
import { quietConsole } from '../../quiet-console';
import { aFetch, anActivity, toBot } from '../activities';
import { aCaseIn, startAtRest } from '../prepared';
import { anApproval, aReport, people } from '../story';
import { tellInOrder } from '../tell-in-order';

const console = quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

describe('What the app writes down about itself', () => {
  const it = tellInOrder();

  it('X4 · a whole story, mistakes and outages included, leaves no name, no word of a customer and no address in the log', async () => {
    const customer = {
      customerName: 'Zebedee Quixote',
      email: 'zebedee@quixote.example',
      telephone: '0131 496 0777',
    };
    const ref = await aCaseIn(local, 'awaiting-decision', customer);
    const { eilidh, ailsa } = people(local);
    const record = await eilidh.opens('Review', await eilidh.sees(ref, 'EMT'));
    const form = await record.press('Approve');
    await form.press('Approve', { rationale: 'Half of it' });
    local.faults.add({ service: 'graph', path: '/Cases/', status: 503, retryAfter: 60 });
    local.faults.add({ service: 'connector', path: '/activities', status: 500 });
    await form.press('Approve', anApproval);
    await local.functions.trigger('sweep');
    await local.drain();
    await ailsa.says('Zebedee Quixote threatens me');
    const foreign = { id: 'a:1', tenantId: 'another' };
    await toBot(local, {
      ...anActivity(local, 'ailsa', { type: 'message', text: 'Quixote' }),
      conversation: foreign,
    });
    await toBot(local, aFetch(local, 'gregor', { dialog: 'review', ref: 'Quixote' }));
    await toBot(
      local,
      anActivity(local, 'ailsa', {
        type: 'invoke',
        name: 'task/submit',
        value: { data: { dialog: { no: 'Quixote' } } },
      }),
    );

    const said = [...local.log, ...console].join('\n');
    expect(said).toContain(ref);
    expect(said).toContain('register-away');
    const words = [
      'Zebedee',
      'Quixote',
      '4960777',
      '496 0777',
      aReport.narrative,
      anApproval.rationale,
      'Half of it',
    ];
    const staff = localOrganisation.people.flatMap((person) => [
      person.name,
      person.mail,
      ...person.name.split(' '),
    ]);
    for (const word of [...words, ...staff]) expect([word, said.includes(word)]).toEqual([word, false]);
  });

  it('X4 · no lock screen shows more than the reference of a case', () => {
    const shown = local.connector.sent.map(
      ({ activity }) => `${activity?.summary ?? ''} ${activity?.text ?? ''}`,
    );
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.filter((line) => /Quixote|Zebedee|wait for me/.test(line))).toEqual([]);
  });
});
