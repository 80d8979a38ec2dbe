import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Local } from '../../local/start/local';
import { aFetch, anActivity, anExecute, aSubmit, toBot } from '../journeys/activities';
import { wordsOn } from '../journeys/colleague';
import { aCaseIn, startAtRest } from '../journeys/prepared';
import { rowsOf } from '../journeys/register-rows';
import { aProposal, anApproval, aReport, idOf, people } from '../journeys/story';
import { quietConsole } from '../quiet-console';

quietConsole();
let local: Local;
let ref = '';
beforeAll(async () => {
  local = await startAtRest();
  ref = await aCaseIn(local, 'awaiting-decision');
});
afterAll(async () => local.stop());

const cases = async () =>
  (await rowsOf(local, 'Cases')).map((row) => [row['CaseStatus'], row['CaseJson'], row['IncidentsJson']]);
const emt = '19:emt-decisions@thread.tacv2';

describe('The address to which Teams sends', () => {
  const post = (body: string, method = 'POST'): Promise<Response> =>
    fetch(`${local.url}/api/messages`, { method, ...(method === 'POST' ? { body } : {}) });

  it.each([
    ['an empty object', '{}', 400],
    ['nothing', '', 400],
    ['something that is no JSON', '{"type": "message"', 400],
    ['a list', '[]', 400],
    ['a number', '7', 400],
    ['300 KB', JSON.stringify({ type: 'message', text: 'x'.repeat(300 * 1024) }), 413],
    ['300 KB of characters of three bytes', JSON.stringify({ text: '猫'.repeat(100 * 1024) }), 413],
  ])('C6 · answers %s with a sentence, and no word of how it is made', async (_, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    const said = await answer.text();
    expect(said).toMatch(/^\{"error":"Send [^"]+"\}$/);
  });

  it('C6 · knows no other method', async () => {
    const statuses = await Promise.all(
      ['GET', 'PUT', 'DELETE'].map(async (method) => (await post('', method)).status),
    );
    for (const status of statuses) expect([404, 405]).toContain(status);
  });
});

describe('Activities of strangers', () => {
  it.each([
    ['message', { type: 'message', text: 'Jane Roe of 1 Secret Street' }],
    [
      'invoke',
      { type: 'invoke', name: 'task/fetch', value: { data: { dialog: 'review', ref: 'Jane Roe' } } },
    ],
    ['installationUpdate', { type: 'installationUpdate', action: 'add', text: 'Jane Roe' }],
  ])(
    'C5 · X4 · a %s from another tenant has no effect and leaves nothing of its content in the log',
    async (_, own) => {
      const sent = local.connector.sent.length;
      const from = local.log.length;
      const foreign = { id: 'a:1', tenantId: 'another', conversationType: 'personal' };
      const { status, body } = await toBot(local, {
        ...anActivity(local, 'ailsa', own),
        conversation: foreign,
      });
      expect(status).toBe(200);
      expect(body ?? {}).toMatchObject(own.type === 'invoke' ? { statusCode: 403 } : {});
      expect(JSON.stringify(body ?? '')).not.toContain('Roe');
      expect(local.connector.sent).toHaveLength(sent);
      const said = local.log.slice(from).join('\n');
      expect(said).toContain('"event":"turned-away","reason":"tenant"');
      expect(said).not.toMatch(/Roe|Secret Street|Ailsa/);
    },
  );

  it('C5 · another client on this machine is answered at its own address', async () => {
    const heard: { readonly path: string; readonly body: string }[] = [];
    const client = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push({ path: request.url ?? '', body });
        response.setHeader('content-type', 'application/json').end('{"id":"1"}');
      });
    }).listen(0, '127.0.0.1');
    await once(client, 'listening');
    const address = client.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const sent = local.connector.sent.length;
    const hello = anActivity(local, 'gregor', { type: 'message', text: 'help' });
    await toBot(local, { ...hello, serviceUrl: `http://127.0.0.1:${port}/my-client` });
    client.close();
    client.closeAllConnections();
    // First who they are is asked, then they are answered: both there.
    expect(heard).toHaveLength(2);
    expect(heard[0]?.path).toMatch(/\/members\//);
    expect(heard[1]?.path).toMatch(/^\/my-client\/v3\/conversations\//);
    expect(wordsOn(JSON.parse(heard[1]?.body ?? '{}'))).toContain('Gregor');
    expect(local.connector.sent).toHaveLength(sent);
  });
});

describe('Buttons that no card of ours has', () => {
  const sentence = 'This button is not known here';

  it.each(['', 'approve', 'constructor', '__proto__', 'toString'])(
    'C2 · the verb "%s" is answered with a sentence, and changes nothing',
    async (verb) => {
      const before = await cases();
      const { body } = await toBot(local, anExecute(local, 'eilidh', verb, { ref, v: 4, ...anApproval }));
      expect(JSON.stringify(body)).toContain(sentence);
      expect(await cases()).toEqual(before);
    },
  );

  it.each([
    ['of no name', { dialog: 'delete-everything', ref }],
    ['of an inherited name', { dialog: 'constructor', ref }],
    ['for a case that is not there', { dialog: 'approve', step: 'submit', ref: 'CB-9999' }],
    ['for no case', { dialog: 'approve', step: 'submit', ref: "CB-1' or 1 eq 1" }],
    ['for a path', { dialog: 'review', ref: '../Decisions/items/1' }],
  ])('C2 · a dialog %s shows nothing and changes nothing', async (_, data) => {
    const before = await cases();
    for (const activity of [
      aFetch(local, 'eilidh', data, emt),
      aSubmit(local, 'eilidh', { ...data, ...anApproval }, emt),
    ]) {
      const { status, body } = await toBot(local, activity);
      expect(status).toBe(200);
      expect(wordsOn(body)).toContain('There is no such case for you to see');
    }
    expect(await cases()).toEqual(before);
  });

  it('C6 · an invoke of a kind unheard of, and one without a value, are answered', async () => {
    const kinds = [
      { name: 'fileConsent/invoke' },
      { name: 'adaptiveCard/action' },
      { name: 'task/fetch' },
      {},
    ];
    for (const kind of kinds) {
      const { status, body } = await toBot(local, anActivity(local, 'ailsa', { type: 'invoke', ...kind }));
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('node_modules');
      expect(body).toBeDefined();
    }
  });
});

