import { createServer } from 'node:http';
import express, { type Express } from 'express';
import { PortTakenError } from './errors';

/** An express application that already listens, so that its address is known before anything is mounted. */
export interface WebServer {
  readonly app: Express;
  /** Such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Drops every connection and frees the port. */
  close(): Promise<void>;
}

/** Two minutes, in milliseconds. */
const keepAliveMs = 120_000;

/** Listens on the loopback address alone; port 0 is any free one. Rejects with `PortTakenError`. */
export async function listen(port: number): Promise<WebServer> {
  const app = express();
  app.disable('x-powered-by');
  const server = createServer(app);
  // As long as the real services keep a connection that nobody uses: one that closes too soon loses requests on their way.
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    app,
    url: `http://127.0.0.1:${String(actual)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
