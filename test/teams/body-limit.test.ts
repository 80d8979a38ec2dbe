import { createServer, request as send } from 'node:http';
import express from 'express';
import { createFunctionsHost } from '../../local/functions-host/host';
import { createSteppedClock } from '../../local/functions-host/stepped-clock';
import { loadIsolated } from '../contracts/functions-host/isolated-load';
import { aProductionEnvironment } from './settings';

const environment = process.env;
const storage =
  'DefaultEndpointsProtocol=https;AccountName=invented;AccountKey=c2VjcmV0;EndpointSuffix=storage.example';
let url = '';
let close = async (): Promise<void> => undefined;

/** The endpoint alone, as it runs in Azure: every token is looked at. */
beforeAll(async () => {
  process.env = { ...environment, ...aProductionEnvironment({ AzureWebJobsStorage: storage }) };
  const clock = createSteppedClock(0);
  const host = await createFunctionsHost({
    load: async () => loadIsolated((): unknown => require('../../functions/messages')),
    storageConnection: storage,
    clock,
    log: () => undefined,
    hostJson: { version: '2.0' },
  });
  const server = createServer(express().use(host.router));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/messages`;
  close = async () => {
    await host.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
});
afterAll(async () => {
  await close();
  process.env = environment;
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that says of itself what Bot Service's say, signed by nobody. */
const plausible = (): string =>
  `Bearer ${part({ alg: 'RS256' })}.${part({
    iss: 'https://api.botframework.com',
    aud: aProductionEnvironment()['MicrosoftAppId'],
    exp: Date.now() / 1_000 + 600,
  })}.AAAA`;

interface Sent {
  readonly authorization?: string;
  readonly body: Buffer;
  /** Whether the request names its length; otherwise it comes in chunks. */
  readonly isLengthNamed?: boolean;
}

/** Posts a body; gives what was answered. */
const post = ({ authorization, body, isLengthNamed = true }: Sent) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const headers = {
      ...(authorization === undefined ? {} : { authorization }),
      ...(isLengthNamed ? { 'content-length': body.length } : { 'transfer-encoding': 'chunked' }),
    };
    const sending = send(url, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sending.on('error', reject);
    sending.end(body);
  });

const large = Buffer.alloc(60 * 1024 * 1024, 'x');
const limit = 256 * 1024;
const tooLarge = { status: 413, text: '{"error":"Send at most 256 KB"}' };
const noToken = { status: 401, text: '{"error":"Send a token of Bot Service"}' };
const noActivity = { status: 400, text: '{"error":"Send a Bot Framework activity as JSON"}' };

describe('C6 · what is sent to the bot is looked at no further than it has to be', () => {
  it('a body that names 60 MB is refused for that, before its token is looked at', async () => {
    expect(await post({ body: large })).toEqual(tooLarge);
    expect(await post({ authorization: plausible(), body: large })).toEqual(tooLarge);
  });

  it('a body of one byte over the limit is refused, and one of the limit is read', async () => {
    const authorization = plausible();
    expect(await post({ authorization, body: Buffer.alloc(limit + 1, 'x') })).toEqual(tooLarge);
    expect(await post({ authorization, body: Buffer.alloc(limit, 'x') })).toEqual(noActivity);
  });

  it.each([
    ['no token', undefined],
    ['a password', 'Basic YWRtaW46YWRtaW4='],
    ['something that is no token', 'Bearer hello'],
  ])('with %s nothing is read: what is no JSON, or too long without saying so, is 401', async (_, given) => {
    const authorization = given === undefined ? {} : { authorization: given };
    expect(await post({ ...authorization, body: Buffer.from('{"type":') })).toEqual(noToken);
    expect(await post({ ...authorization, body: large, isLengthNamed: false })).toEqual(noToken);
  });

  it('a body that does not name its length is read up to the limit and refused beyond it', async () => {
    const authorization = plausible();
    const chunked = (size: number) =>
      post({ authorization, body: Buffer.alloc(size, 'x'), isLengthNamed: false });
    expect(await chunked(limit + 1)).toEqual(tooLarge);
    expect(await chunked(limit)).toEqual(noActivity);
  });
});
