import type { GraphRequest } from '../../bot/register/graph/graph-door';
import { Outage } from '../../bot/commands/outage';
import { deadlineIn } from '../../bot/compose/deadline';
import { sendInBatches, writeInBatches, writeInBatchesNow } from '../../bot/register/sharepoint/batches';
import { RegisterFault } from '../../bot/register/sharepoint/register-fault';
import { aScriptedGraph } from './scripted-graph';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A Graph that answers each part of a batch with a status, by its address; 200 where none is given. And the size of each batch. */
async function aGraph(statuses: Readonly<Record<string, number>> = {}) {
  const { graph, batches, close } = await aScriptedGraph(({ url }) => ({
    status: statuses[url] ?? 200,
    body: { url },
  }));
  stops.push(close);
  return { graph, sizes: batches };
}

const aChange = (path: string, method: GraphRequest['method'] = 'PATCH'): GraphRequest =>
  method === 'DELETE' ? { method, path } : { method, path, body: { fields: {} } };
const changes = (...requests: GraphRequest[]) => ({ requests, of: 'The list Restrictions' });
const soon = () => deadlineIn(5_000);

describe('Requests in batches', () => {
  it('C3 · go twenty at a time and are answered in their order', async () => {
    const { graph, sizes } = await aGraph();
    const paths = Array.from({ length: 41 }, (_, at) => `/row/${at}`);
    const answers = await sendInBatches(
      graph,
      paths.map((path) => aChange(path)),
      soon(),
    );
    expect(sizes).toEqual([20, 20, 1]);
    expect(answers.map(({ body }) => body)).toEqual(paths.map((url) => ({ url })));
  });

  it('C3 · that are none ask nothing', async () => {
    const { graph, sizes } = await aGraph();
    expect(await writeInBatches(graph, changes(), soon())).toBe('saved');
    expect(sizes).toEqual([]);
  });
});

describe('A row that refuses a change', () => {
  it.each([
    ['a row that is gone', 404, 'PATCH', 'saved'],
    ['a row that is gone already', 404, 'DELETE', 'saved'],
    ['a row that somebody else changed', 412, 'PATCH', 'changed-meanwhile'],
    ['a row that is being saved', 409, 'DELETE', 'changed-meanwhile'],
    ['a new row that exists without being seen', 400, 'POST', 'changed-meanwhile'],
  ] as const)('C3 · %s (%i to a %s) counts as %s', async (_, status, method, outcome) => {
    const { graph } = await aGraph({ '/one': status });
    const what = changes(aChange('/zero'), aChange('/one', method), aChange('/two'));
    expect(await writeInBatches(graph, what, soon())).toBe(outcome);
  });

  it.each([
    ['400 to a change', 400, 'PATCH'],
    ['413 to a new row', 413, 'POST'],
  ] as const)('C3 · with %s is a fault that names the list and nobody', async (_, status, method) => {
    const { graph } = await aGraph({ '/one': status });
    const problem = await writeInBatches(graph, changes(aChange('/one', method)), soon()).catch(
      (thrown: unknown) => thrown,
    );
    expect(problem).toBeInstanceOf(RegisterFault);
    expect(problem).toHaveProperty('message', `The list Restrictions answered ${status} to a change`);
  });

  it('C3 · does not keep the others from being sent, in this batch and the next', async () => {
    const { graph, sizes } = await aGraph({ '/0': 412 });
    const requests = Array.from({ length: 21 }, (_, at) => aChange(`/${at}`));
    expect(await writeInBatches(graph, changes(...requests), soon())).toBe('changed-meanwhile');
    expect(sizes).toEqual([20, 1]);
  });

  it('C3 · because it changed meanwhile is an outage where it must be changed now: the next try reads it anew', async () => {
    const { graph } = await aGraph({ '/one': 412 });
    const problem = await writeInBatchesNow(graph, changes(aChange('/one')), soon()).catch(
      (thrown: unknown) => thrown,
    );
    expect(problem).toBeInstanceOf(Outage);
    expect(problem).toMatchObject({ system: 'graph', status: 412 });
    await expect(writeInBatchesNow(graph, changes(aChange('/gone')), soon())).resolves.toBeUndefined();
  });
});
