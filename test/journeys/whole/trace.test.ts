import * as z from 'zod/v4';
import type { Local } from '../../../local/start/local';
import { localOrganisation } from '../../../local/people';
import { loadIsolated } from '../../contracts/functions-host/isolated-load';
import { wordsOn } from '../colleague';
import { aCaseIn, startAtRest } from '../prepared';
import { people } from '../story';
import { tellInOrder } from '../tell-in-order';

let local: Local;
beforeAll(async () => {
  // From the sources: jest does not follow a bundle's source map, as Azure does; that is tried in test/breaking.
  local = await startAtRest({ loadEntry: (file) => loadIsolated((): unknown => require(file)) });
});
afterEach(() => {
  local.faults.clear();
});
afterAll(async () => local.stop());

const customer = { customerName: 'Zebedee Quixote', email: 'zebedee@quixote.example' };

const lineSchema = z.looseObject({ event: z.string(), trace: z.string() });
type Line = z.infer<typeof lineSchema>;

/** What the app logged since a line: level and facts, whatever the host itself says left out. */
const linesSince = (from: number): readonly { readonly level: string; readonly line: Line }[] =>
  local.log.slice(from).flatMap((said) => {
    const [, level = '', json = ''] = /^(\w+) [^{]*(\{"event".*\})$/s.exec(said) ?? [];
    return json === '' ? [] : [{ level, line: lineSchema.parse(JSON.parse(json)) }];
  });
const tracesOf = (lines: ReturnType<typeof linesSince>): ReadonlySet<string> =>
  new Set(lines.map(({ line }) => line.trace));
const eventsOf = (lines: ReturnType<typeof linesSince>): readonly string[] =>
  lines.map(({ line }) => line.event);

describe('What is logged of one click', () => {
  const it = tellInOrder();
  let ref = '';

  it('C3 · carries one id in every line, from the turn to the last card', async () => {
    ref = await aCaseIn(local, 'reported', customer);
    const { callum } = people(local);
    const card = await callum.sees(`Case ${ref}`);
    await local.drain();
    const from = local.log.length;
    expect(wordsOn(await callum.presses('Acknowledge', card))).toContain('Acknowledged');
    await local.drain();
    const lines = linesSince(from);
    expect([...tracesOf(lines)]).toEqual([expect.stringMatching(/^[\da-f]{32}$/)]);
    expect(eventsOf(lines)).toEqual(expect.arrayContaining(['turn', 'delivered', 'dependency']));
    const asked = lines.filter(({ line }) => line.event === 'dependency').map(({ line }) => line);
    expect(new Set(asked.map(({ system }) => system))).toEqual(new Set(['graph', 'connector']));
    for (const one of asked) {
      expect(one).toMatchObject({ status: expect.any(Number) as unknown, ms: expect.any(Number) as unknown });
      expect(one['path']).toMatch(/^(\/(v1\.0|v3|\+|\$?[a-zA-Z]+)?)+$/);
    }
    expect(asked.filter(({ system, requestId }) => system === 'graph' && requestId === undefined)).toEqual(
      [],
    );
  });

  it('C2 · carries it through SharePoint’s absence to the news that it was carried out, with Graph’s name for the request', async () => {
    const { callum } = people(local);
    const record = await callum.opens('Open the record', await callum.sees(`Case ${ref}`));
    const form = await record.press('Close the case');
    local.faults.add({ service: 'graph', path: '/lists/', status: 503, retryAfter: 60, times: 10_000 });
    local.faults.add({ service: 'graph', path: 'batch', status: 503, retryAfter: 60, times: 10_000 });
    const from = local.log.length;
    const words = wordsOn((await form.press('Close the case', { text: 'He apologised.', of: 'yes' })).card);
    expect(words).toContain('Accepted');
    const turn = linesSince(from);
    const away = turn.filter(({ line }) => line.event === 'case-not-read');
    expect(away).toMatchObject([
      { level: 'warning', line: { system: 'graph', status: 503, requestId: expect.any(String) as unknown } },
    ]);
    const [trace] = tracesOf(turn);
    local.faults.clear();
    await local.functions.trigger('sweep');
    await local.drain();
    const after = linesSince(from).filter(({ line }) => line.trace === trace);
    expect(eventsOf(after)).toEqual(expect.arrayContaining(['parked-order-carried-out', 'delivered']));
  });

  it('X4 · says no name and no mark of the customer, nor of anybody on the staff', () => {
    const said = local.log.join('\n');
    const staff = localOrganisation.people.flatMap(({ name, mail }) => [mail, ...name.split(' ')]);
    for (const word of ['Zebedee', 'Quixote', 'apologised', ...staff]) {
      expect([word, said.includes(word)]).toEqual([word, false]);
    }
  });

  it('X4 · of a fault says kind and place, and nothing of what was thrown', async () => {
    const from = local.log.length;
    const { QueueClient } = await import('@azure/storage-queue');
    const text = JSON.stringify({ key: 'Jane Roe', by: 'Jane Roe', customerRef: 'Jane Roe' });
    await new QueueClient(local.storageConnection, 'subject-access').sendMessage(
      Buffer.from(text).toString('base64'),
    );
    await local.drain().catch(() => undefined);
    const [failed] = linesSince(from).filter(({ line }) => line.event === 'function-failed');
    expect(failed).toMatchObject({
      level: 'error',
      line: {
        name: 'subject-access',
        kind: 'ZodError',
        at: expect.stringContaining('functions/host/triggers.ts') as unknown,
      },
    });
    expect(local.log.slice(from).join('\n')).not.toContain('Roe');
  });
});
