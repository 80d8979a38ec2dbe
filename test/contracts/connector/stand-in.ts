import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import * as z from 'zod/v4';
import { createClock, type LocalClock } from '../../../local/clock';
import {
  createConnector,
  type ConnectorOptions,
  type ConnectorStandIn,
} from '../../../local/connector/connector';
import { createFaults, type Faults } from '../../../local/faults';
import { localOrganisation } from '../../../local/people';

/** An activity as the bot received it. */
export type Received = Readonly<Record<string, unknown>>;

/** A connector on a free port with a scripted bot behind it. */
export interface RunningStandIn {
  readonly url: string;
  readonly connector: ConnectorStandIn;
  readonly clock: LocalClock;
  readonly faults: Faults;
  /** What the bot received, oldest first. */
  readonly received: readonly Received[];
  stop(): Promise<void>;
}

/** What the scripted bot does with an activity: its HTTP answer, at once or later. */
export type BotScript = (
  activity: Received,
) => { status: number; body?: unknown } | Promise<{ status: number; body?: unknown }>;

async function listen(app: express.Express): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has no other kind of address
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Starts the stand-in over a store in memory, unless `options` say otherwise; the bot answers 200 unless scripted. */
export async function startStandIn(
  options: Partial<
    Pick<
      ConnectorOptions,
      'file' | 'enforceRates' | 'invokeDeadlineMs' | 'manifestFile' | 'organisation' | 'tenant'
    >
  > = {},
  script: BotScript = () => ({ status: 200 }),
): Promise<RunningStandIn> {
  const app = express();
  const received: Received[] = [];
  const clock = createClock();
  const faults = createFaults();
  const { url, stop } = await listen(app);
  const connector = createConnector({
    file: ':memory:',
    clock,
    faults,
    organisation: localOrganisation,
    serviceUrl: () => `${url}/connector`,
    botEndpoint: () => `${url}/api/messages`,
    ...options,
  });
  app.use('/connector', connector.connectorRouter);
  app.use('/local/teams', connector.pageRouter);
  app.post('/api/messages', express.json(), async (request, response) => {
    const activity = z.record(z.string(), z.unknown()).parse(request.body);
    received.push(activity);
    const { status, body } = await script(activity);
    response.status(status).json(body);
  });
  const close = async (): Promise<void> => {
    connector.close();
    await stop();
  };
  return { url, connector, clock, faults, received, stop: close };
}
