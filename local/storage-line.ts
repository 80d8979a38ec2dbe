import {
  createServer,
  type IncomingMessage,
  request as send,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, Faults } from './faults';

/** A line to a storage account, on which the fault plan can refuse, delay and cut requests (`service: 'storage'`). */
export interface StorageLine {
  /** The connection string of the account by way of this line. */
  readonly connectionString: string;
  /** Cuts whatever is under way and ends. */
  close(): Promise<void>;
}

const endpoint = /(\w+Endpoint)=http:\/\/([^/;]+)/g;

/** Opens a line to each service of an Azurite. A fault's `path` is matched against the path with its query, account first. */
export async function openStorageLine(
  connectionString: string,
  faults: Pick<Faults, 'next'>,
): Promise<StorageLine> {
  const lines: Line[] = [];
  let through = connectionString;
  for (const [found, name, host = ''] of connectionString.matchAll(endpoint)) {
    const line = await openLine(host, (method, path) => faults.next('storage', method, path));
    lines.push(line);
    through = through.replace(found, `${name}=${line.url}`);
  }
  return {
    connectionString: through,
    close: async () => {
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}

/** A line to one server. */
export interface Line {
  /** Such as `http://127.0.0.1:41234`. */
  readonly url: string;
  close(): Promise<void>;
}

/** The fault for a request, asked once as it arrives; undefined lets it pass. */
export type FaultOf = (method: string, path: string) => Fault | undefined;

/** Opens a line to a server (`host:port`) on which each request passes, or fails as it is told. */
export async function openLine(host: string, faultOf: FaultOf): Promise<Line> {
  const server = createServer((asked, answer) => {
    pass(asked, answer, { host, faultOf }).catch(() => answer.destroy());
  });
  return { url: `http://${await listen(server)}`, close: () => close(server) };
}

const listen = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      // A server that listens on a port has an address of this kind.
      const { port } = server.address() as AddressInfo;
      resolve(`127.0.0.1:${port}`);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });

async function pass(
  asked: IncomingMessage,
  answer: ServerResponse,
  { host, faultOf }: { readonly host: string; readonly faultOf: FaultOf },
): Promise<void> {
  const fault = faultOf(asked.method ?? '', asked.url ?? '');
  const body = await buffer(asked);
  if (fault?.latencyMs) await pause(fault.latencyMs, undefined, { ref: false });
  if (fault && fault.drop !== 'after' && (fault.drop === 'before' || fault.status !== undefined)) {
    refuse(answer, fault);
    return;
  }
  const reply = await forward(asked, body, host);
  const bytes = await buffer(reply);
  if (fault?.drop === 'after') {
    answer.destroy();
    return;
  }
  if (fault?.says !== undefined) {
    answer.writeHead(200, { 'content-type': 'text/html' }).end(fault.says);
    return;
  }
  answer.writeHead(reply.statusCode ?? 502, reply.rawHeaders);
  answer.end(bytes);
}

function refuse(answer: ServerResponse, { drop, status = 503, retryAfter }: Fault): void {
  if (drop !== undefined) {
    answer.destroy();
    return;
  }
  answer.writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) });
  answer.end();
}

const forward = (asked: IncomingMessage, body: Buffer, host: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const [hostname, port] = host.split(':');
    const { method, url: path, headers } = asked;
    const whole = { ...headers, 'content-length': String(body.length) };
    const sent = send({ hostname, port, method, path, headers: whole, agent: false }, resolve);
    sent.once('error', reject);
    sent.end(body);
  });
