import * as z from 'zod/v4';
import { textLimits } from '../../../bot/domain/entries/limits';
import type { Local } from '../../../local/start/local';
import { quietConsole } from '../../quiet-console';
import { anActivity, toBot } from '../activities';
import { inputsOn, wordsOn } from '../colleague';
import { aRestriction, startAtRest } from '../prepared';
import { rowsOf } from '../register-rows';
import { aReport, people } from '../story';

quietConsole();
let local: Local;
beforeAll(async () => {
  local = await startAtRest();
  await aRestriction(local, {
    customerName: 'Morag Ogilvie',
    email: 'morag@customer.example',
    violent: 'true',
  });
});
afterAll(async () => local.stop());

const extension = (name: string, value: object, who = 'ailsa', place?: string) =>
  toBot(local, anActivity(local, who, { type: 'invoke', name: `composeExtension/${name}`, value }, place));

const typing = (text: unknown) =>
  extension('query', { commandId: 'check', parameters: [{ name: 'asked', value: text }] });

const hitsSchema = z.object({
  composeExtension: z.object({
    attachments: z.array(
      z.object({
        content: z.unknown(),
        preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
      }),
    ),
  }),
});

const requests = (): number => local.graph.requests.filter(({ inBatch }) => !inBatch).length;

describe('S2 · check while writing a message', () => {
  it.each([
    ['the opening', { commandId: 'check', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['two letters', { commandId: 'check', parameters: [{ name: 'asked', value: 'mo' }] }],
    ['no parameters', { commandId: 'check' }],
    ['something that is no query', { parameters: 'all' }],
    ['a number for a text', { parameters: [{ name: 'asked', value: 12345 }] }],
  ])('answers %s with a hint, and asks nobody', async (_, value) => {
    const before = requests();
    const { status, body } = await extension('query', value);
    expect([status, requests()]).toEqual([200, before]);
    expect(body).toMatchObject({ composeExtension: { type: 'message' } });
    expect(JSON.stringify(body)).toContain('Type at least three letters');
  });

  it('finds a customer as they are typed, one request a keystroke, and answers in the pane of whoever types', async () => {
    const before = requests();
    const { body } = await typing('morag ogil');
    expect(requests() - before).toBe(1);
    const text = JSON.stringify(body);
    expect(body).toMatchObject({ composeExtension: { type: 'result' } });
    expect(text).toContain('Contact with this customer is restricted');
    expect(text).toContain('Isla Fraser (SPOC)');
  });

  it('X4 · puts a reference, the time and a button into the message, and nothing that is known of anybody', async () => {
    const { body } = await typing('morag@customer.example');
    expect(JSON.stringify(body)).not.toMatch(/CB-\d|wait for me|morag@customer/);
    const [hit] = hitsSchema.parse(body).composeExtension.attachments;
    expect(hit?.preview.content.title).toContain('Morag Ogilvie');
    const inserted = JSON.stringify(hit?.content);
    expect(inserted).toContain('CU-0001');
    expect(inserted).toContain('As at ');
    expect(inserted).not.toMatch(/Morag|Ogilvie|restricted|[Vv]iolence|Take care|Isla|SPOC/);
  });

  it.each(["O'Hara' or 1 eq 1", '100% %27', 'محمد عبدالله', '12345678', 'm'.repeat(500)])(
    'answers %s with a sentence',
    async (text) => {
      expect((await typing(text)).body).toEqual({
        composeExtension: { type: 'message', text: 'No restriction found.' },
      });
    },
  );

  it('X3 · keeps the same hits within ten minutes as one look', async () => {
    await local.drain();
    const before = (await rowsOf(local, 'Looks')).length;
    for (const text of ['morag o', 'morag og', 'morag ogilvie']) await typing(text);
    await local.drain();
    const after = await rowsOf(local, 'Looks');
    // One, or two when the ten minutes end between the letters.
    expect(after.length - before).toBeLessThan(3);
    const looks = after.filter(({ CustomersFound }) => CustomersFound === 'CU-0001');
    expect(looks[0]).toMatchObject({ ActorName: 'Ailsa Reid', KeyKinds: 'name' });
  });

  it('does not take the chat in which somebody writes for their chat with the bot', async () => {
    const query = anActivity(local, 'struan', {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'check' },
    });
    const conversation = { ...z.looseObject({}).parse(query['conversation']), id: 'a:somebody-elses-chat' };
    expect((await toBot(local, { ...query, conversation })).status).toBe(200);
    const another = { customerName: 'Another One', email: 'one@x.example' };
    const ref = await aRestriction(local, another, { isTold: false });
    const { struan } = people(local);
    expect(wordsOn((await struan.sees(ref)).attachments)).toContain(ref);
  });

  it('says so when the register is away', async () => {
    local.faults.add({ service: 'graph', times: 50, status: 503 });
    const { body } = await typing('Morag Ogilvie');
    local.faults.clear();
    expect(JSON.stringify(body)).toContain('cannot be reached just now');
  });
});

describe('C1 · an incident reported from a message', () => {
  const payload = {
    createdDateTime: '2026-11-20T10:30:00.000Z',
    linkToMessage: 'https://teams.microsoft.com/l/message/19:abc/1700000000000',
    from: { user: { displayName: 'Hamish Baird' } },
    body: { contentType: 'html', content: '<p>He said &quot;I will find you&quot;</p><p>on the phone</p>' },
  };
  const opened = async (messagePayload: unknown) => {
    const { status, body } = await extension('fetchTask', { commandId: 'report', messagePayload });
    expect(status).toBe(200);
    return body;
  };

  it('opens the form with the message quoted, its writer and moment, and where it stands as evidence', async () => {
    const inputs = inputsOn(await opened(payload));
    expect(inputs['narrative']).toBe(
      'In a message of 20 November 2026 at 10:30am, Hamish Baird wrote:\n“He said "I will find you"\non the phone”',
    );
    expect(inputs['evidence']).toContain('https://teams.microsoft.com/l/message/19:abc/1700000000000');
    expect([inputs['date'], inputs['time']]).toEqual(['2026-11-20', '10:30']);
  });

  it('stores the report that is sent from there as any other', async () => {
    const inputs = inputsOn(await opened(payload));
    const key = /"key":"([^"]+)"/.exec(JSON.stringify(await opened(payload)))?.[1] ?? '';
    const data = { ...inputs, ...aReport, narrative: inputs['narrative'], recording: 'none' };
    const sent = await extension('submitAction', {
      commandId: 'report',
      data: { ...data, dialog: 'report', step: 'submit', ref: '', key, email: 'from.message@x.example' },
    });
    expect(wordsOn(sent.body)).toContain('is in');
    await local.drain();
    const incidents = await rowsOf(local, 'Incidents');
    expect(incidents.some(({ Narrative }) => String(Narrative).includes('I will find you'))).toBe(true);
  });

  it.each([
    ['no message', undefined],
    ['an empty one', {}],
    ['one without a writer', { ...payload, from: null, createdDateTime: 'yesterday' }],
    ['one with another link', { ...payload, linkToMessage: 'https://evil.example/x' }],
    ['a very long one', { ...payload, body: { contentType: 'text', content: 'm'.repeat(50_000) } }],
  ])('opens the form for %s', async (_, messagePayload) => {
    const page = await opened(messagePayload);
    expect(wordsOn(page)).toContain('Send the report');
    expect(JSON.stringify(page)).not.toContain('evil.example');
    expect((inputsOn(page)['narrative'] ?? '').length).toBeLessThanOrEqual(textLimits.narrative);
  });
});
