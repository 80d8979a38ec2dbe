import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalClock } from '../clock';
import type { Fault, Faults } from '../faults';
import { downloadPath } from './drive';
import { errorBody, GraphRefusal, orderedRefusal } from './errors';
import type { RequestLog } from './request-log';
import type { GraphAnswer, GraphCall } from './routing';
import type { Units } from './units';

/** A request before anything was made of it; `target` is the path below `/v1.0` with its query. */
export interface Incoming {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array | 'too large';
  readonly inBatch: boolean;
}

/** How a request ended: with an answer, or with the connection gone. */
export type Outcome =
  { readonly kind: 'answered'; readonly answer: GraphAnswer } | { readonly kind: 'dropped' };

/** One request through the log, the fault plan, the token check, the quota and the routes; never rejects for a refusal. */
export type Exchange = (incoming: Incoming) => Promise<Outcome>;

/** Joins what every request passes to the function that answers it. */
export function createExchange(options: {
  log: RequestLog;
  clock: LocalClock;
  faults: Faults;
  units: Units;
  answer(call: GraphCall, exchange: Exchange): Promise<GraphAnswer | 'dropped'>;
  /** An address with the name of its list in place of the id, for whoever reads the log or orders a fault. */
  readonly readable: (target: string) => string;
}): Exchange {
  const { log, clock, faults, units, readable } = options;
  const answerWithin = (incoming: Incoming): Promise<GraphAnswer | 'dropped'> => {
    const call = callOf(incoming);
    // Each app has a token of its own; an address to download from has none.
    if (call.headers['authorization'] !== undefined)
      units.take(call.headers['authorization'], incoming.method, incoming.target);
    return options.answer(call, exchange);
  };
  const exchange: Exchange = async (incoming) => {
    const { method, target, headers, inBatch } = incoming;
    const ifMatch = headers['if-match'];
    const answered = log.arrive({
      method,
      path: readable(target),
      at: clock.now(),
      inBatch,
      ...(ifMatch ? { ifMatch } : {}),
    });
    const fault = faults.next('graph', method, readable(target));
    const ids = { requestId: randomUUID(), clientRequestId: headers['client-request-id'] ?? '' };
    const answer = await answerOrRefuse(
      () => underFault(fault, async () => answerWithin(incoming)),
      clock,
      ids,
    );
    if (answer === 'dropped') return { kind: 'dropped' };
    answered(answer.status);
    return {
      kind: 'answered',
      answer: { ...answer, headers: { ...answer.headers, 'request-id': ids.requestId } },
    };
  };
  return exchange;
}

async function underFault(
  fault: Fault | undefined,
  work: () => Promise<GraphAnswer | 'dropped'>,
): Promise<GraphAnswer | 'dropped'> {
  if (fault && fault.latencyMs > 0) await pause(fault.latencyMs, undefined, { ref: false });
  if (fault?.drop === 'before') return 'dropped';
  if (fault?.drop === 'after') {
    await work().catch((error: unknown) => {
      if (!(error instanceof GraphRefusal)) throw error; // A refusal is lost with the line, like any answer.
    });
    return 'dropped';
  }
  if (fault?.status !== undefined) throw orderedRefusal(fault.status, fault.retryAfter);
  return work();
}

async function answerOrRefuse(
  work: () => Promise<GraphAnswer | 'dropped'>,
  clock: LocalClock,
  ids: { requestId: string; clientRequestId: string },
): Promise<GraphAnswer | 'dropped'> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphRefusal)) throw error;
    const body = errorBody(error, clock.now(), ids.requestId, ids.clientRequestId);
    return { status: error.status, headers: error.headers, body };
  }
}

/** Throws a 401 without a bearer token (any will do) and a 413 for a body over the limit. */
function callOf({ method, target, headers, body }: Incoming): GraphCall {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  const isBearer = /^Bearer\s+\S+/i.test(headers['authorization'] ?? '');
  if (!isBearer && !path.startsWith(downloadPath)) {
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  }
  if (body === 'too large')
    throw new GraphRefusal(413, 'requestTooLarge', 'The request is larger than 4 MB.');
  return { method, path, headers, body, query: new Map(new URLSearchParams(query)) };
}
