import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import * as z from 'zod/v4';
import { Graph } from '../../bot/register/sharepoint/graph';
import { columnDefinition } from '../../bot/register/setup/mend';
import { wantedLists } from '../../bot/register/setup/wanted-lists';
import { createGraphClient } from '../../bot/register/sharepoint/graph-client';

/** A request as it arrived, alone or as part of a batch; its address is decoded and relative to the service root. */
export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** What the service answers to a request; 200 with nothing where it says nothing. */
export type Answering = (
  request: Arrived,
) => { readonly status?: number; readonly body?: unknown } | undefined;

const batchSchema = z.object({
  requests: z.array(
    z.object({ id: z.string(), method: z.string(), url: z.string(), body: z.unknown().optional() }),
  ),
});

/** The site as it is set up, whose lists have their names for ids: no part of the script. */
function setUpAnswer(url: string) {
  if (url.includes('/lists?')) {
    const value = wantedLists.map(({ name }) => ({ id: name, name, displayName: name }));
    return { status: 200, body: { value } };
  }
  const [, asked] = /\/lists\/(\w+)\/columns$/.exec(url) ?? [];
  const list = wantedLists.find(({ name }) => name === asked);
  if (!list) return undefined;
  const value = Object.entries(list.columns).map(([name, column]) => ({
    id: name,
    ...columnDefinition(name, column),
  }));
  return { status: 200, body: { value } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

/** A Graph whose service answers each request by what it asks, whatever else is in its batch; close it when the test ends. */
export async function aScriptedGraph(answering: Answering = () => undefined) {
  const arrived: Arrived[] = [];
  const batches: number[] = [];
  const answer = (method: string, url: string, body: unknown) => {
    const setUp = setUpAnswer(url);
    if (setUp) return setUp;
    const request = { method, url: decodeURIComponent(url.replace(/^\/graph\/v1\.0|^\/v1\.0/, '')), body };
    arrived.push(request);
    return { status: 200, ...answering(request) };
  };
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const batch = request.url?.endsWith('/$batch') ? batchSchema.parse(body).requests : undefined;
      if (batch) batches.push(batch.length);
      const one = batch
        ? {
            status: 200,
            body: {
              responses: batch.map((part) => ({ id: part.id, ...answer(part.method, part.url, part.body) })),
            },
          }
        : answer(request.method ?? '', request.url ?? '', body);
      response.writeHead(one.status, { 'content-type': 'application/json' });
      response.end(one.body === undefined ? '' : JSON.stringify(one.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = createGraphClient({
    getToken: async () => 'a-token',
    origin: `http://127.0.0.1:${port}`,
    userAgent: 'NONISV|Test|CustomerBehaviour/1.0',
  });
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { graph: new Graph(client), arrived, batches, close };
}
