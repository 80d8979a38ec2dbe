import * as z from 'zod/v4';
import { TableClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import { setTimeout as pause } from 'node:timers/promises';
import { composeSetAside } from '../../bot/compose/operating/set-aside';
import { queues, tables } from '../../bot/storage/names';
import { tableKey } from '../../bot/storage/table';
import type { Local } from '../../local/start/local';
import { worked } from '../eventually';
import { anExecute, toBot } from '../journeys/activities';
import { type Colleague, wordsOn } from '../journeys/colleague';
import { aCaseIn, refOn, startAtRest } from '../journeys/prepared';
import { changeRow, rowsOf } from '../journeys/register-rows';
import { aReport, idOf, people, refer } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
beforeAll(async () => {
  const patience = { maxDequeueCount: 3, visibilityTimeout: '00:00:01' };
  const hostJson = { version: '2.0', extensions: { http: { routePrefix: 'api' }, queues: patience } };
  local = await startAtRest({ hostJson });
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

let reports = 0;

/** Ailsa reports; nobody has been told yet. */
async function reported(name: string): Promise<string> {
  reports += 1;
  const form = { ...aReport, recording: 'none', customerName: name, email: `${reports}@example.org` };
  const { body } = await toBot(
    local,
    anExecute(local, 'ailsa', 'report', { key: `form of ${name}`, ...form }),
  );
  return refOn(body);
}

const about = async (ref: string, person: Colleague, place?: string): Promise<readonly string[]> =>
  (await person.messages(place))
    .filter((message) => !message.deleted)
    .map((message) => wordsOn(message.attachments))
    .filter((words) => words.includes(ref));

const wakeUps = (): QueueClient => new QueueClient(local.storageConnection, queues.deliveries);
const wake = (ref: string) => wakeUps().sendMessage(Buffer.from(JSON.stringify({ ref })).toString('base64'));

/** What the connector does to posts while it is unwell. */
const unwell = [
  { status: 429, retryAfter: 1 },
  { status: 429, retryAfter: 11 },
  { status: 500 },
  { status: 502 },
  { status: 503 },
] as const;

describe('Everybody hears of everything, once', () => {
  it('V3 · a wake-up that is lost delays, until the sweep finds the case by its state', async () => {
    const { callum } = people(local);
    const ref = await reported('Wake-up lost');
    await wakeUps().clearMessages();
    await local.drain();
    expect(await about(ref, callum)).toEqual([]);
    await local.clock.advance('PT10M');
    expect(await about(ref, callum)).toHaveLength(1);
  });

  it.each(unwell)('C2 · a message that Teams refuses with %j is sent later, once', async (fault) => {
    const { ailsa, callum } = people(local);
    const ref = await reported(`Refused ${JSON.stringify(fault)}`);
    local.faults.add({ service: 'connector', method: 'POST', path: '/activities$', ...fault });
    const told = async () => [...(await about(ref, callum)), ...(await about(ref, ailsa))];
    await worked(local, async () => (await told()).length === 2);
    expect(await told()).toHaveLength(2);
  });

  it('C2 · SharePoint that asks for two minutes is left alone by the worker, which uses up none of its tries', async () => {
    const ref = await reported('Asked to wait');
    local.faults.add({ service: 'graph', status: 429, retryAfter: 120, times: 10_000 });
    await local.drain();
    const asked = local.graph.requests.length;
    // Longer than between two tries of a message that failed.
    await pause(1_500);
    await local.drain();
    expect(local.graph.requests).toHaveLength(asked);
    expect(local.log.join('\n')).toMatch(/"put-off","queue":"deliveries","system":"graph","seconds":120\b/);
    const poison = new QueueClient(local.storageConnection, `${queues.deliveries}-poison`);
    expect((await poison.getProperties()).approximateMessagesCount).toBe(0);
    local.faults.clear();
    await local.clock.advance('PT10M');
    expect(await about(ref, people(local).callum)).toHaveLength(1);
  });

  it('C2 · work that is put off for more than an hour is told of, once, and closed when SharePoint takes it', async () => {
    const { hamish } = people(local);
    const since = new Date(local.clock.now().getTime() - 3_700_000).toISOString().replace(/\.\d+Z/, 'Z');
    local.faults.add({ service: 'graph', status: 503, retryAfter: 120, times: 10_000 });
    for (const ref of ['CB-8001', 'CB-8002'])
      await wakeUps().sendMessage(
        Buffer.from(JSON.stringify({ ref, putOffSince: since })).toString('base64'),
      );
    await local.drain();
    const told = () => about('The bot cannot work as it should', hamish, 'Customer Experience');
    expect(await told()).toHaveLength(1);
    local.faults.clear();
    await local.functions.trigger('sweep');
    expect((await told()).join()).toContain('Over: The bot cannot work as it should');
  });

  it('C2 · what is owed and cannot be read is set aside and told of, and holds up no other', async () => {
    const { callum, hamish } = people(local);
    const owed = TableClient.fromConnectionString(local.storageConnection, tables.owedMessages, {
      allowInsecureConnection: true,
    });
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: 'News of CB-7001' }],
    };
    const to = { kind: 'person', id: idOf('callum') };
    const row = { about: 'CB-7001', id: 'readable', to, message: { card, summary: 'News' } };
    const keep = (rowKey: string, owed0: string) =>
      owed.createEntity({ partitionKey: 'CB-7001', rowKey, owed0 });
    await keep('garbage', '{"about":');
    await keep('of-another-version', JSON.stringify({ ...row, id: 'of-another-version', urgency: 'later' }));
    await keep('readable', JSON.stringify(row));
    await local.functions.trigger('sweep');
    expect(await about('CB-7001', callum)).toHaveLength(1);
    const [told, ...more] = await about('CB-7001', hamish, 'Customer Experience');
    expect(told).toContain('“npm run set-aside”');
    expect(more).toEqual([]);
    const { lines } = await composeSetAside(local.storageConnection, ['list'], () => local.clock.now());
    expect(lines.join()).toMatch(/CB-7001\.garbage, .*CB-7001\.of-another-version, /);
  });

  it('C2 · a crash between a message and its record holds up that message alone, for two minutes', async () => {
    const { ailsa, callum } = people(local);
    const ref = await reported('Crashed worker');
    const sent = TableClient.fromConnectionString(local.storageConnection, tables.sent, {
      allowInsecureConnection: true,
    });
    await sent.createEntity({
      partitionKey: tableKey(ref),
      rowKey: tableKey(`0001/${idOf('callum')}/manager-case-manager`),
      claimedAt: local.clock.now().toISOString(),
    });
    await local.drain();
    expect(await about(ref, ailsa)).toHaveLength(1);
    expect(await about(ref, callum)).toEqual([]);
    await local.clock.advance('PT10M');
    expect(await about(ref, callum)).toHaveLength(1);
    expect(await about(ref, ailsa)).toHaveLength(1);
  });

  it('S4 · X4 · whom Teams cannot reach is told by Customer Experience, who learn no customer’s name', async () => {
    const { ailsa, callum, hamish } = people(local);
    await callum.installs('removed');
    const ref = await reported('Unreachable Manager');
    await local.drain();
    await callum.installs('installed');
    const alerts = await about(ref, hamish, 'Customer Experience');
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toContain(`Somebody could not be told about ${ref}`);
    expect(alerts[0]).not.toContain('Unreachable Manager');
    expect(await about(ref, ailsa)).toHaveLength(1);
    const owed = (await rowsOf(local, 'Cases')).filter((row) => row['PendingSince'] !== undefined);
    expect(owed).toEqual([]);
  });

  it('C2 · a message of which the case keeps nothing any more is told of to Customer Experience, and holds up no other', async () => {
    const { callum, hamish } = people(local);
    const ref = await reported('Nothing to show');
    await local.drain();
    await callum.presses('Acknowledge', await callum.sees(`Case ${ref}`));
    await local.drain();
    const record = await callum.opens('Open the record', await callum.sees(`Case ${ref}`));
    const form = await record.press('Close the case');
    await form.press('Close the case', { text: 'The customer has apologised.', of: 'yes' });
    const row = (await rowsOf(local, 'Cases')).find(({ Title }) => Title === ref);
    const core = z.looseObject({ steps: z.array(z.unknown()) }).parse(JSON.parse(String(row?.['CaseJson'])));
    const CaseJson = JSON.stringify({ ...core, steps: core.steps.slice(0, -1) });
    await changeRow(local, 'Cases', ref, { CaseJson });
    await local.drain();
    expect((await about(ref, hamish, 'Customer Experience')).join()).toContain('Somebody could not be told');
    expect(wordsOn((await callum.sees(`Case ${ref}`)).attachments)).toContain('Closed');
    const [after] = (await rowsOf(local, 'Cases')).filter(({ Title }) => Title === ref);
    expect(after?.['PendingSince']).toBeUndefined();
  });

  it('C2 · a card that was deleted in Teams is posted anew, and that one is kept up to date', async () => {
    const { ailsa } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const card = await ailsa.sees(`Your report ${ref}\n`);
    const path = `v3/conversations/${encodeURIComponent(card.place)}/activities/${card.id}`;
    await fetch(`${local.url}/connector/${path}`, { method: 'DELETE' });
    await refer(local, people(local), ref);
    const standing = (await about(ref, ailsa)).filter((words) => words.startsWith(`Your report ${ref}\n`));
    expect(standing).toHaveLength(1);
    expect(standing[0]).toContain('With the Heads of Service');
  });

  it('C2 · two workers on one case at once post no message twice', async () => {
    const { ailsa, callum } = people(local);
    const ref = await reported('Two workers');
    await Promise.all([wake(ref), wake(ref)]);
    await worked(local, async () => (await about(ref, callum)).length > 0);
    await worked(local, async () => (await wakeUps().peekMessages()).peekedMessageItems.length === 0);
    expect(await about(ref, callum)).toHaveLength(1);
    expect(await about(ref, ailsa)).toHaveLength(1);
  });

  it('X3 · what is projected and told a second time leaves one row and one message', async () => {
    const { callum } = people(local);
    const ref = await reported('Told again');
    const [row] = (await rowsOf(local, 'Cases')).filter((one) => one['Title'] === ref || one['PendingSince']);
    await local.drain();
    const lists = ['Events', 'Incidents', 'Customers', 'CustomerKeys'];
    const counts = () => Promise.all(lists.map(async (list) => (await rowsOf(local, list)).length));
    const before = await counts();
    await changeRow(local, 'Cases', ref, {
      OutboxJson: row?.['OutboxJson'],
      PendingSince: row?.['PendingSince'],
    });
    await wake(ref);
    await local.drain();
    expect(await counts()).toEqual(before);
    expect(await about(ref, callum)).toHaveLength(1);
  });

  it('X3 · a row that the list refuses for another reason is not taken for written: somebody is told', async () => {
    const { hamish } = people(local);
    local.faults.add({ service: 'graph', method: 'POST', path: '/lists/Incidents/', status: 400, times: 4 });
    const ref = await reported('Refused row');
    const alerts = () => about(ref, hamish, 'Customer Experience');
    await worked(local, async () => (await alerts()).length > 0);
    expect((await alerts())[0]).toContain(`Somebody could not be told about ${ref}`);
    await local.clock.advance('PT10M');
    expect((await rowsOf(local, 'Incidents')).filter((row) => row['CaseRef'] === ref)).toHaveLength(1);
  });
});

