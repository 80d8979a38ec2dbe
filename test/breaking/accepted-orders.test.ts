import * as z from 'zod/v4';
import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { composeSetAside } from '../../bot/compose/operating/set-aside';
import { queues, tables } from '../../bot/storage/names';
import { tableKey } from '../../bot/storage/table';
import type { Local } from '../../local/start/local';
import { worked } from '../eventually';
import { type Colleague, wordsOn } from '../journeys/colleague';
import { aCaseIn, refOn, startAtRest } from '../journeys/prepared';
import { changeRow, rowsOf } from '../journeys/register-rows';
import { aReport, people } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest({ faultyStorage: true });
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const isAway = {
  service: 'graph',
  path: '/lists/Cases/',
  status: 429,
  retryAfter: 30,
  times: 10_000,
} as const;
const noWakeUps = {
  service: 'storage',
  method: 'POST',
  path: '/parked-orders/messages',
  status: 503,
  times: 99,
} as const;

async function isBack(): Promise<void> {
  local.faults.clear();
  await local.functions.trigger('sweep');
  await local.drain();
}

const eventsOf = async (ref: string): Promise<readonly unknown[]> =>
  (await rowsOf(local, 'Events'))
    .filter((row) => row['CaseRef'] === ref)
    .sort((a, b) => Number(a['EventNumber']) - Number(b['EventNumber']))
    .map((row) => row['EventType']);

const about = async (words: string, person: Colleague, place?: string): Promise<readonly string[]> =>
  (await person.messages(place))
    .map(({ attachments }) => wordsOn(attachments))
    .filter((one) => one.includes(words));

const parked = () =>
  TableClient.fromConnectionString(local.storageConnection, tables.parkedOrders, {
    allowInsecureConnection: true,
  });

/** Callum acknowledges while SharePoint is away, and reads "Accepted". */
async function acceptedFromCallum(): Promise<string> {
  const { callum } = people(local);
  const ref = await aCaseIn(local, 'reported');
  const card = await callum.sees(`Case ${ref}`);
  local.faults.add(isAway);
  expect(wordsOn(await callum.presses('Acknowledge', card))).toContain('Accepted, and will be confirmed');
  return ref;
}

describe('What was accepted', () => {
  it('C2 · is told as accepted where its wake-up fails, and the sweep carries it out', async () => {
    local.faults.add(noWakeUps);
    const ref = await acceptedFromCallum();
    await isBack();
    expect(await eventsOf(ref)).toEqual(['IncidentReported', 'ReportAcknowledged']);
    expect(await about(`Done: ${ref}`, people(local).callum)).toHaveLength(1);
  });

  it('C2 · counts once where its answer was lost on the way to storage', async () => {
    local.faults.add({ service: 'storage', method: 'POST', path: 'ParkedOrders', drop: 'after', times: 9 });
    const ref = await acceptedFromCallum();
    await isBack();
    expect(await eventsOf(ref)).toEqual(['IncidentReported', 'ReportAcknowledged']);
  });

  it('C1 · an added incident is added once, however often its form is sent', async () => {
    const { ailsa } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const form = await ailsa.opens('Add an incident', await ailsa.sees(`Your report ${ref}\n`));
    const entered = { ...aReport, customerName: 'Twice Added', narrative: 'It happened again today.' };
    local.faults.add(isAway);
    local.faults.add(noWakeUps);
    const first = await form.press('Add this incident', entered);
    expect(wordsOn(first.card)).toContain('Accepted');
    local.faults.clear();
    expect(wordsOn((await form.press('Add this incident', entered)).card)).toContain('Accepted');
    await isBack();
    expect((await eventsOf(ref)).filter((type) => type === 'IncidentAdded')).toHaveLength(1);
  });

  it('C2 · a chat that takes nothing keeps no later step waiting, and what it did not take is told when it does', async () => {
    const { callum } = people(local);
    const ref = await acceptedFromCallum();
    const { place } = await callum.sees('Accepted, and will be confirmed');
    local.faults.clear();
    local.faults.add({
      service: 'connector',
      method: 'POST',
      path: `/conversations/${place.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/activities$`,
      status: 500,
      times: 10_000,
    });
    await local.functions.trigger('sweep');
    await worked(local, async () => (await eventsOf(ref)).length === 2);
    const record = await callum.opens('Open the record', await callum.sees(`Case ${ref}`));
    const form = await record.press('Close the case');
    const said = wordsOn(
      (await form.press('Close the case', { text: 'The customer has apologised.', of: 'yes' })).card,
    );
    expect(said).toContain(`Done: ${ref}`);
    await isBack();
    expect(await about(`Done: ${ref}`, callum)).toHaveLength(1);
  });

  it('D1 · that cannot be read any more is set aside, of which Customer Experience hears, and holds up no other', async () => {
    const { hamish, callum } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const lane = { partitionKey: tableKey(ref), lane: ref };
    await parked().createEntity({ ...lane, rowKey: 'garbage', order0: '{"ref":"CB-' });
    const card = await callum.sees(`Case ${ref}`);
    expect(wordsOn(await callum.presses('Acknowledge', card))).toContain('Accepted');
    await isBack();
    expect(await eventsOf(ref)).toEqual(['IncidentReported', 'ReportAcknowledged']);
    const [alert, ...more] = await about('cannot be read any more', hamish, 'Customer Experience');
    expect(alert).toContain(ref);
    expect(more).toEqual([]);
  });

  it('D1 · that SharePoint refuses for good says so to whoever sent it and to the operator, who takes it out', async () => {
    const { callum, hamish } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const card = await callum.sees(`Case ${ref}`);
    local.faults.add({
      service: 'graph',
      method: 'PATCH',
      path: '/lists/Cases/',
      status: 400,
      times: 10_000,
    });
    expect(wordsOn(await callum.presses('Acknowledge', card))).toContain('Kept, but not recorded yet');
    const poison = new QueueClient(local.storageConnection, `${queues.parkedOrders}-poison`);
    await poison.sendMessage(Buffer.from(JSON.stringify({ lane: ref })).toString('base64'));
    await local.drain();
    const step = `An accepted step on ${ref}`;
    expect((await about(step, hamish, 'Customer Experience')).join()).toContain(
      `npm run set-aside -- take ${ref}`,
    );
    await composeSetAside(local.storageConnection, ['take', ref], () => local.clock.now());
    await isBack();
    expect(await about(`could not be recorded: ${ref}`, callum)).toHaveLength(1);
    expect(await about(`Over: ${step}`, hamish, 'Customer Experience')).toHaveLength(1);
    expect(await eventsOf(ref)).toEqual(['IncidentReported']);
  });
});

