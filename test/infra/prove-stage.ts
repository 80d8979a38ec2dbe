import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import * as z from 'zod/v4';
import { createClock } from '../../local/clock';
import { createConnector, type ConnectorStandIn } from '../../local/connector/connector';
import { createFaults, type Faults } from '../../local/faults';
import { createGraph, type GraphStandIn } from '../../local/graph/graph';
import { createMembership, type Membership } from '../../local/membership';
import { organisation } from '../contracts/connector/advice-in-private';

/** What was asked of a service, and what the stand-in answers. */
export interface Exchanged {
  readonly method: string;
  /** The path with its query, decoded. */
  readonly path: string;
  readonly asked: string;
  readonly status: number;
  readonly body: string;
}

/** A place in which a service differs from the stand-in: gives the other answer, or undefined. */
export type Deviation = (exchanged: Exchanged) => Partial<Pick<Exchanged, 'status' | 'body'>> | undefined;

/** Graph and Teams of a tenant that may differ from ours. */
export interface Stage {
  readonly graph: GraphStandIn;
  readonly connector: ConnectorStandIn;
  readonly faults: Faults;
  readonly membership: Membership;
  readonly graphUrl: string;
  readonly connectorUrl: string;
  /** Answers otherwise from now on. */
  differ(deviations: readonly Deviation[]): void;
  stop(): Promise<void>;
}

/** Starts both stand-ins on a port of their own, each answer passing by the deviations. */
export async function startStage({ enforceRates = true } = {}): Promise<Stage> {
  const [clock, faults] = [createClock(), createFaults()];
  const membership = createMembership(organisation);
  const shared = { clock, faults, organisation, membership, file: ':memory:' };
  const graph = createGraph(shared);
  const inner = express();
  const home = await listen(inner);
  const connector = createConnector({
    ...shared,
    enforceRates,
    serviceUrl: () => `${home.url}/connector`,
    botEndpoint: () => `${home.url}/api/messages`,
  });
  inner.use('/graph/v1.0', graph.router);
  inner.use('/connector', connector.connectorRouter);
  let deviations: readonly Deviation[] = [];
  const outer = express();
  outer.use(express.raw({ type: () => true, limit: '300mb' }), (request, response, next) => {
    passOn(home.url, request, () => deviations)
      .then(({ status, headers, bytes }) => {
        response.status(status);
        for (const [name, value] of headers) response.setHeader(name, value);
        response.end(bytes);
      })
      .catch(next);
  });
  const front = await listen(outer);
  return {
    graph,
    connector,
    faults,
    membership,
    graphUrl: `${front.url}/graph/v1.0`,
    connectorUrl: `${front.url}/connector`,
    differ: (some) => (deviations = some),
    async stop() {
      await front.close();
      connector.close();
      graph.close();
      await home.close();
    },
  };
}

async function listen(app: express.Express): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Of one connection only, or of a body that has another length by now. */
const ofTheWire = [
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'host',
  'content-encoding',
];

const forwarded = (entries: Iterable<readonly [string, string]>): [string, string][] =>
  [...entries].filter(([name]) => !ofTheWire.includes(name)).map(([name, value]) => [name, value]);

async function passOn(
  home: string,
  { method, url, headers, body }: express.Request,
  deviations: () => readonly Deviation[],
): Promise<{ status: number; headers: readonly [string, string][]; bytes: Uint8Array }> {
  const sent = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  const bytesSent = body instanceof Uint8Array && body.length > 0 ? new Uint8Array(body) : undefined;
  const answer = await fetch(`${home}${url}`, {
    method,
    headers: forwarded(sent),
    redirect: 'manual',
    ...(bytesSent ? { body: bytesSent } : {}),
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = (some: Uint8Array | undefined) => new TextDecoder().decode(some);
  const path = safelyDecoded(url);
  const exchanged = { method, path, asked: text(bytesSent), status: answer.status, body: text(bytes) };
  const other = deviations()
    .map((deviation) => deviation(exchanged))
    .find((one) => one !== undefined);
  return {
    status: other?.status ?? answer.status,
    headers: forwarded(answer.headers),
    bytes: other?.body === undefined ? bytes : new TextEncoder().encode(other.body),
  };
}

function safelyDecoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url; // Badly encoded on purpose.
  }
}
