import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { parseSettings } from '../../bot/settings';
import { BotAdapter, type Reply } from '../../bot/teams/sdk/adapter';
import { aProductionEnvironment } from './settings';

const settings = parseSettings(aProductionEnvironment());
const botService = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const inSeconds = (): number => Math.floor(Date.now() / 1_000);
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const activity = {
  type: 'message',
  channelId: 'msteams',
  from: { id: '29:somebody' },
  recipient: { id: settings.bot.id },
  conversation: { id: 'a:1' },
  serviceUrl,
};

/** What Bot Service publishes of its keys: one for Teams, one for another channel only. */
const published = () => {
  const jwk = botService.publicKey.export({ format: 'jwk' });
  return {
    keys: [
      { ...jwk, kid: 'for-teams', endorsements: ['msteams'] },
      { ...jwk, kid: 'for-webchat', endorsements: ['webchat'] },
    ],
  };
};

// The one thing stood in for is Microsoft's own host: its published keys come from this machine instead.
let asked: string[] = [];
let keys: 'there' | 'answers 503' | 'hangs up' = 'there';
const server = http.createServer((request, response) => {
  asked.push(request.url ?? '');
  const isConfiguration = request.url?.includes('openid') ?? false;
  const configuration = { jwks_uri: 'https://login.botframework.com/keys' };
  if (keys === 'hangs up') return request.destroy();
  response.statusCode = keys === 'there' ? 200 : 503;
  response.setHeader('content-type', 'application/json');
  return response.end(JSON.stringify(isConfiguration ? configuration : published()));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // The spy's type has every overload of `request`; the SDK calls this one.
  const toThisMachine = (options: RequestOptions) =>
    http.request({
      method: options.method,
      path: options.path,
      headers: options.headers,
      host: '127.0.0.1',
      port,
      protocol: 'http:',
    });
  jest.spyOn(https, 'request').mockImplementation(toThisMachine as typeof https.request);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = () => ({
  iss: 'https://api.botframework.com',
  aud: settings.bot.appId,
  serviceurl: serviceUrl,
  nbf: inSeconds() - 60,
  exp: inSeconds() + 3_600,
});

interface Made {
  readonly header?: object;
  readonly claims?: object;
  readonly key?: KeyObject;
}

const unsigned = ({ header, claims: changed }: Made): string =>
  `${part({ alg: 'RS256', typ: 'JWT', kid: 'for-teams', ...header })}.${part({ ...claims(), ...changed })}`;
const aToken = (made: Made = {}): string => {
  const text = unsigned(made);
  const signature = createSign('RSA-SHA256')
    .update(text)
    .sign(made.key ?? botService.privateKey, 'base64url');
  return `Bearer ${text}.${signature}`;
};

async function heard(
  authorization: string,
  body: object = activity,
): Promise<{ ran: boolean; reply: Reply }> {
  const quiet = () => undefined;
  const adapter = new BotAdapter(settings, { info: quiet, warn: quiet, error: quiet }, () => new Date());
  let ran = false;
  const reply = await adapter.receive({ authorization, body }, async () => {
    ran = true;
  });
  return { ran, reply };
}

describe('C5 · a token proves Bot Service by its signature', () => {
  // First, because the SDK keeps the keys once it has them.
  it.each(['answers 503', 'hangs up'] as const)(
    'and while the host of its keys %s, nobody is let in and Bot Service is asked to try again',
    async (how) => {
      keys = how;
      const { ran, reply } = await heard(aToken());
      keys = 'there';
      expect([ran, reply.status]).toEqual([false, 500]);
    },
  );

  it('which Bot Service itself gave: the bot listens', async () => {
    expect(await heard(aToken())).toMatchObject({ ran: true, reply: { status: 200 } });
    expect(asked).toHaveLength(2);
  });

  const publicPem = botService.publicKey.export({ type: 'spki', format: 'pem' });
  const signedWithPublicKey = (): string => {
    const text = unsigned({ header: { alg: 'HS256' } });
    return `Bearer ${text}.${createHmac('sha256', publicPem).update(text).digest('base64url')}`;
  };
  const altered = (): string => {
    const [header, , signature] = aToken().split('.');
    return `${header}.${part({ ...claims(), exp: inSeconds() + 7_200 })}.${signature}`;
  };

  it.each([
    ['a forger signed under the name of the real key', () => aToken({ key: forger.privateKey })],
    ['names a key that Bot Service does not publish', () => aToken({ header: { kid: 'mine' } })],
    ['names no key', () => aToken({ header: { kid: undefined } })],
    ['was altered after it was signed', altered],
    ['says that it needs no signature', () => `Bearer ${unsigned({ header: { alg: 'none' } })}.`],
    ['was signed with the public key as a password', signedWithPublicKey],
    ['was given for another channel', () => aToken({ header: { kid: 'for-webchat' } })],
    [
      'was given for another service address',
      () => aToken({ claims: { serviceurl: 'https://evil.example/' } }),
    ],
    ['names no service address', () => aToken({ claims: { serviceurl: undefined } })],
    ['is not valid yet', () => aToken({ claims: { nbf: inSeconds() + 3_600 } })],
  ])('but one that %s is answered 401, and the bot does not listen', async (_, token) => {
    expect(await heard(token())).toEqual({
      ran: false,
      reply: { status: 401, body: { error: 'Send a token of Bot Service' } },
    });
  });

  it('and a true one does not carry an activity that answers elsewhere', async () => {
    const elsewhere = { ...activity, serviceUrl: 'https://evil.example/' };
    expect((await heard(aToken(), elsewhere)).ran).toBe(false);
  });
});