describe('A case of which too much is still to be told', () => {
  it('D1 · takes a step when people were told of what came before, and says so until then', async () => {
    const { ailsa, callum } = people(local);
    await ailsa.says('report');
    const entered = { ...aReport, customerName: 'Much Owed', email: 'much@owed.example' };
    const sent = await ailsa.presses('Send the report', await ailsa.sees('Send the report'), entered);
    const ref = refOn(sent.kind === 'card' ? sent.card : undefined);
    const row = (await rowsOf(local, 'Cases')).find((one) => String(one['CaseJson']).includes('much@owed'));
    await local.drain();
    const owed = z.array(z.unknown()).parse(JSON.parse(String(row?.['OutboxJson'])));
    const times = Math.ceil(60_000 / JSON.stringify(owed).length);
    const OutboxJson = JSON.stringify(Array.from({ length: times }, () => owed).flat());
    await changeRow(local, 'Cases', ref, { OutboxJson, PendingSince: local.clock.now().toISOString() });
    const said = wordsOn(await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`)));
    expect(said).toContain('Accepted, and will be confirmed');
    expect(await eventsOf(ref)).not.toContain('ReportAcknowledged');
    await local.clock.advance('PT10M');
    await isBack();
    expect(await eventsOf(ref)).toContain('ReportAcknowledged');
  });
});

describe('A version that was put back to an earlier one', () => {
  it('C2 · leaves a case that the newer one stored as it is, keeps what people do, and carries it out under the newer one', async () => {
    const { callum } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const card = await callum.sees(`Case ${ref}`);
    const caseIn = async () =>
      (await rowsOf(local, 'Cases')).find(({ id }) => Number(id) === Number(ref.slice(3)));
    const { CaseJson } = z.object({ CaseJson: z.string() }).parse(await caseIn());
    const newer = JSON.stringify({ ...JSON.parse(CaseJson), mediation: { offeredOn: '2027-01-04' } });
    await changeRow(local, 'Cases', ref, { CaseJson: newer });
    expect(wordsOn(await callum.presses('Acknowledge', card))).toContain('Accepted, and will be confirmed');
    await isBack();
    expect(await caseIn()).toMatchObject({ CaseJson: newer });
    expect(local.log.join('\n')).toMatch(/"reason":"other-version","what":"Cases"/);
    await changeRow(local, 'Cases', ref, { CaseJson });
    await local.clock.advance('PT10M');
    await isBack();
    expect(await eventsOf(ref)).toEqual(['IncidentReported', 'ReportAcknowledged']);
    expect(await about(`Done: ${ref}`, callum)).toHaveLength(1);
  });

  it('X3 · keeps a message that it cannot read, of which Customer Experience hears, until a version reads it', async () => {
    const { hamish } = people(local);
    const text = JSON.stringify({ key: 'a look of the next version', by: 'somebody', seen: ['CU-1'] });
    const poison = new QueueClient(local.storageConnection, 'looks-poison');
    await poison.createIfNotExists();
    await poison.sendMessage(Buffer.from(text).toString('base64'));
    await isBack();
    expect(await about('cannot be read', hamish, 'Customer Experience')).not.toEqual([]);
    const run = (...words: string[]) =>
      composeSetAside(local.storageConnection, words, () => local.clock.now());
    const { lines } = await run();
    const [id = ''] = lines.map((line) => /^message\.looks\.[\w-]+/.exec(line)?.[0]).filter(Boolean);
    expect((await run('put-back', id)).isDone).toBe(true);
    const looks = new QueueClient(local.storageConnection, 'looks');
    const [message] = (await looks.receiveMessages({ visibilityTimeout: 1 })).receivedMessageItems;
    expect(JSON.parse(Buffer.from(message?.messageText ?? '', 'base64').toString())).toMatchObject(
      JSON.parse(text) as object,
    );
    await looks.clearMessages();
  });
});

describe('What was accepted and cannot be told', () => {
  it('C2 · because the person shut the bot out, is told of to Customer Experience', async () => {
    const { callum, hamish } = people(local);
    const ref = await acceptedFromCallum();
    await callum.installs('removed');
    await isBack();
    await callum.installs('installed');
    expect(
      await about(`Somebody could not be told about ${ref}`, hamish, 'Customer Experience'),
    ).toHaveLength(1);
  });

  it('C2 · nor alerted of, is alerted of once somebody can be reached', async () => {
    const { callum, hamish } = people(local);
    const ref = await acceptedFromCallum();
    await callum.installs('removed');
    local.faults.clear();
    local.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/conversations$',
      status: 403,
      times: 10_000,
    });
    await local.functions.trigger('sweep');
    await local.drain();
    await callum.installs('installed');
    const words = `Somebody could not be told about ${ref}`;
    expect(await about(words, hamish, 'Customer Experience')).toEqual([]);
    await isBack();
    expect(await about(words, hamish, 'Customer Experience')).toHaveLength(1);
  });
});

describe('A form that comes twice with something else in it', () => {
  const first = 'She rang again and shouted at two of us.';
  const second = 'She rang again and threatened two of us.';
  const close = async (ref: string) => {
    const { callum } = people(local);
    const record = await callum.opens('Open the record', await callum.sees(`Case ${ref}`));
    return record.press('Close the case');
  };

  it('C2 · while both wait for the register, is known at once, and what came second is handed back', async () => {
    const form = await close(await aCaseIn(local, 'reported'));
    local.faults.add(isAway);
    expect(wordsOn((await form.press('Close the case', { text: first, of: 'yes' })).card)).toContain(
      'Accepted',
    );
    expect(wordsOn((await form.press('Close the case', { text: first, of: 'yes' })).card)).toContain(
      'Accepted',
    );
    const said = wordsOn((await form.press('Close the case', { text: second, of: 'yes' })).card);
    expect(said).toContain('You sent this form before, with something else in it');
    expect(said).toContain(second);
    await isBack();
  });

  it('C2 · when the first was carried out, leaves the first and hands the second back', async () => {
    const ref = await aCaseIn(local, 'reported');
    const form = await close(ref);
    expect(wordsOn((await form.press('Close the case', { text: first, of: 'yes' })).card)).toContain(
      `Done: ${ref}`,
    );
    expect(wordsOn((await form.press('Close the case', { text: first, of: 'yes' })).card)).toContain(
      `Done: ${ref}`,
    );
    const said = wordsOn((await form.press('Close the case', { text: second, of: 'yes' })).card);
    expect(said).toContain('You sent this form before');
    expect(said).toContain(second);
    await local.drain();
    expect((await eventsOf(ref)).filter((type) => type === 'CaseClosed')).toHaveLength(1);
  });

  it('C2 · where the second waited for the register, its person is told what was not recorded', async () => {
    const { callum } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const form = await close(ref);
    await form.press('Close the case', { text: first, of: 'yes' });
    local.faults.add(isAway);
    expect(wordsOn((await form.press('Close the case', { text: second, of: 'yes' })).card)).toContain(
      'Accepted',
    );
    await isBack();
    expect((await about('You sent this form before', callum)).join()).toContain(second);
  });

  it('C1 · a report that was corrected while SharePoint was away tells its reporter what was not recorded', async () => {
    const { ailsa } = people(local);
    await ailsa.says('report');
    const form = await ailsa.sees('Send the report');
    const entered = { ...aReport, customerName: 'Corrected While Away', email: 'away@corrected.example' };
    await ailsa.presses('Send the report', form, { ...entered, narrative: first });
    local.faults.add({ ...isAway, path: '/lists/' });
    local.faults.add({ ...isAway, path: 'batch' });
    expect(
      wordsOn(await ailsa.presses('Send the report', form, { ...entered, narrative: second })),
    ).toContain('Accepted');
    await isBack();
    expect((await about('You sent this form before', ailsa)).join()).toContain(second);
    const cases = await rowsOf(local, 'Customers');
    expect(cases.filter((row) => row['DisplayName'] === 'Corrected While Away')).toHaveLength(1);
  });
});
