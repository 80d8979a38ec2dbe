import { TableClient } from '@azure/data-tables';
import { tables } from '../../bot/storage/names';
import { ensureTable } from '../../bot/storage/table';
import type { Fault } from '../../local/faults';
import type { Local } from '../../local/start/local';
import { type Colleague, type OpenDialog, wordsOn } from '../journeys/colleague';
import { aCaseIn, startAtRest } from '../journeys/prepared';
import { rowsOf } from '../journeys/register-rows';
import { anApproval, aProposal, aReport, people } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const eventsOf = async (ref: string): Promise<readonly unknown[]> =>
  (await rowsOf(local, 'Events'))
    .filter((row) => row['CaseRef'] === ref)
    .sort((a, b) => Number(a['EventNumber']) - Number(b['EventNumber']))
    .map((row) => row['EventType']);

/** SharePoint is back: what waits is looked for and carried out. */
async function isBack(): Promise<void> {
  local.faults.clear();
  await local.functions.trigger('sweep');
  await local.drain();
}

/** What somebody reads after a press, and how long they waited for it, in milliseconds. */
async function after(press: Promise<unknown>): Promise<{ words: string; waited: number }> {
  const pressed = performance.now();
  const words = wordsOn(await press);
  return { words, waited: performance.now() - pressed };
}

/** The forms of four steps, opened by those who take them while SharePoint is well. */
async function fourOpenForms(customer: object) {
  const { ailsa, callum, fiona, eilidh } = people(local);
  const refs = {
    acknowledge: await aCaseIn(local, 'reported'),
    endorse: await aCaseIn(local, 'awaiting-endorsement'),
    approve: await aCaseIn(local, 'awaiting-decision'),
  };
  await ailsa.says('report');
  const report = await ailsa.sees('Report an incident');
  const card = await callum.sees(`Case ${refs.acknowledge}`);
  const measures = await proposalOf(refs.endorse, fiona);
  const approval = await (await recordOf(refs.approve, eilidh, 'EMT')).press('Approve');
  return {
    refs,
    report,
    presses: [
      () => ailsa.presses('Send the report', report, { ...aReport, ...customer }),
      () => callum.presses('Acknowledge', card),
      () => measures.press('Send the proposal', aProposal),
      () => approval.press('Approve', anApproval),
    ],
  };
}

const recordOf = async (ref: string, person: Colleague, place: string): Promise<OpenDialog> =>
  person.opens('Review', await person.sees(ref, place));

async function proposalOf(ref: string, head: Colleague): Promise<OpenDialog> {
  const kinds = await (await recordOf(ref, head, 'Heads of Service')).press('Propose a restriction');
  return kinds.press('Continue', { kinds: 'named-contact' });
}

const cases = '/lists/Cases/';
const lasting = { service: 'graph', path: cases, times: 10_000 } as const;
const outages: Readonly<Record<string, readonly Partial<Fault>[]>> = {
  'throttles for half a minute': [{ status: 429, retryAfter: 30 }],
  'is down': [{ status: 503 }],
  'drops the line before it does anything': [{ drop: 'before' }],
  'does what it is told and drops the line each time': [
    { drop: 'after', method: 'POST' },
    { drop: 'after', method: 'PATCH' },
  ],
  'takes six seconds': [{ latencyMs: 6_000 }],
  'refuses what it should take': [
    { status: 413, method: 'POST' },
    { status: 400, method: 'PATCH' },
  ],
};

/** What somebody reads whose step is kept: where waiting alone mends nothing, that a person has to. */
const accepted = (name: string): string =>
  name === 'refuses what it should take' ? 'Kept, but not recorded yet' : 'Accepted, and will be confirmed';