describe('X3 · An outage of which somebody has to know', () => {
  const alerts = (words: string) => about(words, people(local).hamish, 'Customer Experience');

  it('C2 · is told of in one card, with its reason and the cases that wait, and closed when it ends', async () => {
    local.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/activities$|/conversations$',
      status: 503,
      times: 10_000,
    });
    const refs = [await reported('Outage one'), await reported('Outage two'), await reported('Outage three')];
    await worked(local, async () =>
      (await openAlerts()).some((row) => refs.every((ref) => row.includes(ref))),
    );
    expect(await alerts('could not be told about 3 cases')).toEqual([]);
    local.faults.clear();
    local.faults.add({
      service: 'graph',
      method: 'POST',
      path: '/lists/Incidents/',
      status: 400,
      times: 10_000,
    });
    const other = await reported('Another reason');
    await local.functions.trigger('sweep');
    await worked(local, async () => (await alerts(other)).length > 0);
    expect((await alerts(other)).join()).toContain('Something was refused that should not be');
    local.faults.clear();
    await local.clock.advance('PT10M');
    await local.drain();
    await local.functions.trigger('sweep');
    const closed = [
      ...(await alerts('Over: People could not be told about 3 cases')),
      ...(await alerts(`Over: Somebody could not be told about ${other}`)),
    ];
    expect(closed).toHaveLength(2);
    expect(await openAlerts()).toEqual([]);
  });

  it('C2 · a message of a queue that cannot be read is told of, not left where nobody looks', async () => {
    const poison = new QueueClient(local.storageConnection, `${queues.deliveries}-poison`);
    await poison.sendMessage(Buffer.from('{"ref":').toString('base64'));
    await local.drain();
    expect(await alerts('A message to the bot itself could not be read')).toHaveLength(1);
  });
});

/** What is told of for as long as it lasts, as its table keeps it. */
async function openAlerts(): Promise<readonly string[]> {
  const table = TableClient.fromConnectionString(local.storageConnection, tables.openAlerts, {
    allowInsecureConnection: true,
  });
  const rows: string[] = [];
  for await (const row of table.listEntities()) rows.push(JSON.stringify(row));
  return rows;
}
