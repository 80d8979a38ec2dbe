import type { Local } from '../../../local/start/local';
import { worked } from '../../eventually';
import { quietConsole } from '../../quiet-console';
import { Colleague, wordsOn } from '../colleague';
import { fileIn, filesOf } from '../library-files';
import { startAtRest } from '../prepared';
import { people, report } from '../story';

quietConsole();

/** A message is given up after two tries. */
const givesUpSoon = {
  version: '2.0',
  extensions: {
    http: { routePrefix: 'api' },
    queues: { batchSize: 8, newBatchThreshold: 4, maxDequeueCount: 2, visibilityTimeout: '00:00:01' },
  },
};

const kirsty = (local: Local) => new Colleague(local, 'kirsty');

/** Asks for a file of those restricted now. */
async function asks(local: Local, who = kirsty(local)): Promise<void> {
  await who.says('customers');
  await who.presses('Export to a file', await who.sees('Customer Behaviour List'));
}

const told = async (who: Colleague, words: string): Promise<number> =>
  (await who.messages()).filter(({ attachments }) => wordsOn(attachments).includes(words)).length;

describe('S4 · a file of the Customer Behaviour List', () => {
  let local: Local;
  beforeAll(async () => {
    local = await startAtRest({ hostJson: givesUpSoon });
    await kirsty(local).places();
  });
  afterEach(() => local.faults.clear());
  afterAll(async () => local.stop());

  it('is one file, and told of once, although the answer to it was lost on the way', async () => {
    local.faults.add({ service: 'graph', method: 'PUT', path: '/content', drop: 'after', times: 2 });
    await asks(local);
    await local.drain();
    local.faults.clear();
    await local.drain();
    expect(await filesOf(local, 'Exports')).toHaveLength(1);
    expect(await told(kirsty(local), 'Your file is ready')).toBe(1);
  });

  it('is one file, and told of once, although Teams was away when it was written', async () => {
    const before = await filesOf(local, 'Exports');
    const toldBefore = await told(kirsty(local), 'Your file is ready');
    await asks(local);
    local.faults.add({ service: 'connector', method: 'POST', path: '/conversations', status: 503, times: 4 });
    await worked(local, async () => (await told(kirsty(local), 'Your file is ready')) > toldBefore);
    expect(await filesOf(local, 'Exports')).toHaveLength(before.length + 1);
    expect(await told(kirsty(local), 'Your file is ready')).toBe(toldBefore + 1);
  });

  it('that cannot be written is told of to whoever asked and in the channel of alerts, each once', async () => {
    const before = await filesOf(local, 'Exports');
    local.faults.add({ service: 'graph', method: 'PUT', path: '/content', status: 403, times: 100 });
    await asks(local);
    const isTold = async () => (await told(kirsty(local), 'Your file could not be written')) > 0;
    await worked(local, isTold);
    expect(await told(kirsty(local), 'Your file could not be written')).toBe(1);
    const alerts = await kirsty(local).messages('Customer Experience');
    const words = alerts.map(({ attachments }) => wordsOn(attachments)).join();
    expect(words.match(/A file that somebody asked for could not be written/g)).toHaveLength(1);
    expect(await filesOf(local, 'Exports')).toEqual(before);
  });

  it('X4 · holds nothing where nobody could be told until when to keep it', async () => {
    const before = await filesOf(local, 'Exports');
    local.faults.add({ service: 'graph', method: 'PATCH', path: '/listItem', status: 403, times: 100 });
    const left = async () => (await filesOf(local, 'Exports')).filter((name) => !before.includes(name));
    const failures = await told(kirsty(local), 'Your file could not be written');
    await asks(local);
    await worked(local, async () => (await told(kirsty(local), 'Your file could not be written')) > failures);
    const [name = ''] = await left();
    expect(String(await fileIn(local, 'Exports', name))).toBe('This file is being written.\n');
  });
});

describe('S4 · the Customer Behaviour List in West Lothian', () => {
  let local: Local;
  beforeAll(async () => {
    local = await startAtRest({ environment: { POLICY_PROFILE: 'west-lothian' } });
    await report(local, people(local), { behaviours: 'threats' });
  });
  afterAll(async () => local.stop());

  it('is kept by a Head of Service: seen, opened, corrected and written into a file', async () => {
    const { fiona } = people(local);
    await fiona.says('customers');
    const list = await fiona.sees('Customer Behaviour List');
    const shown = await fiona.presses('Show this part', list, { filter: 'all' });
    expect(wordsOn(shown)).toContain('Jane Roe');
    const record = await fiona.opens('Open 1', await fiona.sees('Every customer in the register'));
    expect(wordsOn(record.card)).toContain('CB-0001');
    const form = await record.press('Correct, or add a name');
    const value = 'Jane Row';
    await form.press('Correct it', { what: 'name:', value, reason: 'She signs so.' });
    await local.drain();
    await fiona.says('check Jane Row');
    expect(wordsOn((await fiona.messages()).at(-1)?.attachments)).toContain('Jane Roe, also Jane Row');
    await asks(local, fiona);
    await local.drain();
    await fiona.sees('Your file is ready');
  });

  it.each(['kirsty', 'callum', 'eilidh'])('is not %s’s, who is told whose it is', async (key) => {
    const who = new Colleague(local, key);
    await who.says('customers');
    expect(wordsOn((await who.messages()).at(-1)?.attachments)).toContain('It is kept by: Head of Service');
  });
});
