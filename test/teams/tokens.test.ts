import { Socket } from 'node:net';
import { BotAdapter } from '../../bot/teams/sdk/adapter';
import { mayBeBotService } from '../../bot/teams/sdk/token-sieve';
import { aProductionEnvironment } from './settings';
import { parseSettings } from '../../bot/settings';

const settings = parseSettings(aProductionEnvironment());
const now = new Date('2026-11-22T12:00:00Z');
const seconds = (instant: string): number => Date.parse(instant) / 1_000;

const aTokenOf = (claims: object, header: object = { alg: 'RS256', kid: 'made-up' }): string =>
  `Bearer ${[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.AAAA`;

const sound = {
  iss: 'https://api.botframework.com',
  aud: settings.bot.appId,
  exp: seconds('2026-11-22T13:00:00Z'),
};

const unsound: readonly (readonly [string, string])[] = [
  ['no token', ''],
  ['a password', 'Basic YWRtaW46YWRtaW4='],
  ['something that is no token', 'Bearer hello'],
  ['a token without claims', aTokenOf({})],
  ['a token of a tenant', aTokenOf({ ...sound, iss: 'https://sts.windows.net/5c0ffee0/' })],
  ['a token of the emulator', aTokenOf({ ...sound, iss: 'https://login.microsoftonline.com/d6d49420/v2.0' })],
  ['a token for another bot', aTokenOf({ ...sound, aud: '11111111-1111-4111-8111-111111111111' })],
  ['a token for no bot', aTokenOf({ ...sound, aud: undefined })],
  ['a token that is over', aTokenOf({ ...sound, exp: seconds('2026-11-22T11:54:59Z') })],
  ['an unsigned token that is over', aTokenOf({ ...sound, exp: 1 }, { alg: 'none' })],
];

const activity = {
  type: 'message',
  channelId: 'msteams',
  from: { id: '29:somebody' },
  recipient: { id: settings.bot.id },
  conversation: { id: 'a:1' },
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
};

describe('In production only Bot Service speaks to the bot', () => {
  it.each(unsound)(
    'C5 · %s is answered 401 with one sentence, and nobody is asked about it',
    async (_, authorization) => {
      const connect = jest.spyOn(Socket.prototype, 'connect');
      const said: string[] = [];
      const log = {
        info: () => undefined,
        warn: (event: string) => said.push(event),
        error: () => undefined,
      };
      const adapter = new BotAdapter(settings, log, () => now);
      let ran = false;
      const reply = await adapter.receive({ authorization, body: activity }, async () => {
        ran = true;
      });
      expect(reply).toEqual({ status: 401, body: { error: 'Send a token of Bot Service' } });
      expect(ran).toBe(false);
      expect(connect).not.toHaveBeenCalled();
      expect(said).toEqual(['activity-refused']);
      connect.mockRestore();
    },
  );

  it('C5 · a token with every claim in order goes on to be verified, up to five minutes after its end', () => {
    const lasting = (exp: string): string => aTokenOf({ ...sound, exp: seconds(exp) });
    expect(mayBeBotService(aTokenOf(sound), settings.bot.appId, now)).toBe(true);
    expect(mayBeBotService(lasting('2026-11-22T11:55:01Z'), settings.bot.appId, now)).toBe(true);
    expect(mayBeBotService(lasting('2026-11-22T11:55:00Z'), settings.bot.appId, now)).toBe(false);
  });

  it.each([
    [{}],
    [{ ...activity, type: '' }],
    [{ ...activity, from: undefined }],
    ['text'],
    [undefined],
    [[activity]],
  ])('C5 · %j is no activity: answered 400 before any token is verified', async (body) => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const adapter = new BotAdapter(settings, log, () => now);
    const reply = await adapter.receive({ authorization: aTokenOf(sound), body }, () => Promise.resolve());
    expect(reply).toEqual({ status: 400, body: { error: 'Send a Bot Framework activity as JSON' } });
  });
});
