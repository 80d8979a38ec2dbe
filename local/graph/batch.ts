import * as z from 'zod/v4';
import { readBody } from './bodies';
import { GraphRefusal } from './errors';
import type { Exchange, Incoming, Outcome } from './exchange';
import type { GraphAnswer, GraphCall } from './routing';

const partSchema = z.strictObject({
  id: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  url: z.string().startsWith('/'),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
const batchSchema = z.strictObject({ requests: z.array(partSchema).min(1) });
type Part = z.infer<typeof partSchema>;

/** Most parts in one batch. */
const maxParts = 20;

interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: object;
  readonly body?: unknown;
}

/**
 * Runs the parts of a `$batch` one by one through the same exchange as single requests; a part fails alone, and with it (424)
 * what depends on it. Answers stand in reverse: Graph promises no order, so a client must go by id. A part whose fault drops
 * the connection drops that of the whole batch. Throws a 400 for more than twenty parts, repeated ids, or a part within a part.
 */
export async function runBatch(call: GraphCall, exchange: Exchange): Promise<GraphAnswer | 'dropped'> {
  const { requests } = readBody(call, batchSchema);
  refuseBatch(requests);
  const answers = new Map<string, PartAnswer>();
  for (const part of requests) {
    const failed = part.dependsOn?.some((id) => (answers.get(id)?.status ?? 424) >= 400);
    const outcome = failed ? undefined : await exchange(incomingOf(part, call));
    if (outcome?.kind === 'dropped') return 'dropped';
    answers.set(part.id, outcome ? answerOf(part.id, outcome) : failedDependency(part.id));
  }
  return { status: 200, body: { responses: [...answers.values()].reverse() } };
}

function refuseBatch(requests: readonly Part[]): void {
  const ids = new Set(requests.map(({ id }) => id));
  const refuse = (message: string): Error => new GraphRefusal(400, 'BadRequest', message);
  if (requests.length > maxParts)
    throw refuse(`Number of batch request steps exceeds the maximum value of ${maxParts}.`);
  if (ids.size !== requests.length) throw refuse('Request ids within a batch must be unique.');
  if (requests.some(({ dependsOn }) => dependsOn?.some((id) => !ids.has(id))))
    throw refuse('dependsOn names an unknown request id.');
  if (requests.some(({ url }) => url.startsWith('/$batch')))
    throw refuse('A batch cannot hold another batch.');
}

function incomingOf(part: Part, call: GraphCall): Incoming {
  const own = Object.entries(part.headers ?? {}).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value,
  ]);
  return {
    method: part.method,
    target: part.url,
    headers: { authorization: call.headers['authorization'], ...Object.fromEntries(own) },
    body: new TextEncoder().encode(part.body === undefined ? '' : JSON.stringify(part.body)),
    inBatch: true,
  };
}

function answerOf(
  id: string,
  { answer: { status, headers, body } }: Extract<Outcome, { kind: 'answered' }>,
): PartAnswer {
  return { id, status, ...(headers ? { headers } : {}), ...(body ? { body } : {}) };
}

const failedDependency = (id: string): PartAnswer => ({
  id,
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } },
});
