import { createServer, request as ask, type Server } from 'node:http';

/** Stands before Azurite and notes what passes. Signatures hold: Azure's shared key does not sign the host. */
export interface StorageCounter {
  /** The connection string with our address in place of Azurite's queues and tables. */
  readonly connection: string;
  /** Such as `POST queue deliveries`, oldest first. */
  readonly requests: string[];
  /** How many are not answered yet. */
  readonly underWay: () => number;
  close(): Promise<void>;
}

const services = ['Queue', 'Table'] as const;

/** Opens a counter before the queues and the tables of a local storage account. */
export async function countStorage(connection: string): Promise<StorageCounter> {
  const requests: string[] = [];
  let underWay = 0;
  const servers: Server[] = [];
  let through = connection;
  for (const service of services) {
    const target = new RegExp(`${service}Endpoint=(http://[^/;]+)`).exec(connection)?.[1] ?? '';
    const server = createServer((incoming, outgoing) => {
      const { method = '', url = '', headers } = incoming;
      const [name = ''] = /[\w-]+/.exec(url.split('/')[2] ?? '') ?? [];
      requests.push(`${method} ${service.toLowerCase()} ${name}`);
      underWay += 1;
      outgoing.on('close', () => (underWay -= 1));
      const passed = ask(new URL(url, target), { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(passed);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    through = through.replace(target, `http://127.0.0.1:${String(port)}`);
  }
  const close = async (): Promise<void> => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { connection: through, requests, underWay: () => underWay, close };
}
