import type { Local } from '../../local/start/local';
import { worked } from '../eventually';
import { type Colleague, wordsOn } from '../journeys/colleague';
import { anExecute, toBot } from '../journeys/activities';
import { aCaseIn, refOn, startAtRest } from '../journeys/prepared';
import { rowsOf } from '../journeys/register-rows';
import { aReport, people, refer } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
beforeAll(async () => {
  const patience = { maxDequeueCount: 3, visibilityTimeout: '00:00:01' };
  const hostJson = { version: '2.0', extensions: { http: { routePrefix: 'api' }, queues: patience } };
  local = await startAtRest({ hostJson, faultyStorage: true });
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

let reports = 0;

/** Ailsa reports; nobody has been told yet. */
async function reported(): Promise<string> {
  reports += 1;
  const form = {
    ...aReport,
    recording: 'none',
    customerName: `Messages ${reports}`,
    email: `messages.${reports}@example.org`,
  };
  const { body } = await toBot(
    local,
    anExecute(local, 'ailsa', 'report', { key: `messages ${reports}`, ...form }),
  );
  expect(refOn(body)).toMatch(/^CB-/);
  return refOn(body);
}

const about = async (ref: string, person: Colleague, place?: string): Promise<readonly string[]> =>
  (await person.messages(place))
    .filter((message) => !message.deleted)
    .map((message) => wordsOn(message.attachments))
    .filter((words) => words.includes(ref));

const pathOf = async (person: Colleague): Promise<string> => {
  const { place } = await person
    .sees('Customer Behaviour')
    .catch(async () => (await person.messages())[0] ?? { place: '' });
  return `/conversations/${encodeURIComponent(place).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/activities`;
};

/** Whether people are still to be told of any case. */
const isOwed = async (): Promise<boolean> =>
  (await rowsOf(local, 'Cases')).some((row) => row['PendingSince'] !== undefined);

describe('Everybody is told once, whatever Teams answers', () => {
  it('C2 · a message that Teams takes without saying under which id is told once, and keeps nobody else from being told', async () => {
    const { ailsa, callum } = people(local);
    for (const says of ['{}', '', '<html>The service is fine</html>']) {
      local.faults.add({ service: 'connector', method: 'POST', path: '/activities$', says, times: 2 });
      const ref = await reported();
      await worked(local, async () => !(await isOwed()));
      expect(await about(ref, ailsa)).toHaveLength(1);
      expect(await about(ref, callum)).toHaveLength(1);
      local.faults.clear();
    }
  });

  it('C2 · a message whose answer is lost each time is told twice at most within the hour, and others once', async () => {
    const { ailsa, callum } = people(local);
    local.faults.add({
      service: 'connector',
      method: 'POST',
      path: '/activities$',
      drop: 'after',
      times: 10_000,
    });
    const ref = await reported();
    for (let tries = 0; tries < 4; tries += 1) {
      await local.clock.advance('PT5M');
      await local.drain();
    }
    expect((await about(ref, callum)).length).toBeLessThanOrEqual(2);
    expect((await about(ref, ailsa)).length).toBeLessThanOrEqual(2);
    local.faults.clear();
    await local.clock.advance('PT2H');
    await local.drain();
    expect(await isOwed()).toBe(false);
  });

  it('C7 · a card that Teams will not change is not posted a second time beside itself', async () => {
    const { ailsa } = people(local);
    const ref = await aCaseIn(local, 'reported');
    const before = (await about(`Your report ${ref}`, ailsa)).length;
    local.faults.add({
      service: 'connector',
      method: 'PUT',
      path: await pathOf(ailsa),
      status: 403,
      times: 10_000,
    });
    await refer(local, people(local), ref);
    expect(await about(`Your report ${ref}`, ailsa)).toHaveLength(before);
  });

  it('C2 · a list that only mirrors the case keeps nobody from being told', async () => {
    const { ailsa, callum } = people(local);
    local.faults.add({
      service: 'graph',
      method: 'POST',
      path: '/lists/Incidents/',
      status: 400,
      times: 10_000,
    });
    const ref = await reported();
    await worked(local, async () => (await about(ref, callum)).length > 0);
    expect(await about(ref, ailsa)).toHaveLength(1);
    expect(await isOwed()).toBe(true);
    local.faults.clear();
    await local.clock.advance('PT10M');
    await local.drain();
    expect(await isOwed()).toBe(false);
    expect(await about(ref, callum)).toHaveLength(1);
  });

  it('C2 · a chat that hangs keeps no other waiting', async () => {
    const { ailsa, callum } = people(local);
    const path = await pathOf(ailsa);
    local.faults.add({ service: 'connector', method: 'POST', path, latencyMs: 12_000, times: 1 });
    const ref = await reported();
    const began = performance.now();
    void local.drain().catch(() => undefined);
    while ((await about(ref, callum)).length === 0 && performance.now() - began < 8_000) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(performance.now() - began).toBeLessThan(8_000);
    local.faults.clear();
    await worked(local, async () => !(await isOwed()));
  });
});

describe('A turn answers in time whatever hangs', () => {
  const slow = { latencyMs: 30_000, times: 10_000 } as const;
  it.each([
    ['storage', [{ service: 'storage', ...slow }]],
    ['SharePoint', [{ service: 'graph', path: '/lists/', ...slow }]],
    [
      'storage and SharePoint',
      [
        { service: 'storage', ...slow },
        { service: 'graph', path: '/lists/', ...slow },
      ],
    ],
    ['Teams', [{ service: 'connector', ...slow }]],
  ] as const)(
    'C2 · %s half a minute late: within five seconds somebody knows where they stand',
    async (_, faults) => {
      const { callum } = people(local);
      const ref = await aCaseIn(local, 'reported');
      const card = await callum.sees(`Case ${ref}`);
      for (const fault of faults) local.faults.add(fault);
      const began = performance.now();
      const answered = await callum.presses('Acknowledge', card);
      const said = answered.kind === 'text' ? answered.text : wordsOn(answered);
      expect(performance.now() - began).toBeLessThan(5_000);
      local.faults.clear();
      await local.functions.trigger('sweep');
      await local.drain();
      const events = (await rowsOf(local, 'Events')).filter((row) => row['CaseRef'] === ref);
      // What was said to be nothing is nothing; what may have been done says so.
      expect([1, said.includes('Nothing has been changed') ? 1 : 2]).toContain(events.length);
    },
  );
});
