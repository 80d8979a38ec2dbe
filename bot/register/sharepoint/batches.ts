import type { Deadline } from '../../commands/deadline';
import { Outage } from '../../commands/outage';
import type { GraphAnswer, GraphDoor, GraphRequest } from '../graph/graph-door';
import { RegisterFault } from './register-fault';

/** How many requests Graph takes in one batch (docs/platform-limits.md). */
export const mostInBatch = 20;

/** Sends any number of requests, twenty at a time, and gives their answers in the same order. Throws as `Graph.batch` does. */
export async function sendInBatches(
  graph: GraphDoor,
  requests: readonly GraphRequest[],
  deadline: Deadline,
): Promise<readonly GraphAnswer[]> {
  const answers: GraphAnswer[] = [];
  for (let at = 0; at < requests.length; at += mostInBatch) {
    answers.push(...(await graph.batch(requests.slice(at, at + mostInBatch), deadline)));
  }
  return answers;
}

/** Requests that create, change and delete rows of one list, or of several of which none needs naming. */
export interface Changes {
  readonly requests: readonly GraphRequest[];
  /** What is told when a row is refused: the list or library, without the name of anybody. */
  readonly of: string;
}

/**
 * Changes rows, and says whether all could be changed. A row that is gone (404) is as good as changed: it was erased, or went
 * in a run that was broken off. One that somebody else changed meanwhile (409, 412), and a new one that exists without being
 * seen yet (400), make it `changed-meanwhile`: read and try again. Throws `RegisterFault` for any other refusal, and `Outage`.
 */
export async function writeInBatches(
  graph: GraphDoor,
  { requests, of }: Changes,
  deadline: Deadline,
): Promise<'saved' | 'changed-meanwhile'> {
  const answers = await sendInBatches(graph, requests, deadline);
  let outcome: 'saved' | 'changed-meanwhile' = 'saved';
  for (const [at, { status }] of answers.entries()) {
    if (status < 300 || status === 404) continue;
    const request = requests[at];
    const isNew = request?.method === 'POST';
    if (status !== 409 && status !== 412 && !(isNew && status === 400)) {
      throw new RegisterFault(`${of} answered ${status} to a change`);
    }
    if (isNew && status === 400) await graph.explainRefusal(request, deadline);
    outcome = 'changed-meanwhile';
  }
  return outcome;
}

/** The same for changes that must be made now: throws `Outage` where a row was changed meanwhile, so that the next try reads it anew. */
export async function writeInBatchesNow(
  graph: GraphDoor,
  changes: Changes,
  deadline: Deadline,
): Promise<void> {
  if ((await writeInBatches(graph, changes, deadline)) === 'saved') return;
  throw new Outage(`${changes.of} changed meanwhile`, { system: 'graph', status: 412 });
}
