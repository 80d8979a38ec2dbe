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
export async function openStorageLine(connectionString: string, faults: Faults): Promise<StorageLine> {
  const servers: Server[] = [];
  let through = connectionString;
  for (const [found, name, host = ''] of connectionString.matchAll(endpoint)) {
    const server = createServer((asked, answer) => {
      pass(asked, answer, { host, faults }).catch(() => answer.destroy());
    });
    servers.push(server);
    through = through.replace(found, `${name}=http://${await listen(server)}`);
  }
  return {
    connectionString: through,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
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
  { host, faults }: { readonly host: string; readonly faults: Faults },
): Promise<void> {
  const fault = faults.next('storage', asked.method ?? '', asked.url ?? '');
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
