import { CouldNotLook } from './check';

/** The answer to one request, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The body as JSON; undefined when there is none. */
  readonly body: unknown;
  /** Whether it came from another address, to which the first one led. */
  readonly isRedirected: boolean;
}

/** What goes with a request; a text or bytes are sent as they are, anything else as JSON. */
export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether a 429 or 503 with Retry-After is waited out and asked again; default true. */
  readonly isPatient?: boolean;
}

/** One request to a service, with its token. Throws `CouldNotLook` where it cannot be reached, or must not be written to. */
export type Call = (method: string, path: string, sending?: Sending) => Promise<Answer>;

/** Something that kept a check from looking: shown only where what was seen is not what was expected. */
export interface Hindrance {
  readonly status: number;
  readonly code: string;
}

/** What a line is opened with. */
export interface LineOptions {
  /** The address before each path, without a slash at its end. */
  readonly baseUrl: string;
  readonly getToken: () => Promise<string>;
  /** What is said of whoever asks, as Microsoft wants it. */
  readonly userAgent?: string;
  /** Whether a request that may change something is one to what was made here; what is not is never sent. */
  readonly mayWrite: (method: string, path: string, body: unknown) => boolean;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** Whether somebody asked to stop: nothing new is sent then. Removing goes on. */
  readonly isStopped: () => boolean;
  /** Hears of each answer that may be why a check could not look. */
  readonly onHindrance: (hindrance: Hindrance) => void;
}

/** A request would change something that was not made here. A fault of ours: it is not sent. */
export class WritesElsewhere extends Error {
  override readonly name = 'WritesElsewhere';

  constructor(method: string) {
    super(`A ${method} to what was not made here was not sent.`);
  }
}

/** Somebody asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

const timeoutMs = 60_000;
const mostTries = 5;
const longestWaitMs = 120_000;

/** A line to one service over HTTP: every write is held against what was made here before it is sent. */
export function openLine(options: LineOptions): Call {
  const { baseUrl, getToken, userAgent = '', mayWrite, pause, isStopped, onHindrance } = options;
  const ask = async (method: string, path: string, sending: Sending): Promise<Answer> => {
    const signed = { authorization: `Bearer ${await tokenOf(getToken)}`, 'user-agent': userAgent };
    const headers = { ...signed, ...headersOf(sending) };
    const payload = payloadOf(sending.body);
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      return await read(await fetch(`${baseUrl}${path}`, { method, headers, signal, ...payload }));
    } catch {
      onHindrance({ status: 0, code: 'no answer' });
      throw new CouldNotLook('The service did not answer.');
    }
  };
  return async (method, path, sending = {}) => {
    const isRead = method === 'GET';
    if (!isRead && (climbs(path) || !mayWrite(method, path, sending.body))) throw new WritesElsewhere(method);
    for (let tries = 1; ; tries += 1) {
      if (isStopped()) throw new Stopped('Somebody asked to stop.');
      const answer = await ask(method, path, sending);
      const waitMs = waitOf(answer);
      if (sending.isPatient === false || waitMs === undefined || tries === mostTries) {
        if (isHindrance(answer)) onHindrance({ status: answer.status, code: codeOf(answer.body) });
        return answer;
      }
      await pause(waitMs);
    }
  };
}

/** Whether a path leads up again: it would arrive elsewhere than it reads. */
export const climbs = (path: string): boolean => /(?:^|\/)(?:\.|%2e){1,2}(?:\/|\?|$)/i.test(path);

async function tokenOf(getToken: () => Promise<string>): Promise<string> {
  try {
    return await getToken();
  } catch (problem) {
    if (problem instanceof CouldNotLook) throw problem;
    throw new CouldNotLook('Signing in failed.');
  }
}

const isRaw = (body: unknown): body is string | Uint8Array =>
  typeof body === 'string' || body instanceof Uint8Array;

const payloadOf = (body: unknown): { body?: string | Uint8Array<ArrayBuffer> } => {
  if (body === undefined) return {};
  if (!isRaw(body)) return { body: JSON.stringify(body) };
  return { body: typeof body === 'string' ? body : new Uint8Array(body) };
};

const headersOf = ({ body, headers = {} }: Sending): Readonly<Record<string, string>> => ({
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...headers,
});

async function read(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text,
    body: jsonIn(text),
    isRedirected: response.redirected,
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON: what has to be is parsed by whoever reads it.
  }
}

/** How long a service asked to wait, in milliseconds; undefined where it did not. */
function waitOf({ status, headers }: Answer): number | undefined {
  const seconds = headers.get('retry-after');
  if (![429, 503].includes(status) || seconds === null) return undefined;
  return Math.min(Number(seconds) * 1_000 || 1_000, longestWaitMs);
}

/** A refusal of the sign-in or the right, a limit, or an outage. */
const isHindrance = ({ status }: Answer): boolean => [401, 403, 429].includes(status) || status >= 500;

/** The code in the body of an error, as Graph and the connector both word it; '' where there is none. */
export function codeOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('error' in body)) return '';
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
