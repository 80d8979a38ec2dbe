import type { MessageView } from '../../../local/connector/page-contract';
import type { Local } from '../../../local/start/local';
import { startTestLocal } from '../../start-local';
import { chatCommands } from '../../../bot/teams/routes/chat';
import { anActivity, toBot } from '../activities';
import { Colleague, wordsOn } from '../colleague';
import { aCaseIn } from '../prepared';
import { idOf } from '../story';

let local: Local;
beforeAll(async () => {
  local = await startTestLocal();
});
afterAll(async () => local.stop());

/** An installation as Teams tells it: who installed is named by ids alone. */
const installs = (key: string) =>
  toBot(
    local,
    anActivity(local, key, {
      type: 'installationUpdate',
      action: 'add',
      from: { id: `29:${idOf(key)}`, aadObjectId: idOf(key) },
    }),
  );

describe('A message that somebody changes afterwards', () => {
  it('is no new command: nothing is answered, and nothing done', async () => {
    const before = local.connector.sent.length;
    const { status } = await toBot(
      local,
      anActivity(local, 'ailsa', {
        type: 'messageUpdate',
        text: 'report',
        channelData: { eventType: 'editMessage' },
      }),
    );
    expect(status).toBe(200);
    expect(local.connector.sent).toHaveLength(before);
  });
});

/** The first sentence of the card, whose parts `wordsOn` puts on lines of their own. */
const greetingOn = ({ attachments }: MessageView): string | undefined =>
  /Hello[^.]*\./.exec(wordsOn(attachments).replaceAll('\n', ''))?.[0];

describe('H1 · what the bot says to somebody who has just got it', () => {
  it('greets them by their own first name, although Teams gives none', async () => {
    await installs('ailsa');
    const card = await new Colleague(local, 'ailsa').sees('How can I help?');
    expect(greetingOn(card)).toBe('Hello Ailsa.');
  });

  it('X5 · tells somebody whom the directory does not know that it is not for them', async () => {
    await installs('shona');
    const told = await new Colleague(local, 'shona').sees('You cannot use this here');
    expect(greetingOn(told)).toBeUndefined();
  });

  it('greets without a name while the directory does not answer, whoever was known to be staff', async () => {
    const callum = new Colleague(local, 'callum');
    await callum.says('check');
    local.faults.add({ service: 'graph', path: '/users', status: 503, times: 20 });
    await installs('callum');
    local.faults.clear();
    expect(greetingOn(await callum.sees('How can I help?'))).toBe('Hello.');
  });

  it('X5 · says that nobody could confirm who they are to somebody who comes for the first time then', async () => {
    local.faults.add({ service: 'graph', path: '/users', status: 503, times: 20 });
    local.faults.add({ service: 'connector', method: 'GET', path: '/members/', status: 503, times: 20 });
    await installs('fiona');
    local.faults.clear();
    const told = await new Colleague(local, 'fiona').sees('Who you are could not be confirmed just now');
    expect(greetingOn(told)).toBeUndefined();
  });
});

/** The commands that a card names, by the titles of its facts. */
const namedOn = ({ attachments }: MessageView): readonly string[] => {
  const names = chatCommands.flatMap(({ words }) => words.slice(0, 1));
  const lines = wordsOn(attachments).split('\n');
  return names.filter((name) => lines.includes(name));
};

describe('H1 · help names every command that somebody may use, and no other', () => {
  const forEverybody = chatCommands
    .flatMap(({ words }) => words.slice(0, 1))
    .filter((name) => !['customers', 'records', 'export'].includes(name));

  it.each([
    ['ailsa', []],
    ['kirsty', ['customers', 'records', 'export']],
  ] as const)('C5 · %s besides those for everybody: %s', async (key, more) => {
    const colleague = new Colleague(local, key);
    await colleague.says('help');
    const named = namedOn(await colleague.sees('What you can write here'));
    const all = chatCommands.flatMap(({ words }) => words.slice(0, 1));
    expect(named).toEqual(all.filter((name) => [...forEverybody, ...more].includes(name)));
  });
});

describe('C5 · somebody who removed the app and has it again', () => {
  it('reads in the welcome that something waits for them', async () => {
    const callum = new Colleague(local, 'callum');
    await aCaseIn(local, 'reported');
    await local.drain();
    await installs('callum');
    expect(wordsOn((await callum.sees('How can I help?')).attachments)).toContain('Something waits for you');
    await installs('isla');
    const nothing = await new Colleague(local, 'isla').sees('How can I help?');
    expect(wordsOn(nothing.attachments)).not.toMatch(/Something waits|things wait/);
  });
});
