import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { aFetch, anExecute, aSubmit, toBot } from '../activities';
import { Colleague, wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aReport, idOf, letEverybodyMeetTheBot } from '../story';

quietConsole();
let local: Local;
let ref = '';
const customer = { customerName: 'Euan Adding', email: 'euan.adding@example.org' } as const;
beforeAll(async () => {
  local = await startAtRest();
  await letEverybodyMeetTheBot(local);
  for (const key of ['nadia', 'gregor', 'moira']) await new Colleague(local, key).says('help');
  ref = await aCaseIn(local, 'awaiting-decision', customer);
});
afterEach(() => local.faults.clear());
afterAll(async () => local.stop());

let forms = 0;
/** What somebody reads after they sent a report form for the case. */
async function adding(who: string, entries: object): Promise<string> {
  forms += 1;
  const form = { key: `an incident ${forms}`, ...aReport, recording: 'none', addTo: ref, ...entries };
  const { body } = await toBot(local, anExecute(local, who, 'report', form));
  // What was typed stands in the inputs, which are no words on the card.
  return `${wordsOn(body)}\n${/Words of \w+[^"]*/.exec(JSON.stringify(body))?.[0] ?? ''}`;
}

const incidents = async () =>
  (await rowsOf(local, 'Incidents')).filter((row) => row['CaseRef'] === ref).length;

describe('X5 · An incident is added to a case that was offered for its customer, or that one sees', () => {
  const stranger = { customerName: 'Somebody Else', email: 'else@example.org' };

  it('X5 · not to a case whose number was guessed: nothing is kept, nothing is learnt, and what was typed stays', async () => {
    local.graph.clearRequests();
    const said = await adding('nadia', { ...stranger, narrative: 'Words of Nadia that must not be lost.' });
    expect(said).toContain('This case is not known under the customer on this form');
    expect(said).toContain('Words of Nadia that must not be lost.');
    expect(said).not.toContain('Euan');
    expect(local.graph.requests.filter(({ inBatch }) => !inBatch)).toHaveLength(1);
    await local.drain();
    expect(await incidents()).toBe(1);
    const record = await toBot(local, aFetch(local, 'nadia', { dialog: 'review', ref }));
    expect(wordsOn(record.body)).toContain('There is no such case for you to see');
  });

  it('X5 · and a case that does not exist is answered in the same words', async () => {
    const [guessed, invented] = [
      await adding('nadia', stranger),
      await adding('nadia', { ...stranger, addTo: 'CB-0999' }),
    ];
    expect(invented.replaceAll('CB-0999', ref)).toBe(guessed);
  });

  it('X5 · nor from inside a dialog that names a case which one does not see', async () => {
    const form = {
      dialog: 'add-incident',
      step: 'submit',
      ref,
      key: 'a dialog',
      ...aReport,
      recording: 'none',
    };
    const said = wordsOn(
      (await toBot(local, aSubmit(local, 'nadia', { ...form, customerName: '', email: '' }))).body,
    );
    expect(said).toContain('This case is not known under the customer on this form');
    await local.drain();
    expect(await incidents()).toBe(1);
  });

  it('X2 · by whoever is offered it for what they know of the customer, in two requests', async () => {
    local.graph.clearRequests();
    expect(await adding('nadia', customer)).toContain(`The incident was added to ${ref}`);
    expect(local.graph.requests.filter(({ inBatch }) => !inBatch)).toHaveLength(2);
    await local.drain();
    expect(await incidents()).toBe(2);
  });

  it('X2 · by whoever sees the record by their role, without the customer’s details', async () => {
    const form = {
      dialog: 'add-incident',
      step: 'submit',
      ref,
      key: 'of the head',
      ...aReport,
      recording: 'none',
    };
    const said = await toBot(
      local,
      aSubmit(local, 'fiona', { ...form, customerName: '', email: '', manager: idOf('callum') }),
    );
    expect(wordsOn(said.body)).toContain(`The incident was added to ${ref}`);
    await local.drain();
    expect(await incidents()).toBe(3);
  });

  it('C3 · while SharePoint is away it is kept; whether it belongs to that case is looked at afterwards', async () => {
    local.faults.add({ service: 'graph', status: 503, times: 1_000 });
    const guess = await adding('gregor', {
      ...stranger,
      narrative: 'Words of Gregor that must not be lost.',
    });
    const own = await adding('moira', customer);
    expect([guess, own].map((said) => said.includes('Accepted'))).toEqual([true, true]);
    local.faults.clear();
    await local.clock.advance('PT10M');
    await local.drain();
    expect(await incidents()).toBe(4);
    const told = await new Colleague(local, 'gregor').sees('The incident was not added');
    expect(wordsOn(told.attachments)).toContain('Words of Gregor that must not be lost.');
  });
});
