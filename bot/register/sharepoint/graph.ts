import { type Client, ResponseType } from '@microsoft/microsoft-graph-client';
import * as z from 'zod/v4';
import type { Deadline } from '../../commands/deadline';
import { needsMending, Outage } from '../../commands/outage';
import { readInstant } from '../../domain/time/instant';
import { readJson } from '../../json';
import { batchBody, batchParts } from '../graph/batch-body';
import type { GraphAnswer, GraphDoor, GraphRequest } from '../graph/graph-door';
import { callId, type RequestDone, shapeOf } from '../graph/request-done';
import { SignIn } from '../graph/sign-in';
import { RegisterFault } from './register-fault';

/**
 * Whether a query was refused because its first clause matches more than 5,000 rows: a 429 like any throttling, but
 * waiting does not help (docs/platform-limits.md).
 */
export const isTooMany = ({ status, body }: GraphAnswer): boolean =>
  status === 429 && /list view threshold/i.test(tooManySchema.safeParse(body).data?.error.message ?? '');

const tooManySchema = z.object({ error: z.object({ message: z.string() }) });

/** Statuses after which the same request may succeed: throttled, or a server that is unwell. */
const passing = new Set([408, 423, 429, 500, 502, 503, 504, 507, 509]);

/** How long to wait when Graph gives no Retry-After, per attempt, in milliseconds. */
const backOffMs = [200, 500, 1_000, 2_000, 4_000, 8_000];

/**
 * Sends requests to Graph and repeats them while the deadline allows, obeying Retry-After (docs/platform-limits.md).
 * Every write we send can be repeated: a PATCH carries If-Match, a create a unique key, so that a repeat of
 * something that did succeed is recognised (412, 400). Throws `Outage` when time runs out, and at once for what no
 * waiting mends: nobody signed in, the wrong identity, a right that is missing.
 */
export class Graph implements GraphDoor {
  /** `signIn`: who explains a refusal; absent: nobody is expected. `onDone`: told of each request that is over. */
  constructor(
    private readonly client: Client,
    private readonly signIn: SignIn = new SignIn(async () => ''),
    private readonly onDone: (done: RequestDone) => void = () => undefined,
  ) {}

  async warmUp(): Promise<void> {
    await this.signIn.token();
  }

  /** Sends one request. Counts as one request of the turn's budget. */
  async send(request: GraphRequest, deadline: Deadline): Promise<GraphAnswer> {
    let mayHaveHappened = false;
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await this.attempt(request, deadline);
      if ('answer' in outcome) return outcome.answer;
      if (needsMending(outcome.outage.reason)) throw outcome.outage;
      mayHaveHappened ||= changes(request) && isUnclear(outcome.outage);
      const waitMs = (outcome.outage.retryAfterSeconds ?? 0) * 1_000 || (backOffMs[attempt] ?? 8_000);
      if (waitMs >= deadline.remainingMs()) throw outageAfter(outcome.outage, mayHaveHappened);
      await pause(waitMs);
    }
  }

  /**
   * Sends up to 20 requests as one (`$batch`), all repeated together when one of them was throttled: only for
   * requests that may be repeated. A query over the threshold (`isTooMany`) is an answer. Answers come in the order of the requests.
   * Throws `Outage`, and `RegisterFault` for a batch that Graph does not understand.
   */
  async batch(requests: readonly GraphRequest[], deadline: Deadline): Promise<readonly GraphAnswer[]> {
    for (let attempt = 0; ; attempt += 1) {
      const whole = await this.send({ method: 'POST', path: '/$batch', body: batchBody(requests) }, deadline);
      if (whole.status !== 200) throw new RegisterFault(`Graph answered ${whole.status} to a batch`);
      const ordered = batchParts(whole, requests.length);
      const refused = ordered.findIndex(({ status }) => isRefusal(status));
      if (refused >= 0) {
        const { status = 0, requestId = whole.requestId } = ordered[refused] ?? {};
        throw this.signIn.explain(status, requests[refused]?.path ?? '', requestId);
      }
      const throttled = ordered.find((answer) => passing.has(answer.status) && !isTooMany(answer));
      if (!throttled) return ordered;
      const waitMs = (throttled.retryAfterSeconds ?? 0) * 1_000 || (backOffMs[attempt] ?? 8_000);
      const { status, retryAfterSeconds, requestId = whole.requestId } = throttled;
      if (waitMs >= deadline.remainingMs()) throw outageOf(status, retryAfterSeconds, requestId);
      await pause(waitMs);
    }
  }

  /** Graph by itself knows no list of ours: nothing to explain. */
  async explainRefusal(): Promise<void> {
    await Promise.resolve();
  }

  private async attempt(
    request: GraphRequest,
    deadline: Deadline,
  ): Promise<{ answer: GraphAnswer } | { outage: Outage }> {
    const since = performance.now();
    const { method, path } = request;
    const tell = (status: number, id?: string): void => {
      const ms = Math.round(performance.now() - since);
      this.onDone({ method, path: shapeOf(path), status, ms, requestId: id });
    };
    try {
      const response = await this.call(request, deadline);
      tell(response.status, requestId(response));
      return await this.read(request, response);
    } catch (cause) {
      tell(0, callId());
      return { outage: outageBehind(cause) };
    }
  }

  private async read(
    request: GraphRequest,
    response: Response,
  ): Promise<{ answer: GraphAnswer } | { outage: Outage }> {
    const id = requestId(response);
    if (passing.has(response.status)) {
      const refusal = request.mayBeTooMany
        ? { status: response.status, body: await bodyOf(response, request) }
        : undefined;
      if (refusal && isTooMany(refusal)) return { answer: refusal };
      return { outage: outageOf(response.status, retryAfter(response), id) };
    }
    if (isRefusal(response.status)) return { outage: this.signIn.explain(response.status, request.path, id) };
    try {
      const body = await bodyOf(response, request);
      if (response.ok && isNonsense(request, body)) {
        return {
          outage: new Outage('SharePoint answered what is no answer', { system: 'graph', requestId: id }),
        };
      }
      return { answer: { status: response.status, body, requestId: id } };
    } catch (cause) {
      return {
        outage: new Outage('The answer of SharePoint broke off', { system: 'graph', requestId: id, cause }),
      };
    }
  }

  private async call(request: GraphRequest, deadline: Deadline): Promise<Response> {
    const call = this.client
      .api(request.path)
      .responseType(ResponseType.RAW)
      .option('signal', deadline.signal);
    const id = callId();
    if (id !== undefined) call.header('client-request-id', id);
    if (request.ifMatch !== undefined) call.header('If-Match', request.ifMatch);
    if (request.bytes) call.header('Content-Type', 'application/octet-stream');
    const answer: unknown = await sendBy(call, request);
    if (!(answer instanceof Response)) {
      throw new Outage('The Graph client gave no response', { system: 'graph', requestId: callId() });
    }
    return answer;
  }
}