describe('Steps that are not theirs', () => {
  const forged: readonly (readonly [string, string, object, string])[] = [
    [
      'a member of staff',
      'gregor',
      { dialog: 'approve', ...anApproval },
      'It is for: Member of the Executive Management Team (EMT)',
    ],
    [
      'the reporter',
      'ailsa',
      { dialog: 'approve', ...anApproval },
      'It is for: Member of the Executive Management Team (EMT)',
    ],
    [
      'the manager',
      'callum',
      { dialog: 'refuse', ...anApproval },
      'It is for: Member of the Executive Management Team (EMT)',
    ],
    [
      'a Head',
      'fiona',
      { dialog: 'approve-with-changes', kinds: 'named-contact', ...aProposal, ...anApproval },
      'It is for: Member of the Executive Management Team (EMT)',
    ],
    [
      'somebody who says they are another',
      'gregor',
      { dialog: 'approve', ...anApproval, actor: idOf('eilidh'), roles: 'emt', from: idOf('eilidh') },
      'It is for: Member of the Executive Management Team (EMT)',
    ],
    [
      'a decider who endorses',
      'eilidh',
      { dialog: 'endorse', kinds: 'named-contact', ...aProposal },
      'This case has moved on',
    ],
    [
      'somebody who withdraws another’s report',
      'gregor',
      { dialog: 'withdraw', text: 'Never mind' },
      'There is no such case for you to see',
    ],
    [
      'a decider who records a notice',
      'eilidh',
      { dialog: 'record-notice', told: 'told', sentOn: '2026-11-22', noticeChannel: 'letter' },
      'There is no such case for you to see',
    ],
  ];

  it.each(forged)(
    'D5 · %s is refused whatever the data say, and told no more than is theirs',
    async (_, who, data, words) => {
      const before = await cases();
      const { body } = await toBot(
        local,
        aSubmit(local, who, { step: 'submit', ref, key: `forged by ${who}`, v: 4, ...data }),
      );
      expect(wordsOn(body)).toContain(words);
      expect(await cases()).toEqual(before);
    },
  );

  it.each(['gregor', 'nadia', 'duncan'])(
    'X4 · %s, who has no part in a case, cannot open it by its reference',
    async (who) => {
      const review = await toBot(local, aFetch(local, who, { dialog: 'review', ref }));
      expect(wordsOn(review.body)).toContain('There is no such case for you to see');
      const sent = local.connector.sent.length;
      await toBot(local, anActivity(local, who, { type: 'message', text: ref }));
      const said = local.connector.sent.slice(sent).map((message) => wordsOn(message.activity));
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('There is no such case for you to see');
      const own = await toBot(local, anExecute(local, who, 'open-case', { ref }));
      expect(wordsOn(own.body)).toContain('There is no such case for you to see');
    },
  );

  it('D1 · somebody who is not the manager cannot acknowledge by a forged button', async () => {
    const reported = await aCaseIn(local, 'reported');
    const before = await cases();
    const { body } = await toBot(local, anExecute(local, 'nadia', 'acknowledge', { ref: reported, v: 1 }));
    expect(wordsOn(body)).toContain('There is no such case for you to see');
    expect(await cases()).toEqual(before);
  });
});

describe('Texts that want to be more than text', () => {
  const evil = [
    '[click](https://attacker.example) **bold** <at>Everyone</at> ${customerName} <script>alert(1)</script>',
    "'; DROP TABLE Cases; -- ' or fields/Title ne '",
    '{"type": "Action.OpenUrl", "url": "https://attacker.example"}',
  ] as const;

  it.each(evil)('X4 · %s is kept as it was typed and shown as text', async (text) => {
    const customerName = text.slice(0, 120);
    const reported = await aCaseIn(local, 'awaiting-endorsement', { customerName, narrative: text });
    const incidents = (await rowsOf(local, 'Incidents')).filter((row) => row['CaseRef'] === reported);
    expect(incidents).toMatchObject([{ Narrative: text }]);
    const { fiona } = people(local);
    const record = await fiona.opens('Review', await fiona.sees(reported, 'Heads of Service'));
    expect(wordsOn(record.card)).toContain(text);
    expect(JSON.stringify(record.card)).not.toMatch(/"(url|iconUrl)":"https:\/\/attacker/);
  });

  it('C1 · a name in the data is not believed: the directory says who people are', async () => {
    const form = {
      key: 'names-in-data',
      ...aReport,
      recording: 'none',
      email: 'names@example.org',
      managerName: 'The King',
      reporter: idOf('gregor'),
    };
    await toBot(local, anExecute(local, 'ailsa', 'report', form));
    await local.drain();
    const [incident] = (await rowsOf(local, 'Incidents')).slice(-1);
    expect(incident).toMatchObject({ Reporter: idOf('ailsa'), ReporterName: 'Ailsa Reid' });
    const [row] = (await rowsOf(local, 'Cases')).slice(-1);
    expect(String(row?.['CaseJson'])).toContain('Callum Boyd');
    expect(String(row?.['CaseJson'])).not.toContain('The King');
  });
});
