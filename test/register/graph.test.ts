import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Outage } from '../../bot/commands/outage';
import { deadlineIn } from '../../bot/compose/deadline';
import { Graph } from '../../bot/register/sharepoint/graph';
import { createGraphClient } from '../../bot/register/sharepoint/graph-client';

/** What the server answers to its requests, one after the other; the last for all that follow. */
type Script = readonly ((request: IncomingMessage, response: ServerResponse) => void)[];

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Script[number] => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
};
const hangUp: Script[number] = (request) => request.socket.destroy();
const silence: Script[number] = () => undefined;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A Graph whose service answers by a script, and the requests that arrived there. */
async function aGraph(script: Script): Promise<{ graph: Graph; arrived: IncomingMessage[] }> {
  const arrived: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = script[Math.min(arrived.length, script.length - 1)];
    arrived.push(request);
    answer?.(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const userAgent = 'NONISV|Test|CustomerBehaviour/9';
  const client = createGraphClient({
    getToken: async () => 'a-token',
    origin: `http://127.0.0.1:${port}`,
    userAgent,
  });
  return { graph: new Graph(client), arrived };
}

const wanted = { method: 'GET', path: '/sites/one' } as const;

async function outageOf(sending: Promise<unknown>): Promise<Outage> {
  const problem = await sending.catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(Outage);
  return problem instanceof Outage ? problem : new Outage('none', { system: 'graph' });
}

describe('Requests to Graph', () => {
  it('C3 · say who they are from, with a token, and carry If-Match on a change', async () => {
    const { graph, arrived } = await aGraph([json(200, {})]);
    await graph.send({ method: 'PATCH', path: '/x', body: { a: 1 }, ifMatch: '"guid,1"' }, deadlineIn(2_000));
    expect(arrived[0]?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'user-agent': 'NONISV|Test|CustomerBehaviour/9',
      'if-match': '"guid,1"',
    });
  });

  it('C3 · are repeated after what may pass, until they are answered', async () => {
    const { graph, arrived } = await aGraph([
      json(503, {}),
      hangUp,
      json(429, {}, { 'retry-after': '1' }),
      json(200, { ok: true }),
    ]);
    const sent = performance.now();
    expect(await graph.send(wanted, deadlineIn(10_000))).toEqual({ status: 200, body: { ok: true } });
    expect(arrived).toHaveLength(4);
    expect(performance.now() - sent).toBeGreaterThan(1_000);
  });

  it('C3 · are not repeated when Graph asks for more time than there is: the caller learns for how long', async () => {
    const { graph, arrived } = await aGraph([json(429, {}, { 'retry-after': '30', 'request-id': 'r-1' })]);
    const outage = await outageOf(graph.send(wanted, deadlineIn(4_000)));
    expect(outage).toMatchObject({ system: 'graph', status: 429, retryAfterSeconds: 30, requestId: 'r-1' });
    expect(arrived).toHaveLength(1);
  });

  it('C3 · learn the same where Graph names the moment, by Graph’s own clock', async () => {
    const [now, then] = ['Sun, 22 Nov 2026 12:00:00 GMT', 'Sun, 22 Nov 2026 12:01:30 GMT'];
    const { graph } = await aGraph([json(503, {}, { 'retry-after': then, date: now })]);
    expect(await outageOf(graph.send(wanted, deadlineIn(4_000)))).toMatchObject({ retryAfterSeconds: 90 });
  });

  it('C3 · end at their deadline when nothing comes back', async () => {
    const { graph } = await aGraph([silence]);
    const sent = performance.now();
    expect((await outageOf(graph.send(wanted, deadlineIn(300)))).status).toBeUndefined();
    expect(performance.now() - sent).toBeLessThan(5_000);
  });

  it.each([400, 404, 409, 412])(
    'C3 · give %i to the caller at once, which knows what it means',
    async (status) => {
      const { graph, arrived } = await aGraph([json(status, { error: { code: 'x' } })]);
      expect(await graph.send(wanted, deadlineIn(2_000))).toMatchObject({ status });
      expect(arrived).toHaveLength(1);
    },
  );

  it('C3 · in a batch are all repeated when one was throttled, and answered in the order asked', async () => {
    const part = (id: string, status: number, headers?: object) => ({
      id,
      status,
      body: { id },
      ...(headers ? { headers } : {}),
    });
    const { graph, arrived } = await aGraph([
      json(200, { responses: [part('1', 429, { 'Retry-After': '1' }), part('0', 200)] }),
      json(200, { responses: [part('1', 200), part('0', 404)] }),
    ]);
    const answers = await graph.batch([wanted, wanted], deadlineIn(10_000));
    expect(answers).toMatchObject([
      { status: 404, body: { id: '0' } },
      { status: 200, body: { id: '1' } },
    ]);
    expect(arrived).toHaveLength(2);
  });

  it('C3 · in a batch of which a part went unanswered are an outage', async () => {
    const { graph } = await aGraph([json(200, { responses: [{ id: '0', status: 200 }] })]);
    expect(await outageOf(graph.batch([wanted, wanted], deadlineIn(1_000)))).toMatchObject({
      system: 'graph',
    });
  });

  it('C3 · to a batch that is not understood are a fault that names the status', async () => {
    const { graph } = await aGraph([json(400, { error: { code: 'BadRequest' } })]);
    await expect(graph.batch([wanted], deadlineIn(1_000))).rejects.toMatchObject({
      name: 'RegisterFault',
      message: 'Graph answered 400 to a batch',
    });
  });

  it('C3 · refused for want of a right end at once, a batch of which one part is refused included', async () => {
    const { graph, arrived } = await aGraph([
      json(403, { error: { code: 'accessDenied' } }, { 'request-id': 'r-2' }),
      json(200, { responses: [{ id: '0', status: 403 }] }),
    ]);
    const alone = await outageOf(graph.send(wanted, deadlineIn(60_000)));
    expect(alone).toMatchObject({ reason: 'role-missing', requestId: 'r-2' });
    expect(await outageOf(graph.batch([wanted], deadlineIn(60_000)))).toMatchObject({
      reason: 'role-missing',
    });
    expect(arrived).toHaveLength(2);
  });
});

describe('X1 · An answer that is none', () => {
  const page: Script[number] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>The service is fine</html>');
  };
  const brokenOff: Script[number] = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"value":[{"id":"1","eT');
  };
  const nothing: Script[number] = (_, response) => {
    response.writeHead(200).end();
  };

  it.each([
    ['a page of a proxy', page],
    ['JSON that broke off', brokenOff],
    ['nothing', nothing],
  ])('X1 · %s is asked for again, and told as an outage where it stays', async (_, nonsense) => {
    const { graph } = await aGraph([nonsense, json(200, { value: [] })]);
    expect(await graph.send(wanted, deadlineIn(2_000))).toMatchObject({ status: 200, body: { value: [] } });
    const { graph: lasting } = await aGraph([nonsense]);
    expect(await outageOf(lasting.send(wanted, deadlineIn(150)))).toMatchObject({ reason: 'away' });
  });

  it('C2 · to a write leaves open whether it happened, and that is said', async () => {
    const { graph } = await aGraph([page]);
    const write = { method: 'PATCH', path: '/sites/one', body: {} } as const;
    expect(await outageOf(graph.send(write, deadlineIn(150)))).toMatchObject({ mayHaveHappened: true });
  });
});
