import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import * as z from 'zod/v4';
import { createClock, type LocalClock } from '../../local/clock';
import { createConnector, type ConnectorStandIn } from '../../local/connector/connector';
import { createFaults } from '../../local/faults';
import { createPage } from '../../local/page/page';
import { localOrganisation } from '../../local/people';
import { createEchoBot, type EchoBot } from './echo-bot';

/** The Teams-like page with the echo bot behind it, on a free port. */
export interface EchoTeams {
  readonly url: string;
  readonly connector: ConnectorStandIn;
  readonly bot: EchoBot;
  readonly clock: LocalClock;
  stop(): Promise<void>;
}

const advanced = z.object({ advance: z.string() });

/** Starts everything in one server; `port` 0 takes a free one. */
export async function startEchoTeams(port = 0): Promise<EchoTeams> {
  const app = express();
  const server = createServer(app).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo; // a TCP server that listens has no other kind of address
  const url = `http://127.0.0.1:${address.port}`;
  const clock = createClock();
  const bot = createEchoBot();
  const connector = createConnector({
    file: ':memory:',
    clock,
    faults: createFaults(),
    organisation: localOrganisation,
    serviceUrl: () => `${url}/connector`,
    botEndpoint: () => `${url}/api/messages`,
    manifestFile: path.join(__dirname, 'echo-manifest.json'),
  });
  const page = await createPage({ organisation: localOrganisation });
  app.use('/connector', connector.connectorRouter);
  app.use('/local/teams', connector.pageRouter);
  app.post('/local/clock', express.json(), async (request, response) => {
    await clock.advance(advanced.parse(request.body).advance);
    response.json({ now: clock.now() });
  });
  app.post('/api/messages', express.json(), bot.handle);
  app.use(page.router);
  const stop = async (): Promise<void> => {
    connector.close();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url, connector, bot, clock, stop };
}