describe('No click is lost when SharePoint is away', () => {
  it.each(Object.entries(outages))(
    'C2 · C3 · when SharePoint %s, four people hear in time that it is kept, and everything is done once and told',
    async (name, faults) => {
      const { refs, report, presses } = await fourOpenForms({
        customerName: name,
        email: `${name.replaceAll(' ', '.')}@example.org`,
      });
      for (const fault of faults) local.faults.add({ ...lasting, ...fault });
      const heard = await Promise.all(presses.map((press) => after(press())));
      for (const { words, waited } of heard) {
        expect(words).toContain(accepted(name));
        expect(waited).toBeLessThan(5_000);
      }
      await isBack();

      const { ailsa, callum, fiona, eilidh } = people(local);
      await callum.sees(`Done: ${refs.acknowledge}`);
      await fiona.sees(`Done: ${refs.endorse}`);
      await eilidh.sees(`Done: ${refs.approve}`);
      expect(Number((await ailsa.sees(' is in')).id)).toBeGreaterThan(Number(report.id));
      expect(await eventsOf(refs.acknowledge)).toEqual(['IncidentReported', 'ReportAcknowledged']);
      expect((await eventsOf(refs.endorse)).slice(3)).toEqual(['CaseEndorsed', 'ConsultationSought']);
      expect((await eventsOf(refs.approve)).slice(6)).toEqual(['RestrictionDecided']);
      const customers = await rowsOf(local, 'Customers');
      expect(customers.filter((row) => row['DisplayName'] === name)).toHaveLength(1);
    },
  );

  it('C3 · a save whose answer alone is lost is recognised at once, and counts once', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh, isla } = people(local);
    const form = await (await recordOf(ref, eilidh, 'EMT')).press('Approve');
    local.faults.add({ service: 'graph', path: cases, method: 'PATCH', drop: 'after' });
    const done = await form.press('Approve', anApproval);
    expect(wordsOn(done.card)).toContain(`Done: ${ref}`);
    await local.drain();
    expect((await eventsOf(ref)).slice(6)).toEqual(['RestrictionDecided']);
    await isla.sees(`${ref}: `);
  });

  it('D1 · what waits on one case is carried out in the order in which it was asked', async () => {
    const ref = await aCaseIn(local, 'reported');
    const { callum } = people(local);
    const card = await callum.sees(`Case ${ref}`);
    const form = await callum.opens('Refer the case', card);
    local.faults.add({ ...lasting, status: 429, retryAfter: 30 });
    await callum.presses('Acknowledge', card);
    const inputs = { to: 'head-of-customer-services', reason: 'This goes too far.' };
    expect(wordsOn((await form.press('Refer', inputs)).card)).toContain('Accepted');
    await isBack();
    expect(await eventsOf(ref)).toEqual(['IncidentReported', 'ReportAcknowledged', 'CaseReferred']);
  });

  it('D1 · an order that comes when SharePoint is back waits behind those that wait already', async () => {
    const ref = await aCaseIn(local, 'reported');
    const { callum } = people(local);
    const card = await callum.sees(`Case ${ref}`);
    const form = await callum.opens('Refer the case', card);
    local.faults.add({ ...lasting, status: 429, retryAfter: 30 });
    await callum.presses('Acknowledge', card);
    local.faults.clear();
    const inputs = { to: 'head-of-customer-services', reason: 'This goes too far.' };
    expect(wordsOn((await form.press('Refer', inputs)).card)).toContain('Accepted');
    await isBack();
    expect(await eventsOf(ref)).toEqual(['IncidentReported', 'ReportAcknowledged', 'CaseReferred']);
  });

  it('D2 · whose order comes too late because another decided meanwhile is told who did and when', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh, rory } = people(local);
    const approve = await (await recordOf(ref, eilidh, 'EMT')).press('Approve');
    const refuse = await (await recordOf(ref, rory, 'EMT')).press('Refuse');
    local.faults.add({ ...lasting, status: 429, retryAfter: 30 });
    for (const said of [
      await approve.press('Approve', anApproval),
      await refuse.press('Refuse', anApproval),
    ]) {
      expect(wordsOn(said.card)).toContain('Accepted');
    }
    await isBack();
    const told = wordsOn((await rory.sees('This case has moved on')).attachments);
    expect(told).toContain('Eilidh Munro took the last step on');
    expect((await eventsOf(ref)).slice(6)).toEqual(['RestrictionDecided']);
  });

  it('C3 · a dialog that cannot be opened says so, and that nothing was changed', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh } = people(local);
    local.faults.add({ ...lasting, status: 429, retryAfter: 30 });
    const record = await recordOf(ref, eilidh, 'EMT');
    local.faults.clear();
    expect(wordsOn(record.card)).toContain('The register has too much to do just now');
    expect(wordsOn(record.card)).toContain('Nothing has been changed');
  });
});

describe('Nothing typed is lost when SharePoint and Storage are both away', () => {
  /** Storage refuses whatever would be kept: the table it goes into is gone. */
  const table = () =>
    TableClient.fromConnectionString(local.storageConnection, tables.parkedOrders, {
      allowInsecureConnection: true,
    });
  const bothAway = async () => {
    await table().deleteTable();
    local.faults.add({ ...lasting, status: 503 });
  };
  const bothBack = async () => {
    local.faults.clear();
    await ensureTable(table());
  };
  afterEach(bothBack);

  it('C1 · the report form in the chat stays as it is, with a line that says what to do', async () => {
    const { ailsa } = people(local);
    await ailsa.says('report');
    const form = await ailsa.sees('Send the report');
    const entered = { ...aReport, customerName: 'Both Away', email: 'both@away.example' };
    await bothAway();
    const said = await ailsa.presses('Send the report', form, entered);
    expect(said).toEqual({
      kind: 'text',
      text: 'The register cannot be reached just now. Nothing has been changed. Try again in a few minutes.',
    });

    await bothBack();
    const sent = await ailsa.presses('Send the report', form, entered);
    expect(wordsOn(sent)).toContain(' is in');
  });

  it('D1 · the form in a dialog is handed back, and "Try again" carries out what was entered, once', async () => {
    const ref = await aCaseIn(local, 'awaiting-decision');
    const { eilidh } = people(local);
    const form = await (await recordOf(ref, eilidh, 'EMT')).press('Approve');
    await bothAway();
    const first = await form.press('Approve', anApproval);
    expect(wordsOn(first.card)).toContain('what you entered is still here');
    const second = await first.press('Try again');
    expect(wordsOn(second.card)).toContain('what you entered is still here');

    await bothBack();
    expect(wordsOn((await second.press('Try again')).card)).toContain(`Done: ${ref}`);
    expect(wordsOn((await first.press('Try again')).card)).toContain(`Done: ${ref}`);
    await local.drain();
    expect((await eventsOf(ref)).slice(6)).toEqual(['RestrictionDecided']);
  });
});
