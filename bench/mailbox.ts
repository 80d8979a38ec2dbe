import { createServer } from 'node:http';

/**
 * The least that a Bot Connector can be: takes any post and gives it an id. Both bots answer into one of these, so that neither
 * waits for the stand-in's conversations; everything else they ask of Teams goes to the stand-in.
 */
export interface Mailbox {
  /** The service URL that activities carry. */
  readonly url: string;
  /** The last activity posted here, as text; '' when none was. */
  readonly last: () => string;
  readonly received: () => number;
  close(): Promise<void>;
}

/** Opens a mailbox on a free port of the loopback address. */
export async function openMailbox(): Promise<Mailbox> {
  let last = '';
  let received = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received += 1;
      last = Buffer.concat(chunks).toString();
      response
        .writeHead(201, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: String(received) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    last: () => last,
    received: () => received,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
