import { EventEmitter, once } from 'node:events';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { localOrganisation, mriOf, personBy, type LocalPerson } from '../../../local/people';
import { ask, type Answer } from './ask';
import { startStandIn, type BotScript, type RunningStandIn } from './stand-in';

const { bot, tenantId, channels } = localOrganisation;
const CARD = 'application/vnd.microsoft.card.adaptive';
const aCard = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
});

function aPerson(key: string): LocalPerson {
  const person = personBy(localOrganisation, key);
  if (!person) throw new RangeError(`The organisation has no ${key}`);
  return person;
}

let running: RunningStandIn | undefined;

async function start(
  script?: BotScript,
  options: Parameters<typeof startStandIn>[0] = {},
): Promise<RunningStandIn> {
  running = await startStandIn(options, script);
  return running;
}

afterEach(() => running?.stop());

async function chatOf(standIn: RunningStandIn, key: string): Promise<string> {
  const body = { bot, members: [{ id: mriOf(aPerson(key)) }], tenantId };
  const answer = await ask('POST', `${standIn.url}/connector/v3/conversations`, body);
  return Object.values(answer.body ?? {}).join('');
}

const act = (standIn: RunningStandIn, key: string, path: string, body: unknown): Promise<Answer> =>
  ask('POST', `${standIn.url}/local/teams/${key}/${path}`, body);

const view = (standIn: RunningStandIn, key: string, place: string): Promise<Answer> =>
  ask('GET', `${standIn.url}/local/teams/${key}/messages?place=${encodeURIComponent(place)}`);

async function postCard(standIn: RunningStandIn, place: string): Promise<string> {
  const url = `${standIn.url}/connector/v3/conversations/${encodeURIComponent(place)}/activities`;
  const activity = { type: 'message', attachments: [{ contentType: CARD, content: aCard('As posted') }] };
  const answer = await ask('POST', url, activity);
  return Object.values(answer.body ?? {}).join('');
}

