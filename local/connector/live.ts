import type { Response } from 'express';
import type { LocalPerson } from '../people';
import type { LiveEvent } from './page-contract';

/** The open pages, and what they are told as it happens (server-sent events). */
export interface Live {
  /** Keeps a response open as an event stream for a person until they close it. */
  subscribe(person: LocalPerson, response: Response): void;
  /** Tells every open page what `eventFor` says for its person; undefined tells it nothing. */
  publish(eventFor: (person: LocalPerson) => LiveEvent | undefined): void;
  /** Ends all streams. */
  close(): void;
}

const KEEP_ALIVE_MS = 20_000;

/** No open pages yet. A comment line every 20 s keeps proxies from closing a quiet stream. */
export function createLive(): Live {
  const open = new Map<Response, LocalPerson>();
  const keepAlive = setInterval(() => {
    for (const response of open.keys()) response.write(': still here\n\n');
  }, KEEP_ALIVE_MS);
  keepAlive.unref();
  return {
    subscribe(person, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
      response.write('retry: 1000\n\n');
      open.set(response, person);
      response.on('close', () => open.delete(response));
    },
    publish(eventFor) {
      for (const [response, person] of open) {
        const event = eventFor(person);
        if (event) response.write(`data: ${JSON.stringify(event)}\n\n`);
      }
    },
    close() {
      clearInterval(keepAlive);
      for (const response of open.keys()) response.end();
      open.clear();
    },
  };
}