/**
 * Whether a good answer is none of Graph's: a proxy's page, JSON that broke off, or nothing where something was asked for. It is
 * waited for like one that did not come, so that what was sent is kept or handed back, and told as what it is.
 */
const isNonsense = ({ method, path, isBinary }: GraphRequest, body: unknown): boolean =>
  !isBinary && (typeof body === 'string' || (body === undefined && (method === 'GET' || path === '/$batch')));

/** Whether a request changes anything: a batch does where one of its parts does. */
const changes = ({ method, path, body }: GraphRequest): boolean =>
  path === '/$batch'
    ? (batchAsked.safeParse(body).data?.requests.some((part) => part.method !== 'GET') ?? true)
    : method !== 'GET';

const batchAsked = z.object({ requests: z.array(z.object({ method: z.string() })) });

/**
 * Whether an outage leaves open what became of the request: there was no answer, or one that says that something broke. 503 is
 * said like 429 (docs/platform-limits.md): it has done nothing.
 */
const isUnclear = ({ status }: Outage): boolean =>
  status === undefined || status === 408 || (status >= 500 && status !== 503);

const outageAfter = (outage: Outage, mayHaveHappened: boolean): Outage => {
  if (!mayHaveHappened) return outage;
  const { message, reason, what, status, retryAfterSeconds, requestId, cause } = outage;
  return new Outage(message, {
    system: 'graph',
    reason,
    what,
    status,
    retryAfterSeconds,
    requestId,
    mayHaveHappened,
    cause,
  });
};

function sendBy(call: ReturnType<Client['api']>, request: GraphRequest): Promise<unknown> {
  switch (request.method) {
    case 'GET':
      return call.get();
    case 'DELETE':
      return call.delete();
    case 'POST':
      return call.post(request.body);
    case 'PATCH':
      return call.patch(request.body);
    case 'PUT':
      // The client sends a Buffer as it is; of another view it would send the memory behind it.
      return call.put(request.bytes ? Buffer.from(request.bytes) : request.body);
  }
}

const isRefusal = (status: number): boolean => status === 401 || status === 403;

const signInSchema = z.object({ code: z.literal('NotSignedIn'), message: z.string() });

/** Whether nobody was signed in, or nobody answered: the client wraps both alike, and keeps the name of what it wraps. */
function outageBehind(cause: unknown): Outage {
  const nobody = signInSchema.safeParse(cause).data;
  return nobody
    ? new Outage(`Nobody is signed in to Graph: ${nobody.message}`, {
        system: 'graph',
        reason: 'not-signed-in',
        requestId: callId(),
        cause,
      })
    : new Outage('SharePoint did not answer', { system: 'graph', requestId: callId(), cause });
}

const outageOf = (status: number, retryAfterSeconds?: number, id?: string): Outage =>
  new Outage(`SharePoint answered ${status}`, { system: 'graph', status, retryAfterSeconds, requestId: id });

function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('retry-after') ?? '';
  // Seconds, or the moment itself, which is reckoned by the clock of whoever says it.
  const until = readInstant(header) - readInstant(response.headers.get('date') ?? '');
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil(until / 1_000);
  return seconds > 0 ? seconds : undefined;
}

const requestId = (response: Response): string | undefined => response.headers.get('request-id') ?? undefined;

async function bodyOf(response: Response, { isBinary }: GraphRequest): Promise<unknown> {
  if (isBinary && response.ok) return new Uint8Array(await response.arrayBuffer());
  const text = await response.text();
  if (text === '') return undefined;
  // Bytes of a document, or a proxy's error page: whoever asked for JSON finds none and says so.
  return readJson(text) ?? text;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
