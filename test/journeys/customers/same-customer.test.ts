import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { anExecute, toBot } from '../activities';
import { wordsOn } from '../colleague';
import { aCaseIn, refOn, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { anApproval, aReport, endorse, people, refer } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterAll(async () => local.stop());

const morag = { customerName: 'Morag Ógilvie', telephone: '0131 496 0321', email: '' } as const;

let forms = 0;
/** What somebody reads after they sent a report about a customer. */
async function reporting(who: string, entries: object): Promise<string> {
  forms += 1;
  const form = { key: `form number ${forms}`, ...aReport, recording: 'none', ...entries };
  return wordsOn((await toBot(local, anExecute(local, who, 'report', form))).body);
}

describe('Further contact of a customer who is known', () => {
  let first = '';
  beforeAll(async () => {
    first = await aCaseIn(local, 'awaiting-endorsement', { ...morag, customerName: 'Morag Ogilvie' });
  });

  it.each([
    [
      'the telephone number, written otherwise',
      { telephone: '+44 (0)131 4960321', customerName: 'A caller' },
    ],
    ['the telephone number and another spelling', morag],
  ])('X2 · a report with %s offers the open case of that customer', async (_, entries) => {
    expect(await reporting('gregor', { ...entries, email: '' })).toContain(`Add to ${first}, reported`);
  });

  it.each([
    ['the name alone, for there is more than one of that name', { customerName: 'Morag Ogilvie', email: '' }],
    ['nothing in common', { customerName: 'Hew Nobody', email: 'hew@example.org' }],
  ])('X4 · a report with %s offers no case', async (_, entries) => {
    expect(await reporting('gregor', entries)).toMatch(/Your report CB-\d+ is in/);
    await local.drain();
  });

  it('X2 · what is added goes to that case in two requests; its manager hears of it', async () => {
    local.graph.clearRequests();
    const said = await reporting('gregor', {
      ...morag,
      addTo: first,
      behaviours: 'insulting-or-degrading',
      narrative: 'He rang again and shouted.',
    });
    expect(local.graph.requests.filter((request) => !request.inBatch)).toHaveLength(2);
    expect(said).toContain(`The incident was added to ${first}`);
    await local.drain();
    const incidents = (await rowsOf(local, 'Incidents')).filter((row) => row['CaseRef'] === first);
    expect(incidents.map((row) => row['ReporterName'])).toEqual(['Ailsa Reid', 'Gregor Wallace']);
    await people(local).callum.sees(`${first}: a further incident was added`);
  });

  it('D8 · P3 · a decider sees the customer’s earlier case and comparable decisions, which say of nobody', async () => {
    const all = people(local);
    await endorse(local, all, first);
    const record = await all.eilidh.opens('Review', await all.eilidh.sees(first, 'EMT'));
    await (await record.press('Approve')).press('Approve', anApproval);
    await local.drain();

    const another = await reporting('ailsa', { ...morag, addTo: 'new' });
    const second = refOn({ text: another });
    await local.drain();
    await refer(local, all, second);
    await endorse(local, all, second);
    const other = await aCaseIn(local, 'awaiting-decision');

    const ofSecond = await all.rory.opens('Review', await all.rory.sees(second, 'EMT'));
    expect(wordsOn(ofSecond.card)).toContain(first);
    const ofOther = wordsOn((await all.rory.opens('Review', await all.rory.sees(other, 'EMT'))).card);
    expect(ofOther).toContain('No further correspondence with this customer');
    expect(ofOther).toContain('November 2026');
    for (const word of ['Ogilvie', 'Ógilvie', first, second, 'Eilidh Munro'])
      expect(ofOther).not.toContain(word);
  });

  it('X2 · a case that is closed is not offered, but the new one stands under the same customer', async () => {
    const { callum } = people(local);
    const contact = { customerName: 'Closed Before', email: 'closed.before@example.org' };
    const closed = await aCaseIn(local, 'reported', contact);
    const form = await callum.opens('Close the case', await callum.sees(`Case ${closed}`));
    await form.press('Close the case', { text: 'The customer apologised.', of: 'yes' });
    await local.drain();
    const said = await reporting('ailsa', contact);
    expect(said).toMatch(/Your report CB-\d+ is in/);
    await local.drain();
    const customers = (await rowsOf(local, 'Customers')).filter(
      (row) => row['DisplayName'] === 'Closed Before',
    );
    expect(customers).toHaveLength(1);
    const refs = (await rowsOf(local, 'Incidents')).filter((row) =>
      [closed, refOn({ text: said })].includes(String(row['CaseRef'])),
    );
    expect(refs.map((row) => row['CustomerRef'])).toEqual([
      closed.replace('CB', 'CU'),
      closed.replace('CB', 'CU'),
    ]);
  });

  it('X2 · a customer known by nothing that can be searched for can be reported, and the case closed', async () => {
    const { ailsa } = people(local);
    const unknown = await aCaseIn(local, 'reported', { customerName: '???', email: '' });
    const form = await ailsa.opens('Withdraw my report', await ailsa.sees(`Your report ${unknown}\n`));
    await form.press('Withdraw', { text: 'I mistook the caller.' });
    await local.drain();
    const owed = (await rowsOf(local, 'Cases')).filter((row) => row['PendingSince'] !== undefined);
    expect(owed).toEqual([]);
  });

  it('X4 · a reference given to another customer’s case is not a way into it', async () => {
    const said = await reporting('gregor', { ...morag, addTo: 'CB-9999' });
    expect(said).toContain('This case is not known under the customer on this form');
  });
});
