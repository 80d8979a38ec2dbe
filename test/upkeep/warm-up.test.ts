import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { compose } from '../../bot/compose/app';
import { codesOf } from '../../bot/compose/profile';
import { parseSettings } from '../../bot/settings';
import { aProductionEnvironment } from '../teams/settings';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const AzureWebJobsStorage =
  'DefaultEndpointsProtocol=https;AccountName=invented;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net';
const inAnHour = (): string => String(Math.floor(Date.now() / 1_000) + 3_600);

/** What Azure gives an app beside it: an address that answers with tokens of its identity. */
async function identityEndpoint() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const resource = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('resource') ?? '';
    asked.push(resource);
    const claims = Buffer.from(JSON.stringify({ aud: resource })).toString('base64url');
    const token = {
      access_token: `e30.${claims}.AAAA`,
      expires_on: inAnHour(),
      resource,
      token_type: 'Bearer',
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${String(port)}/token`, stop: () => server.close() };
}

describe('After a start', () => {
  it('the app signs in to Graph and to Teams before anybody asks it for something', async () => {
    const endpoint = await identityEndpoint();
    process.env['IDENTITY_ENDPOINT'] = endpoint.url;
    process.env['IDENTITY_HEADER'] = 'a secret of the machine';
    const settings = parseSettings(aProductionEnvironment({ AzureWebJobsStorage }), codesOf);
    await compose(settings, { now: () => new Date(), newKey: randomUUID, log: quiet }).warmUp();
    endpoint.stop();
    expect(endpoint.asked.toSorted()).toEqual([
      'https://api.botframework.com',
      'https://graph.microsoft.com',
    ]);
  });
});