/** Resolves once the condition holds; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

describe('a message from a person', () => {
  it('reaches the bot as Teams words it', async () => {
    const standIn = await start();
    const place = await chatOf(standIn, 'ailsa');
    await act(standIn, 'ailsa', 'message', { place, text: 'report' });
    const { id, name } = aPerson('ailsa');
    expect(standIn.received).toMatchObject([
      {
        type: 'message',
        text: 'report',
        channelId: 'msteams',
        serviceUrl: `${standIn.url}/connector`,
        from: { id: `29:${id}`, name, aadObjectId: id },
        recipient: bot,
        conversation: { id: place, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: 'en-GB',
      },
    ]);
  });

  it('in a channel reaches the bot only when it is mentioned', async () => {
    const standIn = await start();
    const place = channels.emt.channelId;
    await act(standIn, 'eilidh', 'message', { place, text: 'Good morning' });
    await act(standIn, 'eilidh', 'message', { place, text: '@Customer Behaviour queue' });
    expect(standIn.received).toMatchObject([
      {
        text: '<at>Customer Behaviour</at> queue',
        channelData: { team: { id: channels.emt.teamId }, channel: { id: place } },
      },
    ]);
    expect((await view(standIn, 'rory', place)).body).toHaveLength(2);
  });

  it('cannot be sent, nor read, where the person does not belong', async () => {
    const standIn = await start();
    const place = channels.emt.channelId;
    const sent = await act(standIn, 'ailsa', 'message', { place, text: 'Let me in' });
    const read = await view(standIn, 'ailsa', place);
    expect([sent.status, read.status]).toEqual([404, 404]);
  });
});

describe('Action.Execute', () => {
  const answering =
    (body: unknown, status = 200): BotScript =>
    () => ({ status, body });
  const press = async (
    standIn: RunningStandIn,
  ): Promise<{ outcome: unknown; messageId: string; place: string }> => {
    const place = await chatOf(standIn, 'ailsa');
    const messageId = await postCard(standIn, place);
    const action = { type: 'Action.Execute', verb: 'approve', data: { id: 'CB-1' } };
    const answer = await act(standIn, 'ailsa', 'execute', { place, messageId, action });
    return { outcome: answer.body, messageId, place };
  };

  it('is an invoke that carries verb and data and names the card', async () => {
    const standIn = await start();
    const { messageId } = await press(standIn);
    expect(standIn.received).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: messageId,
        value: {
          action: { type: 'Action.Execute', verb: 'approve', data: { id: 'CB-1' } },
          trigger: 'manual',
        },
      },
    ]);
  });

  it('shows the answered card to the person who pressed, until the card is updated for all', async () => {
    const standIn = await start(answering({ statusCode: 200, type: CARD, value: aCard('Yours') }));
    const { place, messageId } = await press(standIn);
    const own = await view(standIn, 'ailsa', place);
    const url = `${standIn.url}/connector/v3/conversations/${encodeURIComponent(place)}/activities/${messageId}`;
    await ask('PUT', url, {
      type: 'message',
      attachments: [{ contentType: CARD, content: aCard('Decided') }],
    });
    const updated = await view(standIn, 'ailsa', place);
    expect(own.body).toMatchObject([{ attachments: [{ content: { body: [{ text: 'Yours' }] } }] }]);
    expect(updated.body).toMatchObject([{ attachments: [{ content: { body: [{ text: 'Decided' }] } }] }]);
  });

  it('leaves the card of everybody else in a channel as posted', async () => {
    const standIn = await start(answering({ statusCode: 200, type: CARD, value: aCard('Yours') }));
    const place = channels.emt.channelId;
    const messageId = await postCard(standIn, place);
    const thread = `${place};messageid=${messageId}`;
    await act(standIn, 'eilidh', 'execute', {
      place: thread,
      messageId,
      action: { type: 'Action.Execute', verb: 'look' },
    });
    expect((await view(standIn, 'rory', place)).body).toMatchObject([
      { attachments: [{ content: { body: [{ text: 'As posted' }] } }] },
    ]);
  });

  it.each([
    [
      'a text',
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' },
      200,
      { kind: 'text', text: 'Done' },
    ],
    [
      'an error',
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'y' } },
      200,
      { kind: 'failed' },
    ],
    ['status 500', { statusCode: 200, type: CARD, value: aCard('Ignored') }, 500, { kind: 'failed' }],
    ['status 501', undefined, 501, { kind: 'failed' }],
    ['nothing', undefined, 200, { kind: 'failed' }],
  ])('answered with %s shows as %o', async (_answer, body, status, expected) => {
    const { outcome } = await press(await start(answering(body, status)));
    expect(outcome).toMatchObject(expected);
  });

  it('that is answered too late has failed, and is sent twice more with the same id', async () => {
    const turns = new EventEmitter();
    const late = { status: 200, body: { statusCode: 200, type: CARD, value: aCard('Too late') } };
    const standIn = await start(
      async () => {
        turns.emit('begun');
        await once(turns, 'end');
        return late;
      },
      { invokeDeadlineMs: 50 },
    );
    const thirdTurn = new Promise<void>((resolve) => {
      turns.on('begun', () => standIn.received.length === 3 && resolve());
    });
    const { outcome, place } = await press(standIn);
    await thirdTurn;
    turns.emit('end');
    const ids = standIn.received.map(({ id }) => id);
    expect(outcome).toEqual({ kind: 'failed', text: 'Something went wrong. Try again.' });
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
    expect((await view(standIn, 'ailsa', place)).body).toMatchObject([
      { attachments: [{ content: { body: [{ text: 'As posted' }] } }] },
    ]);
  });
});

describe('a dialog', () => {
  const task =
    (body: unknown): BotScript =>
    () => ({ status: 200, body });
  const open = async (standIn: RunningStandIn): Promise<unknown> => {
    const place = await chatOf(standIn, 'ailsa');
    const value = {
      data: { msteams: { type: 'task/fetch' }, verb: 'review' },
      context: { theme: 'default' },
    };
    const answer = await act(standIn, 'ailsa', 'ask', { place, name: 'task/fetch', value });
    return answer.body;
  };

  it.each([
    [
      'a card to go on with',
      {
        task: {
          type: 'continue',
          value: { title: 'Review', height: 'large', card: { contentType: CARD, content: aCard('Form') } },
        },
      },
      { kind: 'dialog', title: 'Review', size: 'large', card: aCard('Form') },
    ],
    [
      'a message',
      { task: { type: 'message', value: 'Already decided' } },
      { kind: 'text', text: 'Already decided' },
    ],
    ['nothing', undefined, { kind: 'nothing' }],
    [
      'something else',
      { task: { type: 'continue', value: { url: 'https://example.org' } } },
      { kind: 'failed', text: 'Something went wrong. Try again.' },
    ],
  ])('answered with %s shows as it must', async (_answer, body, expected) => {
    expect(await open(await start(task(body)))).toEqual(expected);
  });
});

describe('the message extension', () => {
  it('has the commands of the manifest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'manifest-'));
    const manifestFile = path.join(folder, 'manifest.json');
    const command = {
      id: 'check',
      type: 'query',
      title: 'Check',
      parameters: [{ name: 'q', title: 'Name' }],
    };
    await writeFile(manifestFile, JSON.stringify({ composeExtensions: [{ commands: [command] }] }));
    const standIn = await start(undefined, { manifestFile });
    const state = await ask('GET', `${standIn.url}/local/teams/ailsa/state`);
    await rm(folder, { recursive: true });
    expect(state.body).toMatchObject({
      commands: [{ id: 'check', type: 'query', context: ['compose', 'commandBox'] }],
    });
  });

  it('shows hits with what a choice sends', async () => {
    const hit = {
      contentType: CARD,
      content: aCard('Hit'),
      preview: { contentType: 'x', content: { title: 'Ann', tap: { type: 'invoke', value: { id: 1 } } } },
    };
    const standIn = await start(() => ({
      status: 200,
      body: { composeExtension: { type: 'result', attachments: [hit] } },
    }));
    const place = await chatOf(standIn, 'ailsa');
    const answer = await act(standIn, 'ailsa', 'ask', {
      place,
      name: 'composeExtension/query',
      value: { commandId: 'check' },
    });
    expect(answer.body).toMatchObject({ kind: 'results', results: [{ title: 'Ann', tap: { id: 1 } }] });
  });
});

describe('a message that is changed', () => {
  it('reaches the bot as an update of the same id, and reads anew for everybody', async () => {
    const standIn = await start();
    const place = await chatOf(standIn, 'ailsa');
    const posted = await act(standIn, 'ailsa', 'message', { place, text: 'chek' });
    const { id } = posted.body as { id: string }; // what the page reads
    await act(standIn, 'ailsa', 'edit', { place, messageId: id, text: 'check' });
    expect(standIn.received.at(-1)).toMatchObject({
      type: 'messageUpdate',
      id,
      text: 'check',
      channelData: { eventType: 'editMessage' },
    });
    const seen = await ask(
      'GET',
      `${standIn.url}/local/teams/ailsa/messages?place=${encodeURIComponent(place)}`,
    );
    expect(seen.body).toMatchObject([{ id, text: 'check', editedAt: expect.any(String) }]);
  });

  it('is one of the person who wrote it', async () => {
    const standIn = await start();
    const place = await chatOf(standIn, 'ailsa');
    const id = await postCard(standIn, place);
    const answer = await act(standIn, 'ailsa', 'edit', { place, messageId: id, text: 'mine' });
    expect(answer.status).toBe(403);
  });
});

describe('an installation', () => {
  it('is told to the bot when the person first looks, for them and for their teams, and only once', async () => {
    const standIn = await start();
    await ask('GET', `${standIn.url}/local/teams/eilidh/state`);
    await ask('GET', `${standIn.url}/local/teams/eilidh/state`);
    await until(() => standIn.received.length >= 4);
    await ask('GET', `${standIn.url}/local/teams/eilidh/state`);
    await act(standIn, 'eilidh', 'message', { place: await chatOf(standIn, 'eilidh'), text: 'Hello' });
    const installs = standIn.received.filter(({ type }) => type !== 'message');
    expect(installs.map(({ type }) => type)).toEqual([
      'conversationUpdate',
      'installationUpdate',
      'conversationUpdate',
      'installationUpdate',
    ]);
    expect(installs).toMatchObject([
      { membersAdded: [bot], conversation: { conversationType: 'personal' } },
      { action: 'add' },
      {
        membersAdded: [bot],
        conversation: { id: channels.emt.teamId },
        channelData: { eventType: 'teamMemberAdded' },
      },
      { action: 'add' },
    ]);
  });

  it('is over, with what the bot says to it, before what the person writes is sent', async () => {
    let endGreeting = (): void => undefined;
    const greeting = new Promise<void>((resolve) => (endGreeting = resolve));
    const standIn = await start(async ({ type }) => {
      if (type === 'installationUpdate') await greeting;
      return { status: 200 };
    });
    await ask('GET', `${standIn.url}/local/teams/ailsa/state`);
    const place = await chatOf(standIn, 'ailsa');
    const written = act(standIn, 'ailsa', 'message', { place, text: 'customers' });
    await until(() => standIn.received.length >= 2);
    await pause(200);
    const before = standIn.received.map(({ type }) => type);
    endGreeting();
    await written;
    expect(before).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(standIn.received.at(-1)).toMatchObject({ type: 'message', text: 'customers' });
  });

  it('names whoever installs by ids alone, without a name', async () => {
    const standIn = await start();
    await ask('GET', `${standIn.url}/local/teams/ailsa/state`);
    await until(() => standIn.received.length >= 2);
    const { id } = aPerson('ailsa');
    const from = { id: `29:${id}`, aadObjectId: id };
    expect(standIn.received.map((activity) => activity['from'])).toEqual([from, from]);
  });

  it.each([
    { state: 'removed', code: 'BotNotInConversationRoster' },
    { state: 'blocked', code: 'MessageWritesBlocked' },
  ])('that is $state lets the bot write nothing: $code', async ({ state, code }) => {
    const standIn = await start();
    const place = await chatOf(standIn, 'ailsa');
    await act(standIn, 'ailsa', 'install', { place, state });
    const url = `${standIn.url}/connector/v3/conversations/${encodeURIComponent(place)}/activities`;
    const answer = await ask('POST', url, { type: 'message', text: 'Hello' });
    expect(answer).toMatchObject({ status: 403, body: { error: { code } } });
  });

  it('removed from a team closes its channels and its roster to the bot', async () => {
    const standIn = await start();
    const place = channels.emt.channelId;
    await act(standIn, 'eilidh', 'install', { place, state: 'removed' });
    const v3 = `${standIn.url}/connector/v3/conversations`;
    const post = await ask('POST', `${v3}/${encodeURIComponent(place)}/activities`, {
      type: 'message',
      text: 'Hello',
    });
    const member = await ask(
      'GET',
      `${v3}/${encodeURIComponent(channels.emt.teamId)}/members/${aPerson('rory').id}`,
    );
    expect([post.status, member.status]).toEqual([403, 403]);
    expect(standIn.received).toMatchObject([{ type: 'installationUpdate', action: 'remove' }]);
  });

  it('restored is told to the bot again', async () => {
    const standIn = await start();
    const place = await chatOf(standIn, 'ailsa');
    await act(standIn, 'ailsa', 'install', { place, state: 'removed' });
    await act(standIn, 'ailsa', 'install', { place, state: 'installed' });
    expect(standIn.received.map(({ type, action }) => [type, action])).toEqual([
      ['installationUpdate', 'remove'],
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
    ]);
  });
});

describe('an open page', () => {
  it('hears of a new message as it comes', async () => {
    const standIn = await start();
    const place = await chatOf(standIn, 'ailsa');
    const closing = new AbortController();
    const stream = await fetch(`${standIn.url}/local/teams/ailsa/events`, { signal: closing.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await postCard(standIn, place);
    let heard = '';
    while (!heard.includes('"message"')) heard += (await reader?.read())?.value ?? '';
    closing.abort();
    expect(heard).toContain('As posted');
  });
});
